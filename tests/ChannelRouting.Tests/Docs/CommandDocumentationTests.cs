using System.Text.RegularExpressions;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Docs;

/// <summary>What the documentation of each command says that it gives, against what random runs saw it give.</summary>
public partial class CommandDocumentationTests
{
    private static readonly IReadOnlyList<Type> Commands = [.. typeof(Command).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsAbstract)];

    private static readonly Lazy<IReadOnlyList<(Type Command, Decision Decision)>> Decisions = new(() => [.. RandomStep.Runs.Generator.Sample(600, new Rnd(1), 75).SelectMany(Decide), .. DecideReplacedChannel()]);

    [Fact]
    public void EventsOfACommand_CausedByItsActor_AreThoseItsDocumentationNames()
    {
        var seen = Seen(decision => decision.Entry?.Events.Where(e => e.Actor.Kind != ActorKind.Rule) ?? []);

        Assert.Equal(Text(type => Named<RoutingEvent>(type, "Events:")), Text(type => seen[type].Select(NameOf)));
    }

    [Fact]
    public void EventsOfACommand_CausedByARule_AreThoseThatMayFollowAnyCommand()
    {
        var seen = Seen(decision => decision.Entry?.Events.Where(e => e.Actor.Kind == ActorKind.Rule) ?? []);

        Assert.Equal(Named<RoutingEvent>(typeof(Command), "What follows").Order(), seen.SelectMany(group => group).Select(NameOf).Distinct().Order());
    }

    [Fact]
    public void RejectionsOfACommand_AreAmongThoseItsDocumentationNames()
    {
        var ofAny = XmlDocumentation.RemarksOf(typeof(Command)).SelectMany(NamesIn).ToHashSet();
        var seen = Decisions.Value.Where(pair => pair.Decision.Rejection is not null).Select(pair => (pair.Command, pair.Decision.Rejection!.Reason)).Distinct();

        Assert.All(seen, pair => Assert.True(ofAny.Contains(pair.Reason.ToString()) || Named<RejectionReason>(pair.Command, "Rejections:").Contains(pair.Reason.ToString()), $"{pair}"));
    }

    private static ILookup<Type, RoutingEvent> Seen(Func<Decision, IEnumerable<RoutingEvent>> events) =>
        Decisions.Value.SelectMany(pair => events(pair.Decision), (pair, e) => (pair.Command, e)).ToLookup(pair => pair.Command, pair => pair.e);

    private static IEnumerable<(Type Command, Decision Decision)> Decide(RandomStep[] steps)
    {
        var engine = new TestEngine();
        var decisions = new List<(Type Command, Decision Decision)>();
        Execute(new ApplyPlan { Plan = SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(20), AtOnce = 2, AcceptingExtension = Duration.FromMinutes(5) }) });
        foreach (var step in steps)
        {
            engine.Now += Duration.FromMinutes(step.Minutes);
            Execute(step.Minutes % 2 == 0 ? AtOffered(engine, step.CommandOn(engine)) : step.CommandOn(engine));
        }

        return decisions;

        void Execute(Command command) => decisions.Add((command.GetType(), engine.Execute(Widened(command))));
    }

    /// <summary>Offered work comes to be of a channel of which the agent takes none, which hardly happens by chance.</summary>
    private static IEnumerable<(Type Command, Decision Decision)> DecideReplacedChannel()
    {
        var plan = SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(20) });
        var engine = new TestEngine(plan);
        engine.SignIn(Some.Agent("ann"));
        engine.Accept(new SetChannelAvailability { Agent = "ann", Channel = "phone", IsAvailable = false });
        engine.Submit(Some.Draft("WO-1"));
        yield return (typeof(ApplyPlan), engine.Accept(new ApplyPlan
        {
            Plan = plan with { Channels = [.. plan.Channels.Where(channel => channel.Id != "chat")] },
            Replacements = new PlanReplacements { Channels = [new Replacement<ChannelId> { From = "chat", To = "phone" }] },
        }));
    }

    /// <summary>The same about an order that is offered, if there is one: few are hit by chance.</summary>
    private static Command AtOffered(TestEngine engine, Command command)
    {
        if (engine.Engine.List(new ListWorkOrders { Where = new WorkOrderFilter { Status = WorkOrderStatus.Offered } }).WorkOrders is not [var offered, ..]) return command;
        return command switch
        {
            TransferWorkOrder c => c with { WorkOrder = offered.Id },
            EscalateWorkOrder c => c with { WorkOrder = offered.Id },
            AbandonWorkOrder c => c with { WorkOrder = offered.Id },
            CancelWorkOrder c => c with { WorkOrder = offered.Id },
            MergeWorkOrder c => c with { WorkOrder = offered.Id },
            _ => command,
        };
    }

    /// <summary>Every cause may go over capacity, though not by much, so that work waits for its agent; waiting costs next to nothing, and promises start and stop at every moment.</summary>
    private static Command Widened(Command command) => command is not ApplyPlan { Plan: { } plan } applied ? command : applied with
    {
        Plan = plan with
        {
            Channels = [.. plan.Channels.Select(channel => channel with { CostUnits = channel.Id == "chat" ? 40 : 60, MaxPerAgent = null, WaitingPercent = 1 })],
            Queues = [.. plan.Queues.Select(queue => queue with { ReturnWaitsFor = Duration.FromDays(1), HeadRoom = new HeadRoomPolicy { For = Duration.FromDays(9), AtOnce = 9 } })],
            OverCommit = [.. OverCommitCauses.Select(cause => new OverCommitRule { Cause = cause, UpToUnits = 130, UpToPerAgent = 10 })],
            SlaPolicies = [Some.Plan().SlaPolicies[0] with { Targets = [Target(SlaMoment.Submitted, SlaMoment.Assigned), Target(SlaMoment.Submitted, SlaMoment.Closed), Target(SlaMoment.Assigned, SlaMoment.Completed), Target(SlaMoment.CustomerMessage, SlaMoment.Responded), Target(SlaMoment.Queued, SlaMoment.Escalated), Endangered(plan)] }],
        },
    };

    private static AssignmentCause[] OverCommitCauses => [AssignmentCause.Manual, AssignmentCause.Direct, AssignmentCause.Transfer, AssignmentCause.Resume, AssignmentCause.Reopen];

    /// <summary>Late as soon as the work has a low priority, and then everything follows at once.</summary>
    private static SlaTarget Endangered(RoutingPlan plan) => new()
    {
        Id = "endangered",
        Goals = [new SlaGoal { When = When.Priority("low"), Elapsed = Duration.FromSeconds(1) }, new SlaGoal { Elapsed = Duration.FromHours(10) }],
        OnBreach = [Then.Notify("lead"), Then.RaiseBands(1), Then.DropSkills(), Then.EscalateTo(3), Then.TakeBack(1), Then.Reclassify(), .. plan.Queues.Select(queue => Then.MoveTo(queue.Id))],
    };

    private static SlaTarget Target(SlaMoment starts, SlaMoment stops) =>
        new() { Id = $"{starts} to {stops}", Starts = starts, Stops = stops, Goals = [new SlaGoal { Elapsed = Duration.FromHours(1) }] };

    /// <summary>The words of one kind that the paragraph beginning so names; "the clock events" are all of them.</summary>
    private static IEnumerable<string> Named<T>(Type command, string beginning)
    {
        var paragraph = XmlDocumentation.RemarksOf(command).Single(remark => remark.StartsWith(beginning, StringComparison.Ordinal));
        var names = NamesIn(paragraph.Replace("the clock events", "`SlaClock`", StringComparison.Ordinal)).Select(NameOf);
        var words = typeof(T).IsEnum ? Enum.GetNames(typeof(T)) : [.. typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => NameOf(type.Name))];
        return names.Intersect(words);
    }

    private static IEnumerable<string> NamesIn(string text) => Name().Matches(text).Select(match => match.Groups[1].Value);

    private static string NameOf(RoutingEvent routingEvent) => NameOf(routingEvent.GetType().Name);

    private static string NameOf(string word) => word.StartsWith("SlaClock", StringComparison.Ordinal) ? "SlaClock" : word;

    private static string Text(Func<Type, IEnumerable<string>> words) =>
        string.Join('\n', Commands.OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => $"{type.Name}: {string.Join(' ', words(type).Distinct().Order(StringComparer.Ordinal))}"));

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Name();
}

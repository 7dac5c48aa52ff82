using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Explaining;

/// <summary>Why work waits, and that each change which is said to be enough is.</summary>
public class ExplainTests
{
    private static readonly SkillRequirement Tax = new() { Skill = "tax", AtLeast = 2 };

    /// <summary>Each change that can be made by commands is made in an engine that comes from the journal.</summary>
    [Fact]
    public void Changes_OfAnyWaitingWork_BringItToTheAgentThatIsSaid()
    {
        var kinds = new Dictionary<RoutingChangeKind, int>();
        RandomStep.Check(steps =>
        {
            var run = RandomStep.Run(steps);
            run.Settle();
            var state = run.Engine.State;
            foreach (var order in state.WorkOrders.Where(state.IsInLine).OrderBy(order => order.Id).Take(3))
            {
                var before = state.ToCanonicalText();
                var told = run.Engine.Explain(new ExplainWorkOrder { WorkOrder = order.Id })!;
                Assert.Equal(before, state.ToCanonicalText());
                Assert.InRange(told.PlaceInLine!.Value, 1, told.LineLength);
                Assert.Equal(told.AgentCount, told.Obstacles.Sum(group => group.AgentCount));
                foreach (var change in told.Changes)
                {
                    kinds[change.Kind] = kinds.GetValueOrDefault(change.Kind) + 1;
                    if (CommandsOf(change, order.Id, run.Engine) is not { Length: > 0 } commands) continue;
                    var copy = RandomStep.Recover(run.Journal);
                    foreach (var command in commands) Assert.True(copy.Execute(command, run.Now).IsAccepted);
                    var after = copy.FindWorkOrder(order.Id)!;
                    var expected = change.GoesTo ?? "zoe";
                    Assert.True(after.Agent == expected || after.Offers.Any(offer => offer.Agent == expected), $"{change} did not bring {order.Id} to {expected}.");
                }
            }
        }, maxTest: 60);

        Assert.True(kinds.Count > 7, $"Only {string.Join(", ", kinds)} were told.");
    }

    [Fact]
    public void Explain_OfWorkThatLacksASkill_SaysWhichChangesAreEnough()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann") with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        engine.Accept(new SaveAgent { Profile = Some.Agent("ben") with { Skills = [new SkillLevel { Skill = "tax", Level = 3 }] } });
        engine.Submit(Some.Draft("WO-1") with { Requirements = [Tax] });
        engine.Submit(Some.Draft("WO-2") with { Requirements = [Tax] });

        var told = engine.Engine.Explain(new ExplainWorkOrder { WorkOrder = "WO-1" })!;

        Assert.Equal((1, 2, 2), (told.PlaceInLine!.Value, told.LineLength, told.AgentCount));
        Assert.Equal(
            [
                new RoutingChange { Kind = RoutingChangeKind.AgentAdded, Queue = new QueueId("general"), Skills = [new SkillLevel { Skill = "tax", Level = 2 }] },
                new RoutingChange { Kind = RoutingChangeKind.AgentAvailable, Agent = new AgentId("ben"), GoesTo = new AgentId("ben") },
                new RoutingChange { Kind = RoutingChangeKind.RequirementDropped, Requirement = Tax, GoesTo = new AgentId("ann") },
            ],
            told.Changes);
    }

    /// <summary>One more agent with room for one goes to the work before it.</summary>
    [Fact]
    public void Explain_OfWorkBehindOther_DoesNotSayThatOneMoreAgentIsEnough()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", "phone"));
        engine.Submit(Some.Draft("WO-2", "phone"));

        Assert.Equal([RoutingChangeKind.AgentAdded], engine.Engine.Explain(new ExplainWorkOrder { WorkOrder = "WO-1" })!.Changes.Select(change => change.Kind));
        Assert.Equal((2, 0), (engine.Engine.Explain(new ExplainWorkOrder { WorkOrder = "WO-2" })!.PlaceInLine!.Value, engine.Engine.Explain(new ExplainWorkOrder { WorkOrder = "WO-2" })!.Changes.Count));
    }

    [Fact]
    public void Explain_AtACap_SaysTheCapThatWouldDo()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        for (var i = 1; i <= 4; i++) engine.Submit(Some.Draft($"WO-{i}"));

        var told = engine.Engine.Explain(new ExplainWorkOrder { WorkOrder = "WO-4" })!;

        Assert.Contains(new RoutingChange { Kind = RoutingChangeKind.ChannelCapRaised, Channel = new ChannelId("chat"), Limit = 4, GoesTo = new AgentId("ann") }, told.Changes);
    }

    [Fact]
    public void Explain_OfScheduledWork_SaysWhenItStarts()
    {
        var engine = TestEngine.Standard();
        var startAt = engine.Now + Duration.FromHours(1);
        engine.Submit(Some.Draft("WO-1") with { StartAt = startAt });

        var told = engine.Engine.Explain(new ExplainWorkOrder { WorkOrder = "WO-1" })!;

        Assert.Equal((null, 0, 0), (told.PlaceInLine, told.LineLength, told.Changes.Count));
        Assert.Equal([new UpcomingChange { Kind = UpcomingChangeKind.Start, At = startAt }], told.Upcoming);
    }

    /// <summary>None for what only the engine does.</summary>
    private static Command[] CommandsOf(RoutingChange change, WorkOrderId order, RoutingEngine engine)
    {
        var plan = engine.Plan!.Plan;
        var (agent, state) = (change.Agent is { } id ? engine.State.FindAgent(id)! : null, engine.State);
        return change.Kind switch
        {
            RoutingChangeKind.AgentAdded => [new SaveAgent { Profile = Some.Agent("zoe", Math.Max(1, engine.Plan.FindChannel(state.FindOrder(order)!.Channel)!.CostUnits), change.Queue!.Value.Value) with { Skills = change.Skills } }, new SignInAgent { Agent = "zoe" }],
            RoutingChangeKind.AgentAvailable when agent!.Presence == AgentPresence.Offline => [new SignInAgent { Agent = agent.Id }],
            RoutingChangeKind.AgentAvailable => [new SetAgentPresence { Agent = agent!.Id, Presence = AgentPresence.Available }],
            RoutingChangeKind.ShiftStarted => [new StartAgentShift { Agent = agent!.Id }],
            RoutingChangeKind.ChannelTaken => [new SetChannelAvailability { Agent = agent!.Id, Channel = change.Channel!.Value, IsAvailable = true }],
            RoutingChangeKind.QueueServed => [new SaveAgent { Profile = agent!.Profile with { Queues = [.. agent.Profile.Queues, change.Queue!.Value] } }],
            RoutingChangeKind.CapacityRaised => [new SaveAgent { Profile = agent!.Profile with { CapacityUnits = (int)change.Limit!.Value, StartedAt = null } }],
            RoutingChangeKind.ExclusionLifted => [new UpdateWorkOrder { WorkOrder = order, ExcludedAgents = [.. state.FindOrder(order)!.Wishes.Excluded.Where(other => other != agent!.Id)] }],
            RoutingChangeKind.ChannelCapRaised => [new ApplyPlan { Plan = plan with { Channels = [.. plan.Channels.Select(channel => channel.Id == change.Channel ? channel with { MaxPerAgent = (int)change.Limit!.Value } : channel)] } }],
            RoutingChangeKind.QueueCapRaised => [new ApplyPlan { Plan = plan with { Queues = [.. plan.Queues.Select(queue => queue.Id == change.Queue ? queue with { MaxPerAgent = (int)change.Limit!.Value } : queue)] } }],
            RoutingChangeKind.ReserveLifted => [new ApplyPlan { Plan = plan with { Queues = [.. plan.Queues.Select(queue => queue.Id == change.Queue ? queue with { Reserve = null } : queue)] } }],
            RoutingChangeKind.OfferCapRaised => [new ApplyPlan { Plan = plan with { MaxOffersPerAgent = (int)change.Limit!.Value } }],
            _ => [],
        };
    }
}

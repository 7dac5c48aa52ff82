using ChannelRouting.Planning;

namespace ChannelRouting.Tests.Support;

/// <summary>An engine driven by a test: keeps the journal, checks the invariants after every command, and moves a clock by hand.</summary>
internal sealed class TestEngine
{
    public TestEngine(RoutingPlan? plan = null, Instant? start = null, int workPerCommand = RoutingLimits.WorkPerCommand, HostCode? code = null)
    {
        Engine = new RoutingEngine(state => new PairedMatcher(state), workPerCommand, ChangedTimeZones.Editions, code ?? SomeSelectors.Code);
        Now = start ?? Some.Now;
        if (plan is not null) Accept(new ApplyPlan { Plan = plan });
    }

    public RoutingEngine Engine { get; }

    public List<JournalEntry> Journal { get; } = [];

    public Instant Now { get; set; }

    /// <summary>All events so far.</summary>
    public IEnumerable<RoutingEvent> Events => Journal.SelectMany(entry => entry.Events);

    public static TestEngine Standard() => new(Some.Plan());

    public Decision Execute(Command command)
    {
        var decision = Engine.Execute(command, Now);
        if (decision.Settling is { } settling) Journal.Add(settling);
        if (decision.Entry is { } entry) Journal.Add(entry);
        Engine.State.CheckInvariants();
        return decision;
    }

    /// <summary>Lets everything happen that is due by now, however many calls it takes.</summary>
    public void Settle()
    {
        do Accept(new AdvanceTime());
        while (Engine.NextDueAt <= Now);
    }

    /// <summary>Executes a command that must be accepted.</summary>
    public Decision Accept(Command command)
    {
        var decision = Execute(command);
        Assert.True(decision.IsAccepted, $"{command} was refused: {decision.Rejection}");
        return decision;
    }

    /// <summary>Executes a command that must be refused without changing anything, and gives the reason.</summary>
    public Rejection Refuse(Command command, Instant? at = null)
    {
        if (Engine.Plan is not null) Engine.Execute(new AdvanceTime(), Now);
        var before = Engine.State.ToCanonicalText();
        Now = at ?? Now;
        var decision = Execute(command);
        Assert.NotNull(decision.Rejection);
        Assert.Null(decision.Entry);
        Assert.Equal(before, Engine.State.ToCanonicalText());
        return decision.Rejection;
    }

    public TestEngine After(Duration time)
    {
        Now += time;
        return this;
    }

    public void SignIn(AgentProfile profile)
    {
        Accept(new SaveAgent { Profile = profile });
        Accept(new SignInAgent { Agent = profile.Id });
    }

    public WorkOrder Submit(WorkOrderDraft draft)
    {
        Accept(new SubmitWorkOrder { Draft = draft });
        return Find(draft.Id);
    }

    public WorkOrder Find(WorkOrderId id) => Engine.FindWorkOrder(id) ?? throw new InvalidOperationException($"No work order {id}.");

    public WorkOrder Complete(WorkOrderId id)
    {
        Accept(new CompleteWorkOrder { WorkOrder = id, Assignment = Find(id).Assignment!.Value });
        return Find(id);
    }

    public WorkOrder Close(WorkOrderId id)
    {
        Accept(new CloseWorkOrder { WorkOrder = id, Assignment = Find(id).Assignment!.Value });
        return Find(id);
    }
}

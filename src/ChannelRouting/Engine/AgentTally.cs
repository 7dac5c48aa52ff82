namespace ChannelRouting.Engine;

/// <summary>What the ledger of a queue counts of one agent; changed only when an event is applied.</summary>
internal sealed class AgentTally(QueueLedger ledger, AgentState agent)
{
    public QueueLedger Ledger { get; private set; } = ledger;

    public AgentState Agent { get; private set; } = agent;

    /// <summary>What is counted, time up to <see cref="NotedAt"/>.</summary>
    public AgentFigures Figures { get; private set; } = new();

    /// <summary>Whether the agent serves the queue; one who does not is forgotten when the ledger begins anew.</summary>
    public bool IsServing { get; set; }

    /// <summary>Whether the agent has its most of the queue's work, and is marked so for matching.</summary>
    public bool IsAtShare { get; set; }

    /// <summary>What its time counts as since <see cref="NotedAt"/>.</summary>
    public LedgerPresence Presence { get; private set; }

    public Instant NotedAt { get; private set; } = ledger.SinceAt;

    /// <summary>Takes note of what time counts as from an instant on.</summary>
    public void Note(LedgerPresence presence, Instant at)
    {
        AddTime(Figures, at - NotedAt);
        (Presence, NotedAt) = (presence, at);
    }

    /// <summary>What is counted, time up to an instant; a copy.</summary>
    public AgentFigures FiguresUntil(Instant at)
    {
        var figures = new AgentFigures();
        figures.Add(Figures);
        AddTime(figures, at - NotedAt);
        return figures;
    }

    /// <summary>What the agent has of a time in which nothing is heard of it.</summary>
    public AgentFigures FiguresOf(Duration time)
    {
        var figures = new AgentFigures();
        AddTime(figures, time);
        return figures;
    }

    public AgentTally Fork(QueueLedger ledger, StateFork fork)
    {
        var copy = (AgentTally)MemberwiseClone();
        (copy.Ledger, copy.Agent, copy.Figures) = (ledger, fork.Of(Agent), new AgentFigures());
        copy.Figures.Add(Figures);
        return copy;
    }

    /// <summary>Counts anew from an instant on.</summary>
    public void BeginAnew(Instant at) => (Figures, NotedAt) = (new AgentFigures(), at);

    private void AddTime(AgentFigures figures, Duration time)
    {
        if (Presence.IsAvailable) figures.AvailableTime += time;
        if (Presence.IsFull) figures.FullTime += time;
        if (Presence.IsAway) figures.AwayTime += time;
    }
}

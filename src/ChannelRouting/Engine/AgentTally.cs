namespace ChannelRouting.Engine;

/// <summary>What the ledger of a queue counts of one agent; changed only when an event is applied.</summary>
internal sealed class AgentTally(QueueLedger ledger, AgentState agent)
{
    public QueueLedger Ledger { get; } = ledger;

    public AgentState Agent { get; } = agent;

    /// <summary>What is counted, time up to the last note of it.</summary>
    public AgentFigures Figures { get; private set; } = new();

    /// <summary>Whether the agent serves the queue; one who does not is forgotten when the ledger begins anew.</summary>
    public bool IsServing { get; set; }

    /// <summary>Whether the agent has its most of the queue's work, and is marked so for matching.</summary>
    public bool IsAtShare { get; set; }

    /// <summary>Since when it takes new work and serves the queue, or when that was noted last; null when it does not.</summary>
    public Instant? AvailableSince { get; private set; }

    /// <summary>Since when it is away and would else, or when that was noted last; null when it is not.</summary>
    public Instant? AwaySince { get; private set; }

    /// <summary>Takes note of what holds from an instant on.</summary>
    public void NoteTime(bool isAvailable, bool isAway, Instant at)
    {
        Figures.Add(TimesUntil(at));
        (AvailableSince, AwaySince) = (isAvailable ? at : null, isAway ? at : null);
    }

    /// <summary>What is counted, time up to an instant; a copy.</summary>
    public AgentFigures FiguresUntil(Instant at)
    {
        var figures = TimesUntil(at);
        figures.Add(Figures);
        return figures;
    }

    /// <summary>What an agent of whom nothing is heard between two instants has of them.</summary>
    public AgentFigures TimesIn(Instant from, Instant until) => new()
    {
        AvailableTime = AvailableSince is null ? Duration.Zero : until - from,
        AwayTime = AwaySince is null ? Duration.Zero : until - from,
    };

    /// <summary>Counts anew from an instant on.</summary>
    public void BeginAnew(Instant at)
    {
        Figures = new AgentFigures();
        (AvailableSince, AwaySince) = (AvailableSince is null ? null : at, AwaySince is null ? null : at);
    }

    private AgentFigures TimesUntil(Instant at) => new()
    {
        AvailableTime = AvailableSince is { } available ? at - available : Duration.Zero,
        AwayTime = AwaySince is { } away ? at - away : Duration.Zero,
    };
}

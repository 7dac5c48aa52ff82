namespace ChannelRouting.Engine;

/// <summary>What the ledger of a queue has of one agent; changed only when an event is applied.</summary>
internal sealed class AgentTally
{
    public long AssignmentCount { get; set; }

    public long ByHandCount { get; set; }

    public long ReturnedCount { get; set; }

    public long PreferredCount { get; set; }

    public long OfferCount { get; set; }

    public long DeclineCount { get; set; }

    public long MissCount { get; set; }

    public long Units { get; set; }

    /// <summary>Since when it takes new work and serves the queue; null when it does not.</summary>
    public Instant? AvailableSince { get; private set; }

    /// <summary>Since when it is away and would else; null when it is not.</summary>
    public Instant? AwaySince { get; private set; }

    /// <summary>How long it did before.</summary>
    public Duration AvailableBefore { get; private set; }

    /// <summary>How long it was so before.</summary>
    public Duration AwayBefore { get; private set; }

    public Duration AvailableUntil(Instant at) => AvailableBefore + (AvailableSince is { } since ? at - since : Duration.Zero);

    public Duration AwayUntil(Instant at) => AwayBefore + (AwaySince is { } since ? at - since : Duration.Zero);

    /// <summary>Takes note of what holds from an instant on.</summary>
    public void NoteTime(bool isAvailable, bool isAway, Instant at)
    {
        (AvailableBefore, AwayBefore) = (AvailableUntil(at), AwayUntil(at));
        (AvailableSince, AwaySince) = (isAvailable ? at : null, isAway ? at : null);
    }

    /// <summary>The one that goes on in its place when the ledger begins anew; null when the agent is neither available nor away.</summary>
    public AgentTally? BegunAnew(Instant at)
    {
        if (AvailableSince is null && AwaySince is null) return null;
        var tally = new AgentTally();
        tally.NoteTime(AvailableSince is not null, AwaySince is not null, at);
        return tally;
    }
}

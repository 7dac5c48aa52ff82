namespace ChannelRouting.Sla;

/// <summary>Something that happens by itself when its instant has come.</summary>
/// <remarks>
/// Order: due, kind, the sequence of the event that set it. An end of validity fires at its instant; a limit is inclusive, so it fires one tick
/// after it was due. Kinds of limits come after the others, so the first in order is also the first to fire.
/// </remarks>
internal sealed class Deadline(Instant dueAt, DeadlineKind kind, long sequence, object subject) : IComparable<Deadline>
{
    public const int Nowhere = -1;

    public Instant DueAt { get; } = dueAt;

    public DeadlineKind Kind { get; } = kind;

    public Instant FiresAt { get; } = kind == DeadlineKind.SlaBreach ? dueAt.PlusTicks(1) : dueAt;

    /// <summary>What it is about: the clock, offer, refusal, agent or work order that set it.</summary>
    public object Subject { get; } = subject;

    /// <summary>Its index in the heap, kept by the heap.</summary>
    public int Place { get; set; } = Nowhere;

    private long Sequence { get; } = sequence;

    public int CompareTo(Deadline? other)
    {
        if (other is null) return 1;
        var byInstant = DueAt.CompareTo(other.DueAt);
        if (byInstant != 0) return byInstant;
        return (Kind, Sequence).CompareTo((other.Kind, other.Sequence));
    }
}

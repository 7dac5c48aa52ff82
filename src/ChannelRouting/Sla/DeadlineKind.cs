namespace ChannelRouting.Sla;

/// <summary>Kinds of deadline, in the order in which they fire at one instant.</summary>
/// <remarks>
/// Ends of validity are half-open and fire at their instant; limits are inclusive and fire one tick after it. docs/concepts/time.md lists each kind.
/// </remarks>
internal enum DeadlineKind
{
    /// <summary>An SLA clock is past due. A limit.</summary>
    SlaBreach,
}

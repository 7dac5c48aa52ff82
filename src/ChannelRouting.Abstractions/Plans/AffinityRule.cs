namespace ChannelRouting;

/// <summary>An agent with whom work of a queue has to do: the one whom a text of the work order names, or who last had work with the same text.</summary>
/// <remarks>
/// <para>
/// When matching gives the work order away, that agent goes first if it can take it, after the agents whom the work order itself prefers and those of earlier rules. With <see cref="WaitsFor"/> the work
/// order also waits for that agent when it gets in line of the queue. A text that is missing, names nobody or was with nobody says nothing.
/// </para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record AffinityRule
{
    /// <summary>A name for people and events, such as <c>last agent</c>, unique in the queue. 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>The field whose text counts, see <see cref="Condition.Field"/>; exactly one of it and <see cref="Label"/> is given.</summary>
    public string? Field { get; init; }

    /// <summary>The label whose text counts.</summary>
    public string? Label { get; init; }

    /// <summary>Which agent the text means; null means <see cref="AffinityTie.LastAgent"/>.</summary>
    public AffinityTie? Tie { get; init; }

    /// <summary>
    /// How long, at most, work that gets in line waits for that agent, whom alone matching then gives it to: on [in line, in line + this). More than zero, at most <see cref="RoutingLimits.AffinityDays"/> days. Null: it
    /// does not wait; the agent goes first only if it can take the work when matching gives it away.
    /// </summary>
    public Duration? WaitsFor { get; init; }
}

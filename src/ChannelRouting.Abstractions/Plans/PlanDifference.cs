namespace ChannelRouting;

/// <summary>One thing in which two plans differ.</summary>
/// <remarks>
/// What means the same is no difference: a default that one of them writes out, or another order of what has none, such as queues. Facts only: sentences for people are made outside.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record PlanDifference
{
    /// <summary>What became of it.</summary>
    public required PlanDifferenceKind Kind { get; init; }

    /// <summary>The part of the plan it is about, with those it is in, outermost first; empty for the plan itself.</summary>
    public required IReadOnlyList<PlanPart> Parts { get; init => field = ValueList<PlanPart>.Copy(value); }

    /// <summary>
    /// What of that part differs, as written in JSON, such as <c>offers.atOnce</c> or <c>goals[1].openTime</c>; entries of a list stand by their id, date or name, else by their place from 0. Null: the whole part was added,
    /// removed or moved.
    /// </summary>
    public string? Property { get; init; }

    /// <summary>What stood in the plan before, as written in JSON, text without its quotes; of what was moved, its place from 1. Null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What stands in the plan after, as <see cref="Before"/>; null when there is nothing.</summary>
    public string? After { get; init; }

    /// <summary>Where it is, such as <c>slaPolicies[standard].targets[resolution].goals[1].openTime</c>; for people and for programs that compare.</summary>
    public string Path => string.Join('.', Parts.Select(part => part.Path).Append(Property).OfType<string>());
}

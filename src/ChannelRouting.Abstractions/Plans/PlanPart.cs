namespace ChannelRouting;

/// <summary>A part of a plan that has a name.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanPart
{
    /// <summary>What sort of part.</summary>
    public required PlanPartKind Kind { get; init; }

    /// <summary>Its name in the plan; of an over-commit rule, its cause.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, such as <c>queues[orders]</c>.</summary>
    public string Path => $"{ListOf(Kind)}[{Name}]";

    private static string ListOf(PlanPartKind kind) => kind switch
    {
        PlanPartKind.Priority => "priorities",
        PlanPartKind.Calendar => "calendars",
        PlanPartKind.Channel => "channels",
        PlanPartKind.Queue => "queues",
        PlanPartKind.Rule => "rules",
        PlanPartKind.SlaPolicy => "slaPolicies",
        PlanPartKind.SlaTarget => "targets",
        _ => "overCommit",
    };
}

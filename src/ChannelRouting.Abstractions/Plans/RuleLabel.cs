namespace ChannelRouting;

/// <summary>A label that a rule puts on a work order: a text of its own, or a part of what is known of the work order.</summary>
/// <remarks>Exactly one of <see cref="Value"/> and <see cref="Capture"/> is given. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record RuleLabel
{
    /// <summary>The label's name, 1 to <see cref="RoutingLimits.IdentifierLength"/> characters; the rules of a plan use at most <see cref="RoutingLimits.LabelsPerPlan"/> names.</summary>
    public required string Name { get; init; }

    /// <summary>Its text, up to <see cref="RoutingLimits.LabelLength"/> characters.</summary>
    public string? Value { get; init; }

    /// <summary>Where its text is taken from; when nothing is found there, the label is not put on.</summary>
    public Capture? Capture { get; init; }
}

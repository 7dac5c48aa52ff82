namespace ChannelRouting;

/// <summary>What applying a plan would mean for some of the open work orders, as they stand at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Counts are those of the page; add up the pages. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record PlanPreview
{
    /// <summary>Why the command would be refused; then nothing was looked at. Null when it would be accepted.</summary>
    public required Rejection? Rejection { get; init; }

    /// <summary>Open work orders that were looked at.</summary>
    public required int LookedAtCount { get; init; }

    /// <summary>Those of them whose queue would change.</summary>
    public required int QueueCount { get; init; }

    /// <summary>Those whose requirements would change.</summary>
    public required int RequirementsCount { get; init; }

    /// <summary>Those whose priority would change.</summary>
    public required int PriorityCount { get; init; }

    /// <summary>Those, held for an opening, that would get in line at another instant.</summary>
    public required int StartCount { get; init; }

    /// <summary>Those of which some promise would be due at another instant, be dropped or be made.</summary>
    public required int DueCount { get; init; }

    /// <summary>Those that some agent could take before, and none after.</summary>
    public required int UnroutableCount { get; init; }

    /// <summary>The work orders to which any of this would happen, in the order of their ids.</summary>
    public required IReadOnlyList<PlanEffect> Effects { get; init => field = ValueList<PlanEffect>.Copy(value); }

    /// <summary>Where the next page begins, for <see cref="PreviewPlan.After"/>; null when there are no more.</summary>
    public required WorkOrderId? Next { get; init; }
}

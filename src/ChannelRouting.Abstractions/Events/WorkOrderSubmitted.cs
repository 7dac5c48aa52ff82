namespace ChannelRouting;

/// <summary>A work order came in.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderSubmitted : RoutingEvent
{
    /// <summary>As handed in, with its priority filled in, and with the plan's fallback channel in place of one that the plan does not have.</summary>
    public required WorkOrderDraft Draft { get; init; }

    /// <summary>Whether it was handed in with its priority. Null means false: the plan gave it, by its rules or its default.</summary>
    public bool? IsPriorityNamed { get; init; }

    /// <summary>The channel it was handed in with, when the plan does not have that. Null: the plan has it.</summary>
    public ChannelId? UnknownChannel { get; init; }

    /// <summary>The plan it is classified by and whose targets it keeps.</summary>
    public required PlanVersion Plan { get; init; }
}

namespace ChannelRouting;

/// <summary>Asks why an agent does not get a work order now: every reason, with its facts. Null when either of them is not known.</summary>
/// <remarks>
/// The answer is about matching: what somebody assigns by hand asks for less. Of a work order that has ended nothing is told but that. It costs a look at the agent and what it has in hand.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record WhyNot : Query<AgentEligibility?>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }
}

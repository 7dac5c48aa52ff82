namespace ChannelRouting;

/// <summary>Asks for the current plan.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetPlan : Query<RoutingPlan>;

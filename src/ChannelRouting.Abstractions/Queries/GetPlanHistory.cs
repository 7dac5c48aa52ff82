namespace ChannelRouting;

/// <summary>Asks which plans were applied, and which are yet to start.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetPlanHistory : Query<PlanHistory>;

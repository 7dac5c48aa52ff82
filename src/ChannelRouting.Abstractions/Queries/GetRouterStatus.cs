namespace ChannelRouting;

/// <summary>Asks how the router itself is doing.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetRouterStatus : Query<RouterStatus>;

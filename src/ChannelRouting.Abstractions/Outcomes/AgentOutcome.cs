namespace ChannelRouting;

/// <summary>Where the agent of a command stands.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record AgentOutcome : CommandOutcome
{
    /// <summary>Which agent.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Its version, for <see cref="Command.ExpectedVersion"/> of a later command.</summary>
    public required long Version { get; init; }

    /// <summary>Whether it is there.</summary>
    public required AgentPresence Presence { get; init; }

    /// <summary>Units in use by its work orders and reserved by its open offers.</summary>
    public required long UsedUnits { get; init; }
}

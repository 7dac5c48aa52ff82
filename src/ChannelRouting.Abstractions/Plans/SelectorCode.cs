namespace ChannelRouting;

/// <summary>Code of the host that chooses, by its name and version.</summary>
/// <remarks>
/// The host gives the code when it makes the engine or the router (<see cref="IAgentSelector"/>, <see cref="IWorkOrderSelector"/>). A plan that names code which is not there is refused with <see cref="RejectionReason.UnknownSelector"/>.
/// Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record SelectorCode
{
    /// <summary>The name of the code, 1 to <see cref="RoutingLimits.IdentifierLength"/> characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, 1 or more.</summary>
    public required int Version { get; init; }
}

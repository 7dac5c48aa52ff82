namespace ChannelRouting;

/// <summary>Whether an agent is there, as reported.</summary>
public enum AgentPresence
{
    /// <summary>Signed out; no work can be assigned, unless the profile says that it takes work offline. Work already assigned stays. The state of a newly saved agent.</summary>
    Offline,

    /// <summary>Signed in, takes no new work by itself; work can be assigned by hand.</summary>
    Away,

    /// <summary>Signed in and takes work.</summary>
    Available,

    /// <summary>
    /// Signed in, takes no new work by itself and goes <see cref="Offline"/> (<see cref="Away"/> if it takes work offline) once it holds none that is not final, wrap-up included; work can be assigned by hand.
    /// </summary>
    Draining,
}

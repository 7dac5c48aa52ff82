namespace ChannelRouting;

/// <summary>Which agent goes first among those who can take a work order. Every order ends in who was served least recently, which is unique.</summary>
public enum AgentRule
{
    /// <summary>The smallest share of capacity in use, then who was served least recently.</summary>
    LeastLoaded,

    /// <summary>Idle for longest (<see cref="Agent.IdleSinceAt"/>), then who was served least recently.</summary>
    LongestIdle,

    /// <summary>Who was served least recently: each in turn. An agent who signs in for the first time stands at the back.</summary>
    RoundRobin,
}

namespace ChannelRouting;

/// <summary>What handling work costs, in the host's money.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record UnitCost
{
    /// <summary>The channel it is for; null: every channel.</summary>
    public ChannelId? Channel { get; init; }

    /// <summary>The tier of agents it is for (<see cref="AgentProfile.Tier"/>); null: every tier.</summary>
    public string? Tier { get; init; }

    /// <summary>What each completion costs as such, 0 to 1,000,000; null: nothing. Counted to the millionth.</summary>
    public decimal? PerWorkOrder { get; init; }

    /// <summary>What an hour in an agent's hands costs, 0 to 1,000,000; null: nothing. Counted to the millionth.</summary>
    public decimal? PerHour { get; init; }
}

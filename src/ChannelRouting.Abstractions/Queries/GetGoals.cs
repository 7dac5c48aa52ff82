namespace ChannelRouting;

/// <summary>Asks which goals of the plan (<see cref="MetricsPolicy.Goals"/>) are met. Null when the router counts no metrics.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record GetGoals : Query<GoalReport?>
{
    /// <summary>An instant in the periods that are meant, each goal's own day, week or month; null: those that run.</summary>
    public Instant? At { get; init; }
}

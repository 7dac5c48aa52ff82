namespace ChannelRouting.Engine;

/// <summary>What a work order met as it came in. Most met nothing and share <see cref="None"/>.</summary>
internal sealed record WorkOrderIntake
{
    public static WorkOrderIntake None { get; } = new();

    /// <summary>The channel it was handed in with, when the plan did not have that.</summary>
    public ChannelId? UnknownChannel { get; init; }

    public IReadOnlyList<IntakeStep> Steps { get; init; } = [];

    public IntakeHold? Hold { get; init; }
}

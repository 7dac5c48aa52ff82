namespace ChannelRouting;

/// <summary>Takes on an alert: somebody sees to it. The alert stays open until its figure has come down; who took it on first is shown.</summary>
/// <remarks>
/// <para>An engine itself knows no alerts and writes down what it is told; a router that watches them refuses one that is not open.</para>
/// <para>Events: <see cref="AlertAcknowledged"/>.</para>
/// <para>Rejections: <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.UnknownAlert"/>.</para>
/// </remarks>
public sealed record AcknowledgeAlert : Command<AlertOutcome>
{
    /// <summary>Which alert.</summary>
    public required AlertId Alert { get; init; }

    /// <summary>What to note; null for nothing. At most <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public string? Note { get; init; }
}

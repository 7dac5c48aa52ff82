namespace ChannelRouting;

/// <summary>Says how satisfied the customer of a work order was, whatever its status, as long as it is not archived. The words themselves stay with the host.</summary>
/// <remarks>
/// <para>
/// The work order shows the latest feedback; metrics count each. Feedback of the id that the latest one has changes nothing.
/// </para>
/// <para>Events: <see cref="SatisfactionRecorded"/>.</para>
/// <para>
/// Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.LimitExceeded"/>, <see cref="RejectionReason.Archived"/>, <see cref="RejectionReason.UnknownWorkOrder"/>.
/// </para>
/// </remarks>
public sealed record RecordSatisfaction : Command<WorkOrderOutcome>
{
    /// <summary>Which work order.</summary>
    public required WorkOrderId WorkOrder { get; init; }

    /// <summary>What the customer said: a score for all of it, of its dimensions, or both.</summary>
    public required Satisfaction Satisfaction { get; init; }
}

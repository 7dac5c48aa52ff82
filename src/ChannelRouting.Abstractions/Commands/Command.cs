using System.Text.Json.Serialization;

namespace ChannelRouting;

/// <summary>Something the engine is asked to do. It decides: events, or a rejection.</summary>
/// <remarks>
/// <para>
/// The set of commands is closed. Besides what each command names, any can be refused for its instant: <see cref="RejectionReason.InstantBeforeLast"/>,
/// or <see cref="RejectionReason.InstantOutOfRange"/>; for its id: <see cref="RejectionReason.CommandIdReused"/>; and one about a work order, an offer or
/// an agent that is known for its version: <see cref="RejectionReason.VersionConflict"/>.
/// </para>
/// <para>
/// What follows from any command happens in the same step, after the events it names and by a rule: an agent who drained goes offline
/// (<see cref="AgentPresenceChanged"/>); work in line enters the steps of its queue (<see cref="RoutingStepEntered"/>, <see cref="RoutingStepsEnded"/>), and code weighs it, where the plan says so (<see cref="WorkOrderWeighed"/>); work that has to do with an agent goes to that one or waits for it (<see cref="AffinityApplied"/>), and work that waits for an agent in vain no longer does (<see cref="AffinityEnded"/>), and room held in vain for
/// all work (<see cref="HeadRoomReleased"/>); matching gives work to whom it fits now, by <see cref="WorkOrderAssigned"/> with the clock events of it, or by
/// <see cref="OfferMade"/>, or holds room for work that would be overtaken (<see cref="HeadRoomHeld"/>); <see cref="OffersExhausted"/> says that nobody is left to ask. Open work adopts a plan (<see cref="PlanAdopted"/>, <see cref="WorkOrderReclassified"/>). A promise that the command
/// endangered or broke has its actions: <see cref="RoleNotified"/>, <see cref="WorkOrderBoosted"/>, <see cref="WorkOrderWidened"/>, <see cref="WorkOrderEscalated"/>,
/// <see cref="WorkOrderReclassified"/>, <see cref="WorkOrderTransferred"/>, <see cref="WorkOrderTakenBack"/>, <see cref="OfferRevoked"/>.
/// </para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>
    /// Names the command, so that it may be sent again: the same id and content once more gives the first outcome and does nothing; another content is
    /// refused. The last <see cref="RoutingLimits.RememberedCommands"/> accepted commands with an id are remembered. Default: none, so nothing is.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public CommandId Id { get; init; }

    /// <summary>Who caused it. Default: <see cref="ChannelRouting.Actor.Host"/>.</summary>
    public Actor Actor { get; init; }

    /// <summary>
    /// The version of the work order or the agent that the caller saw: it is refused when that changed since. For an offer, the version of its work order.
    /// Null: whatever the version. Commands about neither must leave it null.
    /// </summary>
    public long? ExpectedVersion { get; init; }
}

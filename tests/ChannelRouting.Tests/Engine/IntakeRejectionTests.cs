using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Of several reasons not to take work, the first is given.</summary>
public class IntakeRejectionTests
{
    public static TheoryData<RejectionReason, Command> Precedences => new()
    {
        { RejectionReason.DuplicateWorkOrder, new SubmitWorkOrder { Draft = Some.Draft("WO-1") } },
        { RejectionReason.UnknownPriority, new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Priority = "asap" } } },
        { RejectionReason.UnknownQueue, new SubmitWorkOrder { Draft = Some.Draft("WO-9") with { Queue = "nowhere" } } },
        { RejectionReason.ChannelNotInUse, new SubmitWorkOrder { Draft = Some.Draft("WO-9", "phone") } },
        { RejectionReason.ChannelClosed, new SubmitWorkOrder { Draft = Some.Draft("WO-9") } },
        { RejectionReason.ChannelClosed, new SubmitWorkOrder { Draft = Some.Draft("WO-9", type: "order") } },
        { RejectionReason.QueueClosed, new SubmitWorkOrder { Draft = Some.Draft("WO-9", "mail") } },
        { RejectionReason.StatusForbids, new TransferWorkOrder { WorkOrder = "WO-0", Queue = "orders" } },
        { RejectionReason.StatusForbids, new EscalateWorkOrder { WorkOrder = "WO-0", Queue = "orders" } },
    };

    [Theory, MemberData(nameof(Precedences))]
    public void Command_ThatBreaksSeveralRules_IsRefusedWithTheFirst(RejectionReason reason, Command command) => Assert.Equal(reason, SomeDoors.Closed().Refuse(command).Reason);
}

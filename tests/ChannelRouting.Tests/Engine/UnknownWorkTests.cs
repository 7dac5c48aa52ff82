using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>How much open work the plan knows nothing of: unclassified, and of an unknown channel.</summary>
public class UnknownWorkTests
{
    private static readonly RoutingPlan Plan = Some.Plan() with { FallbackChannel = "chat" };

    private static readonly WorkOrderDraft[] Drafts =
    [
        Some.Draft("WO-1", type: "question"),
        Some.Draft("WO-2", channel: "fax", type: "question"),
        Some.Draft("WO-3", channel: "fax", type: "order"),
        Some.Draft("WO-4", type: "question") with { Queue = "general" },
        Some.Draft("WO-5", type: "question") with { StartAt = Some.Now + Duration.FromHours(1) },
    ];

    /// <summary>What is done, and what is unclassified and of an unknown channel after it.</summary>
    public static TheoryData<Command, int, int> Changes => new()
    {
        { new AdvanceTime(), 3, 2 },
        { new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" }, 2, 2 },
        { new TransferWorkOrder { WorkOrder = "WO-1", Queue = "general" }, 3, 2 },
        { new UpdateWorkOrder { WorkOrder = "WO-2", Type = "order", Reclassifies = true }, 2, 2 },
        { new UpdateWorkOrder { WorkOrder = "WO-2", Type = "order" }, 3, 2 },
        { new UpdateWorkOrder { WorkOrder = "WO-3", Type = "question", Reclassifies = true }, 4, 2 },
        { new CancelWorkOrder { WorkOrder = "WO-2" }, 2, 1 },
        { new ApplyPlan { Plan = Plan with { Rules = [new() { Name = "all", Queue = "orders" }] } }, 3, 2 },
        { new ApplyPlan { Plan = Plan with { Rules = [new() { Name = "all", Queue = "orders" }] }, OpenWork = PlanAdoption.Reclassify }, 0, 2 },
    };

    [Theory, MemberData(nameof(Changes))]
    public void UnknownWork_AfterACommand_IsCountedWhileItIsOpenAndUnknown(Command command, int unclassified, int ofUnknownChannel)
    {
        var engine = new TestEngine(Plan);
        foreach (var draft in Drafts) engine.Submit(draft);

        engine.Accept(command);

        Assert.Equal((unclassified, ofUnknownChannel), CountsOf(engine));
    }

    [Fact]
    public void UnknownWork_ThatEndsAndIsReopened_IsCountedAgain()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Drafts[1]);
        var assignment = engine.Find("WO-2").Assignment!.Value;

        engine.Accept(new CompleteWorkOrder { WorkOrder = "WO-2", Assignment = assignment });
        var completed = CountsOf(engine);
        engine.Accept(new CloseWorkOrder { WorkOrder = "WO-2", Assignment = assignment });
        var closed = CountsOf(engine);
        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-2" });

        Assert.Equal([(1, 1), (0, 0), (1, 1)], [completed, closed, CountsOf(engine)]);
    }

    [Fact]
    public async Task UnknownWork_StandsInTheStatusOfARouter()
    {
        await using var router = new Router(Plan, new ManualTimeProvider(Some.Now));
        foreach (var draft in Drafts) await router.SubmitAsync(draft);

        var status = await router.GetStatusAsync();

        Assert.Equal((3, 2), (status.UnclassifiedCount, status.UnknownChannelCount));
    }

    private static (int Unclassified, int OfUnknownChannel) CountsOf(TestEngine engine) => (engine.Engine.State.UnclassifiedCount, engine.Engine.State.UnknownChannelCount);
}

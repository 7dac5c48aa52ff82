using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/intake.md, compiled and run.</summary>
public class IntakeSnippets
{
    [Fact]
    public void Intake_OfAShop_DoesWhatThePageSays()
    {
        var plan = new RoutingPlanBuilder();

        #region intake
        plan.Calendar("office", week => week.In("Europe/London").Weekdays("09:00-17:00"))
            .Channel("chat", c => c.Cost(25).OpenOn("office").WhenClosed(IntakeRule.Hold))
            .Channel("phone", c => c.Cost(100))
            .Queue("orders", q => q.Takes(When.Type("order")).MaxLength(2).WhenFull(IntakeRule.DivertTo("general")))
            .Queue("general", q => q.OpenOn("office").WhenClosed(IntakeRule.DivertTo("night")))
            .Queue("night", q => q.MaxLength(100))
            .Fallback("general");
        #endregion

        var engine = new TestEngine(plan.Build(), Instant.FromUtc(2026, 1, 5, 18, 0));
        Assert.Equal(["orders", "orders", "night"], Enumerable.Range(1, 3).Select(i => engine.Submit(Some.Draft($"WO-{i}", "phone", "order")).Queue.Value));
        Assert.Equal([(IntakeReason.QueueFull, "orders"), (IntakeReason.QueueClosed, "general")], engine.Find("WO-3").Intake.Select(step => (step.Reason, step.Queue.Value)));
        var held = (WorkOrderOutcome)engine.Accept(new SubmitWorkOrder { Draft = Some.Draft("WO-4") }).Outcome!;
        Assert.Equal((WorkOrderStatus.Scheduled, Instant.FromUtc(2026, 1, 6, 9, 0), new QueueId("general")), (held.Status, held.OpensAt!.Value, held.Queue));
    }
}

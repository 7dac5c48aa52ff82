using ChannelRouting.Planning;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/reference/plan.md, compiled and run.</summary>
public class PlanSnippets
{
    [Fact]
    public void PlanBuilder_InFewWords_SaysWhatThePageSays()
    {
        #region plan-builder
        var plan = new RoutingPlanBuilder()
            .Calendar("office", week => week.In("Asia/Shanghai").Weekdays("09:00-12:00", "13:00-18:00").Holiday(new LocalDate(2026, 10, 1), "National Day"))
            .Channel("phone", c => c.Cost(100).AnswerWithin(FromSeconds(10)))
            .Channel("chat", c => c.Cost(25).AtMost(4).WhileWaiting(50))
            .Queue("orders", q => q.Takes(When.Type("order", "return")).Offers(FromSeconds(30)))
            .Queue("general")
            .Rule("calm", r => r.For(When.Priority("urgent")).Needs("calm", atLeast: 5))
            .Sla("standard", s => s.TimeToAssign(FromMinutes(15)).Resolution(urgent: FromHours(2), normal: FromHours(4), low: FromHours(24)).On("office"))
            .Build();
        #endregion

        Assert.Equal(("general", "orders"), (plan.FallbackQueue.Value, plan.Rules[0].Queue?.Value));
        Assert.Equal(["time-to-assign", "resolution", "answer"], plan.SlaPolicies[0].Targets.Select(target => target.Id.Value));
        Assert.Equal(When.Priority("urgent"), plan.Rules[1].When);
    }
}

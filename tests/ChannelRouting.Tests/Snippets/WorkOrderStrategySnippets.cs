using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code and the worked examples of docs/strategies on work orders, compiled and run.</summary>
public class WorkOrderStrategySnippets
{
    [Fact]
    public void Priority_OfThePage_LetsWorkRiseAndNothingOvertakeIt()
    {
        var plan = Queues();
        #region strategy-priority
        plan.WorkOrderRule(WorkOrderRule.Priority).Ageing(bandUpAfter: FromMinutes(30), maxBands: 3);
        #endregion
        (int, WorkOrderDraft)[] work = [(0, Draft("letter", "low")), (1, Draft("A", "normal")), (2, Draft("fire", "urgent")), (3, Draft("B", "normal"))];

        Assert.Equal(["fire", "A", "B", "letter"], Served(Queues().WorkOrderRule(WorkOrderRule.Priority).Build(), 5, work));
        Assert.Equal(["letter", "A", "B", "fire"], Served(Queues().WorkOrderRule(WorkOrderRule.Fifo).Build(), 5, [work[0], work[1], (2, Draft("B", "normal")), (3, Draft("fire", "urgent"))]));
        Assert.Equal(["A", "letter", "B"], Served(plan.Build(), 31, [(0, Draft("letter", "low")), (0, Draft("A", "high")), (31, Draft("B", "normal"))]));
        Assert.Equal(["letter", "fire"], Served(plan.Build(), 91, [(0, Draft("letter", "low")), (91, Draft("fire", "urgent"))]));
        Assert.Equal(["fire", "letter"], Served(plan.Build(), 89, [(0, Draft("letter", "low")), (89, Draft("fire", "urgent"))]));
    }

    /// <summary>Standard work has four hours, gold work one: A is due at 13:00, B at 10:30, C of a higher band at 13:40; D has no promise.</summary>
    [Theory]
    [InlineData(LateOrderRule.Keep, 45, "C B A D")]
    [InlineData(LateOrderRule.Keep, 91, "C B A D")]
    [InlineData(LateOrderRule.Demote, 90, "C B A D")]
    [InlineData(LateOrderRule.Demote, 91, "C A D B")]
    [InlineData(LateOrderRule.Demote, 210, "C B A D")]
    [InlineData(LateOrderRule.Last, 210, "C A D B")]
    public void PriorityDeadline_OfThePage_GoesByTheDueInstant(LateOrderRule late, int minutes, string served)
    {
        var plan = Queues();
        #region strategy-priority-deadline
        plan.WorkOrderRule(WorkOrderRule.PriorityDeadline)
            .LateOrders(LateOrderRule.Demote)
            .Sla("standard", s => s.Target("resolution", t => t.Within(FromHours(1), When.Type("gold")).Within(FromHours(4), When.Type("standard"))));
        #endregion

        Assert.Equal(served.Split(' '), Served(plan.LateOrders(late).Build(), minutes,
            [(0, Draft("A", "normal", "standard")), (30, Draft("B", "normal", "gold")), (40, Draft("C", "high", "standard")), (40, Draft("D", "normal", "none"))]));
    }

    /// <summary>At 10:00 both have spent a quarter, at 10:01 the gold one 26.7 % and the standard one 25.4 %.</summary>
    [Theory]
    [InlineData(60, "standard gold urgent none")]
    [InlineData(61, "gold standard urgent none")]
    public void AgeOverTarget_OfThePage_GoesByTheShareSpent(int minutes, string served)
    {
        var plan = Queues();
        #region strategy-age-over-target
        plan.WorkOrderRule(WorkOrderRule.AgeOverTarget)
            .Sla("standard", s => s.Target("resolution", t => t.Within(FromHours(1), When.Type("gold")).Within(FromHours(4), When.Type("standard"))));
        #endregion

        Assert.Equal(served.Split(' '), Served(plan.Build(), minutes,
            [(0, Draft("none", "urgent", "none")), (0, Draft("standard", "low", "standard")), (45, Draft("gold", "normal", "gold")), (55, Draft("urgent", "urgent", "standard"))]));
    }

    /// <summary>Normal work with 15 of its 60 minutes spent scores 0.875, high work with 3 of them 0.8375. A minute past due, the normal one scores 0.815.</summary>
    [Theory]
    [InlineData("none", 15, "normal")]
    [InlineData("priority", 15, "high")]
    [InlineData("urgency", 15, "high")]
    [InlineData("priority urgency", 15, "high")]
    [InlineData("none", 61, "high")]
    [InlineData("late", 61, "normal")]
    [InlineData("late ageing", 61, "normal")]
    public void Balanced_OfThePage_WeighsWhatItSays(string changed, int minutes, string first)
    {
        var plan = Queues();
        #region strategy-balanced-work
        plan.WorkOrderRule(WorkOrderRule.Balanced)
            .Sla("standard", s => s.Resolution(FromHours(1)));
        #endregion
        plan.Balance(changed switch
        {
            "priority" => new BalanceWeights { Priority = 2_000 },
            "urgency" => new BalanceWeights { Urgency = 500 },
            "priority urgency" => new BalanceWeights { PriorityUrgency = 0 },
            "late" => new BalanceWeights { Late = 300 },
            "late ageing" => new BalanceWeights { LateAgeing = 500 },
            _ => new BalanceWeights(),
        });

        Assert.Equal(first, Served(plan.Build(), minutes, [(0, Draft("normal", "normal")), (minutes - 3, Draft("high", "high"))])[0]);
    }

    private static RoutingPlanBuilder Queues() => new RoutingPlanBuilder().Channel("chat", c => c.Cost(25)).Queue("general");

    private static WorkOrderDraft Draft(string id, string priority, string type = "question") => new() { Id = id, Channel = "chat", Type = type, Priority = priority };

    /// <summary>The order in which work that came in at these minutes is given to one who signs in at a later one, and takes it all.</summary>
    private static List<string> Served(RoutingPlan plan, int at, IReadOnlyList<(int Minute, WorkOrderDraft Draft)> work)
    {
        var engine = new TestEngine(plan);
        foreach (var (minute, draft) in work)
        {
            engine.Now = Some.Now + FromMinutes(minute);
            engine.Submit(draft);
        }

        engine.Now = Some.Now + FromMinutes(at);
        engine.SignIn(new AgentProfile { Id = "ann", Queues = ["general"], CapacityUnits = 1_000 });
        return [.. engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value)];
    }
}

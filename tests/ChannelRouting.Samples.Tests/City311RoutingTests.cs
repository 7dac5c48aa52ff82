using System.Text.Json.Nodes;
using NodaTime.Text;

namespace ChannelRouting.Samples.Tests;

/// <summary>Made-up rows that are routed: queues, due dates, closings, a full roster, and clocks that change.</summary>
public sealed class City311RoutingTests : IDisposable
{
    private static readonly LocalDateTimePattern Times = LocalDateTimePattern.CreateWithInvariantCulture("MM/dd/yyyy hh:mm:ss tt");

    private readonly City311Program _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Type_NoRuleKnows_GoesToTheFallbackQueueWithoutADueDate()
    {
        var summary = _program.Route(
            new CityRow { Type = "Flying Saucer", Closed = "12/31/2015 10:00:00 AM", Target = "02/04/2015 10:00:00 AM", Verdict = "OVERDUE" });

        var order = summary.FirstWorkOrders.Single();
        Assert.Equal(("intake-desk", "", false), (order.Queue, order.Due, order.Overdue));
        Assert.Equal((0, 0, 0), (summary.Total.Overdue, summary.Count("dueDatesCompared"), summary.Count("verdictsCompared")));
    }

    [Fact]
    public void Closing_InTheSecondOfTheOpening_CompletesInNoTime()
    {
        var summary = _program.Route(new CityRow { Closed = "02/03/2015 10:00:00 AM" });

        Assert.Equal((1, 0.0, 0), (summary.Total.Completed, summary.Total.MeanSecondsToComplete, summary.AssignedByHand));
    }

    [Fact]
    public void Closing_AtTheDueInstant_IsNotOverdue()
    {
        var summary = _program.Route(
            new CityRow { Type = "Electrical", Closed = "02/10/2015 10:00:00 AM" }, new CityRow { Id = "2", Type = "Electrical", Closed = "02/10/2015 10:00:01 AM" });

        Assert.Equal([false, true], summary.FirstWorkOrders.Select(order => order.Overdue));
        Assert.Equal((1, 1), (summary.Total.Overdue, summary.Total.CompletedOverdue));
    }

    [Fact]
    public void Request_OpenAtTheEndAndPastDue_IsOverdue()
    {
        var summary = _program.Route(new CityRow { Type = "Electrical" }, new CityRow { Id = "2", Type = "Flying Saucer", Opened = "02/11/2015 10:00:00 AM" });

        Assert.Equal((2, 1, 0), (summary.Total.InProgress, summary.Total.Overdue, summary.Total.CompletedOverdue));
    }

    [Theory]
    [InlineData("02/06/2015 04:59:59 PM", "2015-02-13 16:59:59")]
    [InlineData("02/06/2015 05:00:00 PM", "2015-02-17 08:30:00")] // From Monday on, over Presidents' Day.
    [InlineData("02/07/2015 10:00:00 AM", "2015-02-17 08:30:00")]
    [InlineData("02/09/2015 07:00:00 AM", "2015-02-17 08:30:00")]
    [InlineData("02/09/2015 08:30:00 AM", "2015-02-17 08:30:00")]
    public void DueDate_OfFiveBusinessDays_FollowsTheCitysHours(string opened, string due)
    {
        var summary = _program.Route(new CityRow { Type = "Electrical", Opened = opened });

        Assert.Equal(due, summary.FirstWorkOrders.Single().Due);
    }

    [Theory]
    [InlineData("02/20/2015 10:00:00 AM", "2015-03-22 10:00:00")]
    [InlineData("10/20/2015 10:00:00 AM", "2015-11-19 10:00:00")]
    public void DueDate_OfThirtyDaysOverAClockChange_KeepsTheTimeOfDay(string opened, string due)
    {
        var summary = _program.Route(new CityRow { Type = "Rodent Activity", Opened = opened });

        Assert.Equal(due, summary.FirstWorkOrders.Single().Due);
    }

    [Theory]
    [InlineData("03/08/2015 12:30:00 AM", "03/08/2015 03:30:00 AM", 2 * 3600)] // 02:00 to 03:00 did not happen.
    [InlineData("11/01/2015 12:30:00 AM", "11/01/2015 03:30:00 AM", 4 * 3600)] // 01:00 to 02:00 happened twice.
    [InlineData("03/08/2015 02:30:00 AM", "03/08/2015 03:10:00 AM", 0)] // Opened in the hour that did not happen.
    public void TimeToComplete_OverAClockChange_IsElapsedTime(string opened, string closed, double seconds)
    {
        var summary = _program.Route(new CityRow { Opened = opened, Closed = closed });

        Assert.Equal((0, seconds), (summary.RowsRefused, summary.Total.MeanSecondsToComplete));
    }

    [Fact]
    public void Rows_OutOfOrder_AreRoutedByTheirOpening()
    {
        var summary = _program.Route(
            new CityRow { Id = "third", Opened = "02/05/2015 10:00:00 AM" },
            new CityRow { Id = "first", Opened = "02/03/2015 10:00:00 AM", Closed = "02/04/2015 09:00:00 AM" },
            new CityRow { Id = "second", Opened = "02/04/2015 10:00:00 AM", Closed = "02/06/2015 10:00:00 AM" });

        Assert.Equal(["first", "second", "third"], summary.FirstWorkOrders.Select(order => order.Id));
        Assert.Equal((3, 2, 1), (summary.WorkOrders, summary.Total.Completed, summary.Total.InProgress));
    }

    [Fact]
    public void Rows_OpenedInTheSameSecond_KeepTheOrderOfTheFile()
    {
        var summary = _program.Route(new CityRow { Id = "b" }, new CityRow { Id = "a" }, new CityRow { Id = "c" });

        Assert.Equal(["b", "a", "c"], summary.FirstWorkOrders.Select(order => order.Id));
    }

    [Fact]
    public void Request_WaitingAtItsClosing_IsAssignedByHand()
    {
        var plan = PlanWithOneQueue(costUnits: 1_000); // No agent has room for any.
        var rows = new[] { new CityRow { Closed = "02/05/2015 10:00:00 AM" }, new CityRow { Id = "2", Closed = "02/04/2015 10:00:00 AM" }, new CityRow { Id = "3" } };

        var summary = _program.Summarize("--data", _program.Write("rows.csv", CityRow.File(rows)), "--plan", plan);

        Assert.Equal((2, 2, 1), (summary.AssignedByHand, summary.Total.Completed, summary.Total.Waiting));
        Assert.Equal(["duty-intake-desk", "duty-intake-desk", ""], summary.FirstWorkOrders.Select(order => order.Agent));
        Assert.Equal(["2015-02-05 10:00:00", "2015-02-04 10:00:00", ""], summary.FirstWorkOrders.Select(order => order.Assigned));
    }

    [Fact]
    public void Requests_PastTheRoomOfTheRoster_WaitUntilTheirClosing()
    {
        const int Count = 600;
        var plan = PlanWithOneQueue(costUnits: 80); // An agent has room for one.
        var first = new LocalDateTime(2015, 2, 3, 10, 0);
        var rows = Enumerable.Range(0, Count).Select(i => new CityRow
        {
            Id = $"{i}",
            Opened = Times.Format(first.PlusMinutes(i)),
            Closed = Times.Format(first.PlusDays(30).PlusMinutes(-i)), // The last that came in, which waits, closes first.
        });

        var summary = _program.Summarize("--data", _program.Write("rows.csv", CityRow.File(rows)), "--plan", plan);

        Assert.InRange(summary.Room, 1, Count - 1);
        Assert.Equal((Count, Count - summary.Room), (summary.Total.Completed, summary.AssignedByHand));
    }

    [Fact]
    public void Rules_WithAHeaderOnly_LeaveThePlansOwn()
    {
        var rules = _program.Write("rules.csv", "TYPE,rule,amount,match_rate\n");
        var rows = _program.Write("rows.csv", CityRow.File(new CityRow { Type = "Sticker Request" }, new CityRow { Id = "2", Type = "Electrical" }));

        var summary = _program.Summarize("--data", rows, "--rules", rules);

        Assert.Equal(["2015-02-05 10:00:00", ""], summary.FirstWorkOrders.Select(order => order.Due));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void Plan_WithAnExtremeCost_IsRouted(int costUnits)
    {
        var rows = _program.Write("rows.csv", CityRow.File(new CityRow { Closed = "02/05/2015 10:00:00 AM" }));

        var summary = _program.Summarize("--data", rows, "--plan", PlanWithOneQueue(costUnits));

        Assert.Equal(1, summary.Total.Completed);
    }

    [Fact]
    public void Plan_WithAQueueNameOfTheGreatestLength_IsRouted()
    {
        var name = new string('q', 200);
        var plan = ShippedPlan.With(json =>
        {
            json["queues"]!.AsArray().Add(new JsonObject { ["id"] = name });
            json["fallbackQueue"] = name;
        });

        var summary = _program.Summarize(
            "--data", _program.Write("rows.csv", CityRow.File(new CityRow { Type = "Flying Saucer" })), "--plan", _program.Write("plan.json", plan));

        Assert.Equal(name, summary.FirstWorkOrders.Single().Queue);
    }

    private string PlanWithOneQueue(int costUnits) => _program.Write("plan.json", ShippedPlan.With(plan =>
    {
        plan["rules"] = new JsonArray();
        plan["queues"] = new JsonArray(new JsonObject { ["id"] = "intake-desk" });
        foreach (var channel in plan["channels"]!.AsArray()) channel!["costUnits"] = costUnits;
    }));
}

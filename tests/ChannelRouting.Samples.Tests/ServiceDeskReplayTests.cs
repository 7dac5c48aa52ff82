using ServiceDesk;

namespace ChannelRouting.Samples.Tests;

/// <summary>How rows of a log become commands, on logs made up for the purpose.</summary>
public sealed class ServiceDeskReplayTests : IDisposable
{
    private readonly DeskProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Incident_ThroughEveryState_IsMovedAlong()
    {
        var run = _program.Follow(
            new DeskRow(),
            new DeskRow { State = "Awaiting User Info", Updated = "7/3/2016 15:00" },
            new DeskRow { State = "Awaiting Problem", Updated = "7/3/2016 16:00" },
            new DeskRow { State = "Awaiting Vendor", Updated = "7/3/2016 17:00" },
            new DeskRow { State = "Active", Updated = "7/3/2016 18:00" },
            new DeskRow { State = "Awaiting Evidence", Updated = "7/3/2016 19:00" },
            new DeskRow { State = "Resolved", Updated = "7/3/2016 20:00" },
            new DeskRow { State = "Closed", Updated = "7/3/2016 21:00" });

        var order = run.WorkOrderOf(run.Log.Incidents.Single());
        Assert.Empty(run.Refused);
        Assert.Equal((WorkOrderStatus.Closed, "Group 1", "Resolver 1"), (order.Status, order.Queue.Value, order.Agent!.Value.Value));
        Assert.Equal([7, 3, 6, 2], order.Clocks.OrderBy(clock => clock.Target).Select(clock => (int)clock.Elapsed.TotalHours));
    }

    [Theory]
    [InlineData("Resolved", 1)]
    [InlineData("Closed", 2)]
    public void Incident_Reopened_RunsOnUntilItIsClosedAndBeginsAgainAfterThat(string end, int closingCycles)
    {
        var run = _program.Follow(
            new DeskRow { State = "Active" },
            new DeskRow { State = end, Updated = "7/3/2016 15:00" },
            new DeskRow { State = "Active", Updated = "8/3/2016 15:00", Agent = "Resolver 2" },
            new DeskRow { State = "Closed", Updated = "8/3/2016 16:00", Agent = "Resolver 2" });

        var order = run.WorkOrderOf(run.Log.Incidents.Single());
        Assert.Equal((1, "Resolver 2"), (order.ReopenCount, order.Agent!.Value.Value));
        Assert.Equal(closingCycles, order.Clocks.Count(clock => clock.Target == DeskPlan.Closing));
        Assert.Equal(2, order.Clocks.Count(clock => clock.Target == "resolution"));
    }

    [Fact]
    public void Rows_OutOfOrder_CountAtTheTimeOfTheRowBefore()
    {
        var run = _program.Follow(
            new DeskRow { State = "Active", Updated = "7/3/2016 16:00" },
            new DeskRow { State = "Resolved", Updated = "7/3/2016 15:00" },
            new DeskRow { State = "Closed", Updated = "7/3/2016 17:00" });

        Assert.Equal(1, run.Log.OutOfOrderCount);
        Assert.Equal(Instant.FromUtc(2016, 3, 7, 16, 0), run.WorkOrderOf(run.Log.Incidents.Single()).CompletedAt);
    }

    [Fact]
    public void Rows_OfTheSameMinute_KeepTheOrderOfTheFile()
    {
        var run = _program.Follow(
            new DeskRow { State = "Resolved" }, new DeskRow { State = "Active" }, new DeskRow { State = "Resolved" }, new DeskRow { State = "Active" });

        var order = run.WorkOrderOf(run.Log.Incidents.Single());
        Assert.Equal((WorkOrderStatus.Assigned, 2), (order.Status, order.ReopenCount));
    }

    [Fact]
    public void Row_WithoutGroupAndAgent_LeavesThemAsTheyWere()
    {
        var run = _program.Follow(
            new DeskRow { State = "Active" }, new DeskRow { State = "Active", Group = "?", Agent = "?" },
            new DeskRow { Incident = "INC2", State = "Active", Group = "?", Agent = "?" });

        Assert.Equal(2, run.Log.IncompleteCount);
        Assert.Equal(
            [("Group 1", "Resolver 1"), ("no-group", "unnamed")],
            run.Log.Incidents.Select(run.WorkOrderOf).Select(order => (order.Queue.Value, order.Agent!.Value.Value)));
    }

    [Fact]
    public void Handover_OfResolvedWork_IsRefusedAndTheRestGoesOn()
    {
        var run = _program.Follow(
            new DeskRow { State = "Resolved" },
            new DeskRow { State = "Closed", Updated = "12/3/2016 14:00", Group = "Group 2" });

        Assert.Equal([(3, "TransferWorkOrder", RejectionReason.StatusForbids)], run.Refused.Select(refusal => (refusal.Line, refusal.Command, refusal.Reason)));
        Assert.Equal(WorkOrderStatus.Closed, run.WorkOrderOf(run.Log.Incidents.Single()).Status);
    }

    [Theory]
    [InlineData("14:00", "15/3/2016 22:00", null)]
    [InlineData("14:00", "15/3/2016 22:01", "15/3/2016 22:00")]
    [InlineData("10:00", "15/3/2016 22:01", "15/3/2016 22:00")]
    [InlineData("15:01", "16/3/2016 14:01", null)]
    [InlineData("15:01", "16/3/2016 14:02", "16/3/2016 14:01")]
    public void Closing_PastItsHours_IsMissedAtDue(string opened, string closed, string? missed)
    {
        var run = _program.Follow(
            new DeskRow { State = "Resolved", Opened = $"7/3/2016 {opened}", Updated = "7/3/2016 18:00" },
            new DeskRow { State = "Closed", Opened = $"7/3/2016 {opened}", Updated = closed });

        var breachedAt = run.BreachOf(run.Log.Incidents.Single(), DeskPlan.Closing);
        Assert.Equal(missed, breachedAt?.ToString("d/M/uuuu HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Flip_AfterTheBreach_IsExplainedByWhereTheRowBeforeStands()
    {
        var run = _program.Follow(
            new DeskRow { State = "Resolved", Updated = "7/3/2016 18:00" }, // Due while resolved: between the two rows.
            new DeskRow { State = "Closed", Updated = "17/3/2016 14:00", MadeSla = "false" },
            new DeskRow { Incident = "INC2", State = "Resolved", Updated = "16/3/2016 18:00" }, // Due before: this row still says kept.
            new DeskRow { Incident = "INC2", State = "Closed", Updated = "17/3/2016 14:00", MadeSla = "false" },
            new DeskRow { Incident = "INC3", State = "Closed", MadeSla = "false" }); // Not due yet.

        var check = new SlaChecks(run).Closing;

        Assert.Equal((3, 2, 1, 1, 1), (check.FlipCount, check.ExplainedCount, check.InBracketCount, check.BeforeBracketCount, check.BreachedInTheLogOnlyCount));
    }

    [Theory]
    [InlineData("INC1,-100,true,Phone,Category 1,3 - Moderate,?,?,7/3/2016 14:00,7/3/2016 14:00", "unknown state")]
    [InlineData("INC1,New,true,Phone,Category 1,5 - None,?,?,7/3/2016 14:00,7/3/2016 14:00", "unknown priority")]
    [InlineData("INC1,New,?,Phone,Category 1,3 - Moderate,?,?,7/3/2016 14:00,7/3/2016 14:00", "unreadable made_sla")]
    [InlineData("INC1,New,true,Phone,Category 1,3 - Moderate,?,?,?,7/3/2016 14:00", "unreadable date")]
    [InlineData("INC1,New,true,Phone,Category 1,3 - Moderate,?,?,7/3/2016 14:00,31/2/2016 14:00", "unreadable date")]
    [InlineData("INC1,New", "unreadable row")]
    public void Row_ThatCannotBeUsed_IsKeptWithItsReason(string line, string reason)
    {
        var log = _program.Write("log.csv", $"{DeskRow.File(new DeskRow { Incident = "INC0" })}{line}\n");

        var run = ServiceDeskRun.Execute(ServiceDeskOptions.Shipped with { Log = log });

        Assert.Equal((2, 1), (run.Log.RowsRead, run.Log.Incidents.Count));
        Assert.Equal([(3, "INC1", reason)], run.Log.Refused.Select(row => (row.Line, row.Incident, row.Reason)));
    }

    [Theory]
    [InlineData("number,incident_state\n", "line 1: the header lacks made_sla, opened_at")]
    [InlineData("", "line 1: the header lacks number")]
    public void Log_WithoutAColumn_IsRefusedWithItsName(string text, string message)
    {
        var (exitCode, _, error) = DeskProgram.Run("--log", _program.Write("log.csv", text));

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error);
    }

    [Fact]
    public void Log_ByAChannelThatThePlanLacks_IsRefusedWithItsName()
    {
        var (exitCode, _, error) = DeskProgram.Run("--log", _program.Write("log.csv", DeskRow.File(new DeskRow { Channel = "Pigeon" })));

        Assert.Equal((2, true), (exitCode, error.Contains("no channel of the name 'Pigeon'")));
    }

    [Theory]
    [InlineData("--log", "nowhere.csv", "nowhere.csv: cannot be read")]
    [InlineData("--plan", "nowhere.json", "nowhere.json: cannot be read")]
    [InlineData("--log", " ", "--log is ' '; give a path.")]
    [InlineData("--take", "0", "--take is '0'; give a whole number from 1 to 2147483647.")]
    public void Option_ThatCannotBeUsed_IsNamed(string option, string value, string message)
    {
        var (exitCode, _, error) = DeskProgram.Run(option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error);
    }
}

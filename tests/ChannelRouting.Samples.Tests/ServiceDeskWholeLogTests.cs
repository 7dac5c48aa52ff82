using ServiceDesk;

namespace ChannelRouting.Samples.Tests;

/// <summary>The whole incident log, 99,703 events: what is driven and refused, and which of the log's verdicts our clocks give.</summary>
[Trait("Category", "Long")]
public sealed class ServiceDeskWholeLogTests(WholeDesk desk) : IClassFixture<WholeDesk>
{
    private readonly ServiceDeskRun _run = desk.Run;
    private readonly SlaChecks _checks = new(desk.Run);

    [Fact]
    public void Log_ReadWhole_IsDrivenWithoutARefusedRow() =>
        Assert.Equal(
            (99_703, 16_929, 0, 0, 29_318),
            (_run.Log.RowsRead, _run.Log.Incidents.Count, _run.Log.Refused.Count, _run.Log.OutOfOrderCount, _run.Log.IncompleteCount));

    [Fact]
    public void Engine_DrivenByTheLog_RefusesOnlyHandoversOfDoneWork() =>
        Assert.Equal(
            [("TransferWorkOrder", RejectionReason.StatusForbids, 40)],
            _run.Refused.CountBy(refusal => (refusal.Command, refusal.Reason)).Select(pair => (pair.Key.Command, pair.Key.Reason, pair.Value)));

    [Fact]
    public void WorkOrders_AfterTheLastRow_StandWhereTheLogSays() =>
        Assert.DoesNotContain(_run.Log.Incidents, incident => _run.WorkOrderOf(incident).Status != incident.Rows[^1].Status);

    [Fact]
    public void Reopenings_OfResolvedAndClosedWork_AreAllDriven() => Assert.Equal(240, _run.Log.Incidents.Sum(incident => _run.WorkOrderOf(incident).ReopenCount));

    [Theory]
    [InlineData("critical", 172, 172)]
    [InlineData("high", 284, 284)]
    [InlineData("moderate", 15_981, 15_975)]
    [InlineData("low", 492, 492)]
    public void Verdicts_OfAPriority_AreTheLogs(string priority, int incidents, int equal)
    {
        var check = _checks.ByPriority.Single(check => check.Group == priority);

        Assert.Equal((incidents, equal), (check.IncidentCount, check.EqualCount));
    }

    [Theory]
    [InlineData("2016-03", 8_995, 8_991)]
    [InlineData("2016-04", 7_934, 7_932)]
    public void Verdicts_OfAMonth_AreTheLogs(string month, int incidents, int equal)
    {
        var check = _checks.ByMonth.Single(check => check.Group == month);

        Assert.Equal((incidents, equal), (check.IncidentCount, check.EqualCount));
    }

    [Fact]
    public void Flips_OfMadeSla_AreExplainedButForOne() =>
        Assert.Equal((7_259, 7_258, 3_925), (_checks.Closing.FlipCount, _checks.Closing.ExplainedCount, _checks.Closing.InBracketCount));

    [Fact]
    public void Incidents_WithAnotherVerdict_AreTheSixOfTheReadme() =>
        Assert.Equal(
            ["INC0003451", "INC0003815", "INC0008249", "INC0008485", "INC0016620", "INC0019275"],
            _checks.Unexplained.Select(incident => incident.Id.Value));

    [Fact]
    public void Breaches_OfIncidentsThatStayedClosed_AreThoseOfThePlainReading()
    {
        var different = _run.Log.Incidents
            .Where(incident => _run.WorkOrderOf(incident) is var order && !order.Clocks.Any(clock => clock.Target == DeskPlan.Closing && clock.StartedAt != order.CreatedAt))
            .Where(incident => BreachByPlainReading(incident) != _run.BreachOf(incident, DeskPlan.Closing))
            .Select(incident => incident.Id.Value);

        Assert.Empty(different);
    }

    [Theory]
    [InlineData("closing-less-awaiting", 15_353)]
    [InlineData("resolution", 14_660)]
    [InlineData("resolution-less-awaiting", 13_446)]
    public void Verdicts_OfAnotherMeasure_AreTheLogsLessOften(string measure, int equal) =>
        Assert.Equal(equal, _checks.ByMeasure.Single(check => check.Group == measure).EqualCount);

    /// <summary>Both measures of a promise differ by the time an incident was awaiting something while open, and by nothing else.</summary>
    [Fact]
    public void Pauses_OfEveryIncident_TakeTheAwaitedTimeOut()
    {
        var different = _run.Log.Incidents.Where(incident => !PausesAreTheAwaitedTime(incident)).Select(incident => incident.Id.Value);

        Assert.Empty(different);
    }

    private Instant? BreachByPlainReading(Incident incident)
    {
        var due = PlainPromise.DueOf(incident);
        return incident.Rows.First(row => row.Status == WorkOrderStatus.Closed).At > due ? due : null;
    }

    private bool PausesAreTheAwaitedTime(Incident incident)
    {
        var clocks = _run.WorkOrderOf(incident).Clocks;
        var whole = clocks.First(clock => clock.Target == DeskPlan.Closing);
        var paused = clocks.First(clock => clock.Target == "closing-less-awaiting");
        return whole.Elapsed - paused.Elapsed == Duration.FromMinutes(PlainPromise.AwaitedMinutes(incident, whole.StoppedAt!.Value));
    }
}

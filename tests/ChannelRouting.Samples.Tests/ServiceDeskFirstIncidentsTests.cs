using ServiceDesk;

namespace ChannelRouting.Samples.Tests;

/// <summary>The log's first 500 incidents, opened on 1 and 2 March 2016.</summary>
public sealed class ServiceDeskFirstIncidentsTests(First500Incidents incidents) : IClassFixture<First500Incidents>
{
    private readonly ServiceDeskRun _run = incidents.Run;
    private readonly SlaChecks _checks = new(incidents.Run);

    [Fact]
    public void WorkOrders_AfterTheLastRow_StandWhereTheLogSays() =>
        Assert.DoesNotContain(_run.Log.Incidents, incident => _run.WorkOrderOf(incident).Status != incident.Rows[^1].Status);

    [Fact]
    public void Percentiles_OfHowLongIncidentsTook_AreWithinOnePercentOfTheExactOnes() =>
        ExactPercentiles.AssertClose([.. _run.Log.Incidents.Select(incident => incident.Rows[^1].At - incident.OpenedAt)]);

    [Fact]
    public void Verdicts_OfMadeSla_AreAllGiven() =>
        Assert.Equal((500, 500, 213, 213), (_checks.Closing.IncidentCount, _checks.Closing.EqualCount, _checks.Closing.FlipCount, _checks.Closing.ExplainedCount));

    [Fact]
    public void Breaches_AgainstThePlainReading_AreTheSame() => Assert.All(_run.Log.Incidents, incident =>
    {
        var due = PlainPromise.DueOf(incident);
        var closedAt = incident.Rows.First(row => row.Status == WorkOrderStatus.Closed).At;

        Assert.Equal(closedAt > due ? due : (Instant?)null, _run.BreachOf(incident, DeskPlan.Closing));
    });

    [Theory]
    [InlineData("incidents: 500; rows refused: 0; out of order: 0")]
    [InlineData("Verdicts of four measures against made_sla")]
    [InlineData("Closing against made_sla, by the priority at the end")]
    [InlineData("Closing against made_sla, by the month of opening")]
    [InlineData("Where our breach lies when made_sla turns false")]
    [InlineData("Not explained: 0")]
    public void Console_AfterARun_ShowsEveryPart(string part)
    {
        using var output = new StringWriter();

        new ServiceDesk.ConsoleReport(output).Write(_run);

        Assert.Contains(part, output.ToString());
    }
}

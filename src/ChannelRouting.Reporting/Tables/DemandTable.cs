using System.Globalization;

namespace ChannelRouting.Reporting.Tables;

/// <summary>When customers come: what was submitted within the period, by weekday and hour of the report's time zone.</summary>
internal static class DemandTable
{
    private const int HoursOfDay = 24;

    public static ReportTable Of(ReportInput input)
    {
        var orders = input.Orders.Where(order => input.IsWithin(order.CreatedAt)).ToLookup(order => (input.Local(order.CreatedAt).DayOfWeek, input.Local(order.CreatedAt).Hour), order => order.Id);
        var hours = Enumerable.Range(0, HoursOfDay).ToList();
        var columns = hours.Select(hour => hour.ToString("00", CultureInfo.InvariantCulture)).Select(hour => new ReportColumn { Name = $"hour:{hour}", Title = hour, Unit = ReportUnit.Count });
        var rows = Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => ReportInput.Row(
            hours.Select(hour => ReportCell.Of(orders[(day, hour)].Count()).From([.. orders[(day, hour)]])).Prepend(ReportCell.Of(input.Word($"day.{day}")))));
        return input.Table("demand", [input.Column("weekday", ReportUnit.Text), .. columns], orders.Count == 0 ? [] : rows) with { IsHeatMap = true };
    }
}

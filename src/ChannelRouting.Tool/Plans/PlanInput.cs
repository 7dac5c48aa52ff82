using ChannelRouting.Planning;

namespace ChannelRouting.Tool.Plans;

/// <summary>A plan that a verb works with.</summary>
internal static class PlanInput
{
    /// <summary>Null when the plan has errors, which the terminal is told.</summary>
    public static RoutingPlan? Read(string path, ToolTerminal terminal, IDateTimeZoneProvider? timeZones = null)
    {
        var plan = PlanJson.Read(InputFile.ReadAll(path, terminal), timeZones).Plan;
        if (plan is null) terminal.Error.WriteLine($"{InputFile.NameOf(path)} has errors: see channelrouting validate {path}.");
        return plan;
    }
}

using System.Text;
using ChannelRouting.InProcess;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Docs;

/// <summary>The page of what monitoring systems are told.</summary>
public class TelemetryPageTests
{
    [Fact]
    public void TelemetryPage_ShowsEveryInstrumentAndTag()
    {
        var page = new StringBuilder("# Telemetry\n\nMade from `RoutingTelemetry`; a test keeps the two the same. One meter and one activity source, both named `ChannelRouting`, of .NET's own `System.Diagnostics`: OpenTelemetry and `dotnet-counters` listen to them. [Put it on a dashboard](../how-to/put-it-on-a-dashboard.md) shows how.\n\n## Metrics\n\n| name | kind | unit | tags | tells |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (instrument, tags) in RoutingTelemetry.Instruments)
            page.Append($"| `{instrument.Name}` | {KindOf(instrument.GetType().Name)} | `{instrument.Unit}` | {string.Join(", ", tags.Select(tag => $"`{tag}`"))} | {instrument.Description} |\n");
        page.Append("\n## Tags\n\n| name | values |\n| --- | --- |\n");
        foreach (var (name, values) in TelemetryTags.All) page.Append($"| `{name}` | {values} |\n");
        page.Append($"\nOf what plans and hosts name (queues, channels, priorities, promises, subscriptions) the first {TelemetryNames.Most} values of the process are told, all further ones as `{TelemetryNames.Other}`. No value names a work order, an agent or a customer.\n");
        page.Append("\n## Activities\n\nOne for each command, of kind Internal and with the command's name, below the caller's activity; and one for what was due when the timer rings. It has `channelrouting.command`, `channelrouting.outcome`, `channelrouting.event.count` and `channelrouting.sequence`, a refused one `channelrouting.reason`, a failed one `error.type` and the status Error. A refusal is an answer, so its status stays unset.\n");
        page.Append("\n## Good to know\n\n- Counters and levels are sums over all routers of the process.\n- Nobody listens: a command costs a check. Somebody does: a few measurements for each command and event. Levels are counted when they are asked for, in one walk over the work orders in memory, during which the router waits.\n- Listeners are called while the router decides. They must not call it, and what they throw is ignored.\n");

        Assert.All(RoutingTelemetry.Instruments, row => Assert.All(row.Tags, tag => Assert.Contains(TelemetryTags.All, known => known.Name == tag)));
        Repository.AssertApproved(page.ToString(), "docs", "reference", "telemetry.md");
    }

    private static string KindOf(string type) => type.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram" : type.StartsWith("Counter", StringComparison.Ordinal) ? "counter" : "up-down counter, observed";
}

using ChannelRouting.Tests.Support;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ChannelRouting.Tests.InProcess;

/// <summary>What arrives at a collector by OpenTelemetry's own exporter.</summary>
[Collection(TelemetryTests.Serial)]
public class OpenTelemetryTests
{
    private static readonly int[] ToMetrics = [1, 2, 2];
    private static readonly int[] ToSpans = [1, 2, 2];

    [Fact]
    public async Task Metrics_ByTheOtlpExporter_ArriveWithNamesUnitsAndTags()
    {
        await using var receiver = new OtlpReceiver();
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(RoutingTelemetry.Name).AddOtlpExporter((exporter, reader) =>
        {
            (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, receiver.AddressOf("/v1/metrics"));
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = int.MaxValue;
        }).Build();
        await using var router = await RunAsync();

        Assert.True(provider.ForceFlush());

        var metrics = new ProtobufMessage(await receiver.FirstAsync("/v1/metrics")).At(ToMetrics).ToDictionary(metric => metric.At(1).Single().Text);
        Assert.Equal(RoutingTelemetry.Instruments.Select(row => row.Instrument.Name).Order(), metrics.Keys.Order());
        Assert.All(RoutingTelemetry.Instruments, row => Assert.Equal(row.Instrument.Unit, metrics[row.Instrument.Name].At(3).Single().Text));
        Assert.All(RoutingTelemetry.Instruments, row => Assert.Equal(row.Tags.Order(), TagsOf(metrics[row.Instrument.Name])));
        Assert.Contains("otlp-orders", metrics["channelrouting.wait.duration"].At(9, 1, 9, 2, 1).Select(value => value.Text));
    }

    [Fact]
    public async Task Activities_ByTheOtlpExporter_ArriveOnePerCommand()
    {
        await using var receiver = new OtlpReceiver();
        using var provider = Sdk.CreateTracerProviderBuilder().AddSource(RoutingTelemetry.Name)
            .AddOtlpExporter(exporter => (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, receiver.AddressOf("/v1/traces"))).Build();
        await using var router = await RunAsync();

        Assert.True(provider.ForceFlush());

        var names = new ProtobufMessage(await receiver.FirstAsync("/v1/traces")).At([.. ToSpans, 5]).Select(name => name.Text).ToList();
        Assert.Superset(new HashSet<string> { "ApplyPlan", "SaveAgent", "SignInAgent", "SubmitWorkOrder", "AdvanceTime" }, names.ToHashSet());
    }

    /// <summary>Tags of sums (7) and histograms (9): both hold data points (1), whose tags stand in 7 and 9.</summary>
    private static IEnumerable<string> TagsOf(ProtobufMessage metric) =>
        metric.At(7, 1, 7, 1).Concat(metric.At(9, 1, 9, 1)).Select(tag => tag.Text).Distinct().Order(StringComparer.Ordinal);

    private static async Task<Router> RunAsync()
    {
        var time = new ManualTimeProvider(Some.Now);
        var router = new Router(TelemetryTests.Plan("otlp-orders"), time, new RouterOptions { WatchesAlerts = true });
        router.Subscribe(_ => { });
        await TelemetryTests.RunAsync(router, time);
        return router;
    }
}

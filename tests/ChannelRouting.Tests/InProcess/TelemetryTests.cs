using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChannelRouting.InProcess;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>What routers tell the listeners of .NET. The meter is one for the process, so these tests run beside no others.</summary>
[Collection(Serial)]
public class TelemetryTests
{
    public const string Serial = "telemetry";

    [Fact]
    public void Telemetry_WithoutAListener_IsOff() => Assert.False(RoutingTelemetry.IsOn);

    [Fact]
    public async Task Meter_OfARun_TellsWhatHappened()
    {
        var told = new List<string>();
        using var listener = Listen((instrument, value, tags) => told.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        var time = new ManualTimeProvider(Some.Now);
        await using var router = new Router(Plan("meter-orders"), time, new RouterOptions { WatchesAlerts = true });
        await RunAsync(router, time);
        told.RemoveAll(line => line.StartsWith("channelrouting.command.duration", StringComparison.Ordinal));

        listener.RecordObservableInstruments();

        Assert.Contains("channelrouting.rejections 1 SubmitWorkOrder DuplicateWorkOrder", told);
        Assert.Contains("channelrouting.assignments 1 meter-orders chat Matching", told);
        Assert.Contains("channelrouting.wait.duration 60 meter-orders normal", told);
        Assert.Contains("channelrouting.breaches 1 meter-orders answer", told);
        Assert.Equal(["channelrouting.offers 1 made", "channelrouting.offers 1 accepted"], told.Where(line => line.Contains("offers", StringComparison.Ordinal)));
        Assert.Contains("channelrouting.work_orders 1 meter-orders Assigned", told);
        Assert.Contains(told, line => line.StartsWith("channelrouting.agents ", StringComparison.Ordinal) && line.EndsWith(" Available", StringComparison.Ordinal)); // Of all routers that other tests left, too.
        Assert.Contains(told, line => line.StartsWith("channelrouting.alerts.open ", StringComparison.Ordinal) && line.EndsWith(" CapacityGap Warning", StringComparison.Ordinal));
        Assert.Equal(router.Inspect(engine => engine.State.LastSequence), told.Count(line => line.StartsWith("channelrouting.events 1 ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task CommandDuration_OfEachCommand_IsToldOnceWithItsOutcome()
    {
        var told = new List<string>();
        using var listener = Listen((instrument, _, tags) =>
        {
            if (instrument == RoutingTelemetry.CommandDuration) told.Add($"{tags[0].Value} {tags[1].Value}");
        });
        await using var router = new Router(Plan("orders"), new ManualTimeProvider(Some.Now));

        await router.SaveAgentAsync(new AgentProfile { Id = "ann", CapacityUnits = 100 });
        await router.ExecuteAsync(new SignInAgent { Id = "once", Agent = "ann" });
        await router.ExecuteAsync(new SignInAgent { Id = "once", Agent = "ann" });
        await router.SignInAsync("bob");
        await router.GetStatusAsync();

        Assert.Equal(["ApplyPlan accepted", "SaveAgent accepted", "SignInAgent accepted", "SignInAgent repeated", "SignInAgent rejected"], told);
    }

    [Fact]
    public async Task Activities_OfCommands_SayWhatCameOfThemAndBelongToTheCaller()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is RoutingTelemetry.Name or "caller",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var time = new ManualTimeProvider(Some.Now);
        await using var router = new Router(Plan("orders"), time);
        using var source = new ActivitySource("caller");

        using (source.StartActivity("request")) await router.SignInAsync("bob");

        var (signIn, request) = (activities[^2], activities[^1]);
        Assert.Equal(("SignInAgent", request.SpanId, Some.Now.ToDateTimeUtc()), (signIn.OperationName, signIn.ParentSpanId, signIn.StartTimeUtc));
        Assert.Equal(["SignInAgent", "rejected", "UnknownAgent", 0, 1L], signIn.TagObjects.Select(tag => tag.Value));
    }

    [Fact]
    public async Task Router_WithAListenerThatThrows_GoesOn()
    {
        using var listener = Listen((_, _, _) => throw new InvalidOperationException("broken"));
        await using var router = new Router(Plan("orders"), new ManualTimeProvider(Some.Now));

        Assert.True((await router.SaveAgentAsync(new AgentProfile { Id = "ann", CapacityUnits = 100 })).IsAccepted);
        Assert.Null((await router.GetStatusAsync()).StoppedBy);
    }

    [Fact]
    public async Task Levels_OfSeveralRouters_AreSummed_UntilTheyAreDisposed()
    {
        var told = new List<long>();
        using var listener = Listen((instrument, value, tags) =>
        {
            if (instrument == RoutingTelemetry.WorkOrders && tags[0].Value is "summed") told.Add((long)value);
        });
        using var one = new Router(Plan("summed"), new ManualTimeProvider(Some.Now));
        var other = new Router(Plan("summed"), new ManualTimeProvider(Some.Now));
        foreach (var router in new[] { one, other }) await router.SubmitAsync(Some.Draft("WO-1"));

        listener.RecordObservableInstruments();
        other.Dispose();
        listener.RecordObservableInstruments();

        Assert.Equal([2, 1], told);
    }

    [Fact]
    public void Names_PastTheLimit_AreToldTogether()
    {
        var names = new TelemetryNames();

        var told = Enumerable.Range(0, TelemetryNames.Most + 2).Select(i => names.Of($"queue {i}")).ToList();

        Assert.Equal(("queue 0", "queue 199", TelemetryNames.Other, TelemetryNames.Other), (names.Of("queue 0"), told[199], told[200], told[201]));
    }

    /// <summary>One queue that offers its work, and a promise to answer within a minute.</summary>
    internal static RoutingPlan Plan(string queue) => Some.Plan() with
    {
        Queues = [new WorkQueue { Id = queue, Offers = new OfferPolicy { ExpiresAfter = Duration.FromMinutes(5) } }],
        FallbackQueue = queue,
        Rules = [],
        Alerts = [new AlertRule { Name = "gap", Kind = AlertKind.CapacityGap, RaiseAbove = 0 }],
        SlaPolicies =
        [
            new SlaPolicy
            {
                Id = "all",
                Targets = [new SlaTarget { Id = "answer", Kind = SlaTargetKind.Answer, Goals = [new SlaGoal { Elapsed = Duration.FromSeconds(30) }] }],
            },
        ],
    };

    /// <summary>A work order waits for a minute, too long, is offered and accepted; another one of its id is refused.</summary>
    internal static async Task RunAsync(Router router, ManualTimeProvider time)
    {
        await router.SaveAgentAsync(new AgentProfile { Id = "ann", Queues = [router.PlanNow.FallbackQueue], CapacityUnits = 100 });
        await router.SubmitAsync(Some.Draft("WO-1"));
        await router.SubmitAsync(Some.Draft("WO-1"));
        time.Advance(Duration.FromMinutes(1));
        await router.SignInAsync("ann");
        Assert.True((await router.AcceptAsync((await router.FindAgentAsync("ann"))!.Offers[0].Id)).IsAccepted);
    }

    private delegate void Told(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags);

    private static MeterListener Listen(Told told)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RoutingTelemetry.Name) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => told(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => told(instrument, value, tags));
        listener.Start();
        return listener;
    }
}

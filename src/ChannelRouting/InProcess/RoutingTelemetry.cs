using System.Diagnostics;
using System.Diagnostics.Metrics;
using ChannelRouting.InProcess;

namespace ChannelRouting;

/// <summary>What routers tell monitoring systems by .NET's own <see cref="Meter"/> and <see cref="ActivitySource"/>, both of one name. docs/reference/telemetry.md lists it.</summary>
/// <remarks>
/// Levels are sums over all routers of the process. No value names a work order, an agent or a customer. When nobody listens, a command costs a check. Listeners are called while a router decides: they must not call it;
/// what they throw is ignored. Safe for use by any number of threads at one time.
/// </remarks>
public static class RoutingTelemetry
{
    /// <summary>The name of the meter and of the activity source, <c>ChannelRouting</c>: what <c>AddMeter</c> and <c>AddSource</c> of OpenTelemetry take.</summary>
    public const string Name = "ChannelRouting";

    private static readonly string Version = typeof(RoutingTelemetry).Assembly.GetName().Version!.ToString(3);

    internal static readonly ActivitySource Source = new(Name, Version);

    internal static readonly Meter Meter = new(Name, Version);

    internal static readonly Histogram<double> CommandDuration = Meter.CreateHistogram(
        "channelrouting.command.duration", "s", "How long a router took to decide a command, what was due before it included.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1] });

    internal static readonly Counter<long> Rejections = Meter.CreateCounter<long>("channelrouting.rejections", "{rejection}", "Commands that were refused.");

    internal static readonly Counter<long> Events = Meter.CreateCounter<long>("channelrouting.events", "{event}", "Events.");

    internal static readonly Counter<long> Assignments = Meter.CreateCounter<long>("channelrouting.assignments", "{assignment}", "Work orders that an agent got.");

    internal static readonly Histogram<double> WaitDuration = Meter.CreateHistogram(
        "channelrouting.wait.duration", "s", "How long a work order stood in line, all its stays together, when an agent got it.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 259_200, 604_800] });

    internal static readonly Counter<long> Offers = Meter.CreateCounter<long>("channelrouting.offers", "{offer}", "Offers that were made, and those that ended.");

    internal static readonly Counter<long> Breaches = Meter.CreateCounter<long>("channelrouting.breaches", "{breach}", "Promises that were not kept in time.");

    internal static readonly ObservableUpDownCounter<long> WorkOrders = Meter.CreateObservableUpDownCounter(
        "channelrouting.work_orders", () => LiveRouters.Sum(static router => router.CountWorkOrders()), "{work_order}", "Work orders that are not final.");

    internal static readonly ObservableUpDownCounter<long> Agents = Meter.CreateObservableUpDownCounter(
        "channelrouting.agents", () => LiveRouters.Sum(static router => router.CountAgents()), "{agent}", "Agents in memory.");

    internal static readonly ObservableUpDownCounter<long> SubscriptionLag = Meter.CreateObservableUpDownCounter(
        "channelrouting.subscription.lag", () => LiveRouters.Sum(static router => router.CountLag()), "{step}", "Steps that subscribers have yet to handle.");

    internal static readonly ObservableUpDownCounter<long> OpenAlerts = Meter.CreateObservableUpDownCounter(
        "channelrouting.alerts.open", () => LiveRouters.Sum(static router => router.CountAlerts()), "{alert}", "Alerts that are open.");

    /// <summary>Every instrument with the tags of what it tells.</summary>
    internal static readonly IReadOnlyList<(Instrument Instrument, string[] Tags)> Instruments =
    [
        (CommandDuration, [TelemetryTags.Command, TelemetryTags.Outcome]),
        (Rejections, [TelemetryTags.Command, TelemetryTags.Reason]),
        (Events, [TelemetryTags.Event]),
        (Assignments, [TelemetryTags.Queue, TelemetryTags.Channel, TelemetryTags.Cause]),
        (WaitDuration, [TelemetryTags.Queue, TelemetryTags.Priority]),
        (Offers, [TelemetryTags.OfferStep]),
        (Breaches, [TelemetryTags.Queue, TelemetryTags.Target]),
        (WorkOrders, [TelemetryTags.Queue, TelemetryTags.Status]),
        (Agents, [TelemetryTags.Presence]),
        (SubscriptionLag, [TelemetryTags.Subscription]),
        (OpenAlerts, [TelemetryTags.AlertKind, TelemetryTags.Severity]),
    ];

    /// <summary>Whether anybody hears of commands; levels are only looked at when they are asked for.</summary>
    internal static bool IsOn =>
        CommandDuration.Enabled || Source.HasListeners() || Rejections.Enabled || Events.Enabled || Assignments.Enabled || WaitDuration.Enabled || Offers.Enabled || Breaches.Enabled;
}

using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Support;

/// <summary>When plans alert.</summary>
internal static partial class GeneratedPlans
{
    private static Gen<AlertRule[]> Alerts(WorkQueue[] queues, ContactChannel[] channels) =>
        from kinds in Gen.SubListOf(Enum.GetValues<AlertKind>())
        from severity in OrNothing(Gen.Elements(Enum.GetValues<AlertSeverity>()))
        from per in OrNothing(Gen.Elements(Enum.GetValues<AlertScope>()))
        from percent in Gen.Choose(1, 100)
        from count in OrNothing(Gen.Choose(1, 100))
        from text in Text
        select kinds.Select(kind => new AlertRule
        {
            Name = $"{text} {kind}",
            Kind = kind,
            Severity = severity,
            Per = kind == AlertKind.CalendarEnding ? null : per,
            Only = kind == AlertKind.CalendarEnding || count is null ? [] : per switch { AlertScope.Queue => [queues[0].Id.Value], AlertScope.Channel => [channels[^1].Id.Value], _ => [] },
            RaiseAbove = kind is AlertKind.OldestWait or AlertKind.CalendarEnding ? null : percent / 100m,
            ClearDownTo = kind is AlertKind.OldestWait or AlertKind.CalendarEnding || count is null ? null : percent / 200m,
            RaiseAfter = kind == AlertKind.OldestWait ? Duration.FromMinutes(percent) : null,
            ClearWithin = kind == AlertKind.OldestWait && count is not null ? Duration.FromMinutes(1) : null,
            Within = kind is AlertKind.BreachBurst or AlertKind.AbandonmentRate or AlertKind.CapacityGap && count is not null ? Duration.FromMinutes(percent) : null,
            MinimumCount = kind is AlertKind.OverdueRate or AlertKind.AbandonmentRate ? count : null,
        }).ToArray();
}

namespace ChannelRouting.Alerts;

/// <summary>What a rule means where it says nothing.</summary>
internal static class AlertDefaults
{
    /// <summary>Parts of a window, by one of which it moves on.</summary>
    public const int PartsOfWindow = 60;

    public static readonly Duration ShortestWindow = Duration.FromMinutes(1);

    public static readonly Duration LongestWindow = Duration.FromDays(31);

    public static bool IsTime(AlertKind kind) => kind == AlertKind.OldestWait;

    public static bool IsRate(AlertKind kind) => kind is AlertKind.OverdueRate or AlertKind.AbandonmentRate;

    public static bool HasWindow(AlertKind kind) => kind is AlertKind.BreachBurst or AlertKind.AbandonmentRate or AlertKind.CapacityGap;

    public static bool HasNumbers(AlertKind kind) => kind is not (AlertKind.OldestWait or AlertKind.CalendarEnding);

    /// <summary>The rule with every default written out.</summary>
    public static AlertRule InFull(AlertRule rule)
    {
        var above = rule.RaiseAbove ?? (rule.Kind is AlertKind.NoStaffedAgent or AlertKind.Unroutable ? 0 : null);
        return rule with
        {
            Severity = rule.Severity ?? AlertSeverity.Warning,
            Per = rule.Per ?? AlertScope.All,
            RaiseAbove = above,
            ClearDownTo = rule.ClearDownTo ?? above,
            ClearWithin = rule.ClearWithin ?? rule.RaiseAfter,
            Within = rule.Within ?? (HasWindow(rule.Kind) ? WindowOf(rule.Kind) : null),
            MinimumCount = rule.MinimumCount ?? (IsRate(rule.Kind) ? 10 : null),
        };
    }

    private static Duration WindowOf(AlertKind kind) => kind == AlertKind.CapacityGap ? Duration.FromDays(1) : Duration.FromHours(1);
}

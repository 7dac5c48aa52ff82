using ChannelRouting.Alerts;
using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <summary>When somebody is to be alerted.</summary>
internal sealed partial class PlanValidation
{
    private void CheckAlerts()
    {
        CheckCount("$.alerts", _plan.Alerts.Count, RoutingLimits.AlertRules);
        CheckUnique(new NameSet("$.alerts", _plan.Alerts.Select(rule => rule.Name)), ".name");
        for (var i = 0; i < _plan.Alerts.Count; i++) CheckAlert(_plan.Alerts[i], At("$.alerts", i));
    }

    private void CheckAlert(AlertRule rule, string path)
    {
        CheckText($"{path}.name", rule.Name);
        CheckThresholds(rule, path);
        CheckWaits(rule, path);
        CheckUse($"{path}.within", rule.Within is not null, AlertDefaults.HasWindow(rule.Kind), rule.Kind);
        if (rule.Within is { } within && (within < AlertDefaults.ShortestWindow || within > AlertDefaults.LongestWindow)) Add(PlanFindingCode.OutOfRange, $"{path}.within", DurationText.Write(within), "1m to 31d");
        CheckUse($"{path}.minimumCount", rule.MinimumCount is not null, AlertDefaults.IsRate(rule.Kind), rule.Kind);
        CheckRange($"{path}.minimumCount", rule.MinimumCount, 1, RoutingLimits.AlertThreshold);
        CheckUse($"{path}.per", rule.Per is not null, rule.Kind != AlertKind.CalendarEnding, rule.Kind);
        CheckOnly(rule, path);
    }

    private void CheckThresholds(AlertRule rule, string path)
    {
        var most = AlertDefaults.IsRate(rule.Kind) ? 1 : RoutingLimits.AlertThreshold;
        CheckUse($"{path}.raiseAbove", rule.RaiseAbove is not null, AlertDefaults.HasNumbers(rule.Kind), rule.Kind);
        CheckUse($"{path}.clearDownTo", rule.ClearDownTo is not null, AlertDefaults.HasNumbers(rule.Kind), rule.Kind);
        if (!AlertDefaults.HasNumbers(rule.Kind)) return;
        if (AlertDefaults.InFull(rule).RaiseAbove is not { } raise)
        {
            Add(PlanFindingCode.OutOfRange, $"{path}.raiseAbove", null, $"0 to {Text(most)}");
            return;
        }

        if (raise < 0 || raise > most) Add(PlanFindingCode.OutOfRange, $"{path}.raiseAbove", Text(raise), $"0 to {Text(most)}");
        else if (rule.ClearDownTo is { } clear && (clear < 0 || clear > raise)) Add(PlanFindingCode.OutOfRange, $"{path}.clearDownTo", Text(clear), $"0 to {Text(raise)}");
    }

    private void CheckWaits(AlertRule rule, string path)
    {
        var isTime = AlertDefaults.IsTime(rule.Kind);
        CheckUse($"{path}.raiseAfter", rule.RaiseAfter is not null, isTime, rule.Kind);
        CheckUse($"{path}.clearWithin", rule.ClearWithin is not null, isTime, rule.Kind);
        if (!isTime) return;
        if (rule.RaiseAfter is null) Add(PlanFindingCode.OutOfRange, $"{path}.raiseAfter", null, "more than 0s");
        CheckDuration($"{path}.raiseAfter", rule.RaiseAfter);
        CheckDuration($"{path}.clearWithin", rule.ClearWithin);
        if (rule.ClearWithin > rule.RaiseAfter) Add(PlanFindingCode.OutOfRange, $"{path}.clearWithin", DurationText.Write(rule.ClearWithin.Value), $"at most {DurationText.Write(rule.RaiseAfter.Value)}");
    }

    private void CheckOnly(AlertRule rule, string path)
    {
        var names = rule switch
        {
            { Kind: AlertKind.CalendarEnding } => _calendars,
            { Per: AlertScope.Queue } => _queues,
            { Per: AlertScope.Channel } => _channels,
            _ => null,
        };
        if (names is null && rule.Only.Count > 0) Add(PlanFindingCode.OutOfRange, $"{path}.only", Text(rule.Only.Count), "0 entries without per");
        if (names is null) return;
        for (var i = 0; i < rule.Only.Count; i++) CheckKnown(At($"{path}.only", i), rule.Only[i], names);
        CheckUnique(new NameSet($"{path}.only", rule.Only), "");
    }

    /// <summary>What a kind of alert does not look at must not be given.</summary>
    private void CheckUse(string path, bool isGiven, bool isUsed, AlertKind kind)
    {
        if (isGiven && !isUsed) Add(PlanFindingCode.OutOfRange, path, null, $"nothing for {PlanValueText.Word(kind)}");
    }
}

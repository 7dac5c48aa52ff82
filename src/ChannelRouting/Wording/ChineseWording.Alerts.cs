namespace ChannelRouting.Wording;

internal sealed partial class ChineseWording
{
    protected override string? SentenceOn(Alert alert) => $"{(alert.ClearedAt is { } at ? $"已于 {TextOf(at)} 解除：" : "")}“{alert.Rule.Name}”：" + alert.Rule.Kind switch
    {
        AlertKind.Backlog => $"{Of(alert)}排队工单 {FigureOf(alert)} 张，上限 {ThresholdOf(alert)} 张。",
        AlertKind.OldestWait => $"{Of(alert)}工单最长已等待 {FigureOf(alert)}，上限 {ThresholdOf(alert)}。",
        AlertKind.OverdueRate => $"{Of(alert)}未完成工单的超时率为 {FigureOf(alert)}，上限 {ThresholdOf(alert)}。",
        AlertKind.BreachBurst => $"{Of(alert)}{WindowOf(alert)} 内有 {FigureOf(alert)} 项承诺超时，上限 {ThresholdOf(alert)} 项。",
        AlertKind.AbandonmentRate => $"{Of(alert)}{WindowOf(alert)} 内客户放弃率为 {FigureOf(alert)}，上限 {ThresholdOf(alert)}。",
        AlertKind.NoStaffedAgent => $"{Of(alert)}有 {FigureOf(alert)} 张工单在等待，能处理的坐席都不在岗。",
        AlertKind.Unroutable => $"{Of(alert)}有 {FigureOf(alert)} 张工单在等待，没有坐席能接。",
        AlertKind.CapacityGap => $"{Of(alert)}每天进线比完成多 {FigureOf(alert)} 张工单，上限 {ThresholdOf(alert)} 张。",
        _ => $"日历“{alert.Key}”的日期最多只到 {RoutingLimits.CalendarNoticeDays} 天后，请补充后续日期。",
    };

    protected override string? SentenceOn(AlertCause cause) => cause.Kind switch
    {
        AlertCauseKind.NobodyServesQueue => $"{WorkOf(cause)}：没有坐席服务该队列。",
        AlertCauseKind.NobodyHasSkill => $"{WorkOf(cause)}：服务该队列的坐席都不具备{Asked(cause.Requirement)}。",
        AlertCauseKind.NobodyHasAllSkills => $"{WorkOf(cause)}：各项技能都有人具备，但没有人全部具备。",
        AlertCauseKind.NobodyMayHaveIt => $"{WorkOf(cause)}：能处理的坐席被排除，或容量太小。",
        AlertCauseKind.NobodyIsThere => $"{WorkOf(cause)}：能处理的坐席都不在岗。",
        AlertCauseKind.OffersExhausted => $"{WorkOf(cause)}：能处理的坐席都已拒绝或搁置。",
        _ => null,
    };

    protected override string? SentenceOn(LendingSuggestion suggestion) =>
        $"可以从{(suggestion.FromQueues.Count == 0 ? "其他队列" : Listed(suggestion.FromQueues))}借调坐席“{suggestion.Agent}”到{Listed(suggestion.ToQueues)}：能处理其中 {suggestion.WorkOrderCount} 张工单，目前占用容量 {PercentOf(suggestion.LoadRate)}。";

    private static string Of(Alert alert) => (alert.Key, alert.Rule.Per) switch
    {
        ("", _) => "",
        (_, AlertScope.Channel) => $"渠道“{alert.Key}”",
        _ => $"队列“{alert.Key}”",
    };

    private static string WorkOf(AlertCause cause) => $"渠道“{cause.Channel}”进入队列“{cause.Queue}”的 {cause.WorkOrderCount} 张工单";

    private static string Listed(IReadOnlyList<QueueId> queues) => "队列" + string.Concat(queues.Select(queue => $"“{queue}”"));
}

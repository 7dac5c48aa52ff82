namespace ChannelRouting.Wording;

internal sealed partial class EnglishWording
{
    protected override string? SentenceOn(Alert alert) => $"{(alert.ClearedAt is { } at ? $"Over since {TextOf(at)}: " : "")}'{alert.Rule.Name}': " + alert.Rule.Kind switch
    {
        AlertKind.Backlog => $"{FigureOf(alert)} work orders{Of(alert)} are in line; the limit is {ThresholdOf(alert)}.",
        AlertKind.OldestWait => $"work{Of(alert)} has waited for {FigureOf(alert)}; the limit is {ThresholdOf(alert)}.",
        AlertKind.OverdueRate => $"{FigureOf(alert)} of the open work{Of(alert)} is overdue; the limit is {ThresholdOf(alert)}.",
        AlertKind.BreachBurst => $"{FigureOf(alert)} promises{Of(alert)} were broken within {WindowOf(alert)}; the limit is {ThresholdOf(alert)}.",
        AlertKind.AbandonmentRate => $"{FigureOf(alert)} of the customers{Of(alert)} left within {WindowOf(alert)}; the limit is {ThresholdOf(alert)}.",
        AlertKind.NoStaffedAgent => $"{FigureOf(alert)} work orders{Of(alert)} wait for agents who are not there.",
        AlertKind.Unroutable => $"{FigureOf(alert)} work orders{Of(alert)} wait, and no agent can have them.",
        AlertKind.CapacityGap => $"{FigureOf(alert)} work orders a day more{Of(alert)} come in than are completed; the limit is {ThresholdOf(alert)}.",
        _ => $"the dates of calendar '{alert.Key}' are known for {RoutingLimits.CalendarNoticeDays} days more at most; bring the next ones.",
    };

    protected override string? SentenceOn(AlertCause cause) => cause.Kind switch
    {
        AlertCauseKind.NobodyServesQueue => $"{WorkOf(cause)}: no agent serves the queue.",
        AlertCauseKind.NobodyHasSkill => $"{WorkOf(cause)}: nobody who serves the queue has {Asked(cause.Requirement)}.",
        AlertCauseKind.NobodyHasAllSkills => $"{WorkOf(cause)}: each skill is there, but nobody has all of them.",
        AlertCauseKind.NobodyMayHaveIt => $"{WorkOf(cause)}: those who could have it are excluded, or have too little capacity.",
        AlertCauseKind.NobodyIsThere => $"{WorkOf(cause)}: those who could have it are not there.",
        AlertCauseKind.OffersExhausted => $"{WorkOf(cause)}: everybody who could have it declined it or let it lie.",
        _ => null,
    };

    protected override string? SentenceOn(LendingSuggestion suggestion) =>
        $"Agent '{suggestion.Agent}' {(suggestion.FromQueues.Count == 0 ? "" : $"of {Listed(suggestion.FromQueues)} ")}could help {Listed(suggestion.ToQueues)}: has the skills for {suggestion.WorkOrderCount} of them, and {PercentOf(suggestion.LoadRate)} of the capacity in use.";

    private static string Of(Alert alert) => (alert.Key, alert.Rule.Per) switch
    {
        ("", _) => "",
        (_, AlertScope.Channel) => $" of channel '{alert.Key}'",
        _ => $" of queue '{alert.Key}'",
    };

    private static string WorkOf(AlertCause cause) => $"{cause.WorkOrderCount} of queue '{cause.Queue}' by channel '{cause.Channel}'";

    private static string Listed(IReadOnlyList<QueueId> queues) => (queues.Count == 1 ? "queue " : "queues ") + string.Join(", ", queues.Select(queue => $"'{queue}'"));
}

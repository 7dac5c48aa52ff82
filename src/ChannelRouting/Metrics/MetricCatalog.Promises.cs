namespace ChannelRouting.Metrics;

/// <summary>Whether promises are kept.</summary>
public static partial class MetricCatalog
{
    private const string Cycles = "Cycles of promises, by the instant of their end; those dropped before their due count nowhere. Under `target`, those of one promise.";

    private static IEnumerable<MetricDefinition> Promises() =>
    [
        Counted("sla-met", "Promises kept.", Cycles, "cycles that ended met", MetricCount.PromiseMet),
        Counted("sla-late", "Promises fulfilled late.", Cycles, "cycles that ended met late", MetricCount.PromiseMetLate),
        Counted("sla-breached", "Promises missed.", "Breaches, by the instant at which the due passed or was moved into the past.", "count of breaches", MetricCount.PromiseBreached),
        Rate("sla-met-rate", "How many promises are kept.", Cycles, "met / (met + met late + dropped after their due)", facts => facts[MetricCount.PromiseMet], EndedPromises, "ITIL's service level compliance: kept of those that ended.", "90 met, 8 met late, 2 dropped late: 90 / 100 = 0.9.", Facts((MetricCount.PromiseMet, 90), (MetricCount.PromiseMetLate, 8), (MetricCount.PromiseDroppedLate, 2)), 0.9),
        Rate("service-level", "How much is picked up in time.", "Cycles of promises of the kind `answer`, by the instant of their end; customers who left before the threshold count nowhere.", "answered in time / (answered + left after the threshold)", facts => facts[MetricCount.AnswerInTime], facts => facts[MetricCount.AnswerInTime] + facts[MetricCount.AnswerLate], "Contact-center practice, 80 % in 20 seconds; forms that count all who left, or none, also go by that name.", "80 picked up within 20 s, 15 later, 5 left later: 80 / 100 = 0.8.", Facts((MetricCount.AnswerInTime, 80), (MetricCount.AnswerLate, 20)), 0.8),
        Counted("overdue", "Open work past a promise.", "Work orders in line or in hands at the end of the period, one of whose promises was breached: that which `overdueTarget` of the plan's metrics names, else any. A due that is moved on clears it.", "count", MetricCount.Overdue),
        Sum("overdue-in-scope", "Work that was past a promise, of all that was open at some time of the period.", "As for `in-scope`.", "overdue at the end + left overdue in the period", facts => facts.OverdueInScope, "1 open overdue, 2 left overdue: 3.", Facts((MetricCount.Overdue, 1), (MetricCount.LeftOverdue, 2)), 3),
        Counted("completed-overdue", "Work that was done past a promise.", "Completions, by their instant, of work that was overdue.", "count", MetricCount.CompletedOverdue),
        Rate("overdue-rate", "How much of today's work is overdue.", "All work in scope in the period: overdue / today's total. Its other form is `completed-overdue-rate`; the two differ and are never mixed.", "overdue-in-scope / in-scope", facts => facts.OverdueInScope, facts => facts.InScope, "The first of the two forms in use: overdue of all work in scope.", "120 done, 2 of them overdue, and 23 open in time: 2 / 143 = 0.014.", Facts((MetricCount.Waiting, 8), (MetricCount.InProgress, 15), (MetricCount.Left, 120), (MetricCount.LeftOverdue, 2)), 2d / 143),
        Rate("completed-overdue-rate", "How much of the work done was done late.", "Completions, by their instant.", "completed-overdue / completed", facts => facts[MetricCount.CompletedOverdue], facts => facts[MetricCount.Completed], "The second of the two forms in use: overdue of what was done.", "120 done, 2 of them overdue: 2 / 120 = 0.0167.", Facts((MetricCount.CompletedOverdue, 2), (MetricCount.Completed, 120)), 2d / 120),
    ];

    private static long EndedPromises(MetricFacts facts) => facts[MetricCount.PromiseMet] + facts[MetricCount.PromiseMetLate] + facts[MetricCount.PromiseDroppedLate];
}

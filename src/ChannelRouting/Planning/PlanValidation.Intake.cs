using ChannelRouting.Journaling;

namespace ChannelRouting.Planning;

/// <content>When channels and queues take work, and what becomes of it when they do not.</content>
internal sealed partial class PlanValidation
{
    private void CheckIntake(ContactChannel channel, string path)
    {
        if (channel.ServiceHours is { } hours) CheckKnown($"{path}.serviceHours", hours.Value, _calendars);
        CheckTerm(channel.From, channel.Until, path);
        CheckIntakeRule(channel.WhenClosed, null, $"{path}.whenClosed");
    }

    private void CheckIntake(WorkQueue queue, string path)
    {
        CheckRange($"{path}.maxLength", queue.MaxLength, 1, int.MaxValue);
        if (queue.ServiceHours is { } hours) CheckKnown($"{path}.serviceHours", hours.Value, _calendars);
        CheckTerm(queue.From, queue.Until, path);
        CheckIntakeRule(queue.WhenClosed, queue.Id, $"{path}.whenClosed");
        CheckIntakeRule(queue.WhenFull, queue.Id, $"{path}.whenFull");
        if (queue.WhenFull is { Action: IntakeAction.Accept or IntakeAction.Hold } rule) Add(PlanFindingCode.OutOfRange, $"{path}.whenFull.action", PlanValueText.Word(rule.Action), "divert, refuse");
    }

    private void CheckIntakeRule(IntakeRule? rule, QueueId? of, string path)
    {
        if (rule is null) return;
        if (rule is { Action: IntakeAction.Divert, Queue: null }) Add(PlanFindingCode.MissingProperty, $"{path}.queue", null, "the queue that work is diverted to");
        if (rule.Queue is not { } to) return;
        if (rule.Action != IntakeAction.Divert) Add(PlanFindingCode.NotExactlyOne, $"{path}.queue", to.Value, "a queue goes with divert");
        CheckKnown($"{path}.queue", to.Value, _queues);
        if (to == of) Add(PlanFindingCode.OutOfRange, $"{path}.queue", to.Value, "another queue");
    }

    /// <summary>One finding for queues that lead to each other.</summary>
    private void CheckDiversions()
    {
        var ways = _plan.Queues.DistinctBy(queue => queue.Id).ToDictionary(queue => queue.Id, queue => DiversionsOf(queue).Where(to => to != queue.Id).Distinct().ToArray());
        var found = new HashSet<QueueId>();
        for (var i = 0; i < _plan.Queues.Count; i++)
        {
            var queue = _plan.Queues[i].Id;
            if (!LeadsFurther(queue, RoutingLimits.DiversionsInARow)) continue;
            var reach = ReachOf(queue, ways);
            if (!reach.Overlaps(found)) Add(PlanFindingCode.DiversionCycle, At("$.queues", i), queue.Value, Text(RoutingLimits.DiversionsInARow));
            found.UnionWith(reach);
        }

        bool LeadsFurther(QueueId queue, int most) => ways.GetValueOrDefault(queue) is { Length: > 0 } next && (most == 0 || next.Any(to => LeadsFurther(to, most - 1)));
    }

    /// <summary>A queue and all that its work may be diverted to.</summary>
    private static HashSet<QueueId> ReachOf(QueueId queue, Dictionary<QueueId, QueueId[]> ways)
    {
        var (reach, next) = (new HashSet<QueueId>(), new Queue<QueueId>([queue]));
        while (next.TryDequeue(out var reached))
            if (reach.Add(reached))
                foreach (var to in ways.GetValueOrDefault(reached) ?? []) next.Enqueue(to);
        return reach;
    }

    private static IEnumerable<QueueId> DiversionsOf(WorkQueue queue) => new[] { queue.WhenClosed?.Queue, queue.WhenFull?.Queue }.OfType<QueueId>();

    /// <summary>A stretch of time, its end excluded.</summary>
    private void CheckTerm(Instant? from, Instant? until, string path)
    {
        if (until <= from) Add(PlanFindingCode.OutOfRange, $"{path}.until", CanonicalText.Of(until.Value), $"after {CanonicalText.Of(from.Value)}");
        CheckTicks($"{path}.from", from);
        CheckTicks($"{path}.until", until);
    }

    private void CheckTicks(string path, Instant? instant)
    {
        if (instant is { } at && at != RoutingEngine.WholeTicks(at)) Add(PlanFindingCode.OutOfRange, path, at.ToString(), "whole ticks of 100 ns");
    }
}

namespace ChannelRouting.Planning;

/// <content>The steps of queues.</content>
internal sealed partial class PlanValidation
{
    private void CheckBuckets(IReadOnlyList<QueueBucket> buckets, string path)
    {
        if (buckets.Count > RoutingLimits.BucketsPerQueue) Add(PlanFindingCode.OutOfRange, path, Text(buckets.Count), $"{Text(RoutingLimits.BucketsPerQueue)} entries");
        CheckUnique(new NameSet(path, buckets.Select(bucket => bucket.Name)), ".name");
        for (var i = 0; i < buckets.Count; i++)
        {
            CheckText($"{At(path, i)}.name", buckets[i].Name);
            CheckCondition(buckets[i].When, $"{At(path, i)}.when");
        }
    }

    private void CheckSteps(WorkQueue queue, string path)
    {
        if (queue.Steps.Count > RoutingLimits.StepsPerQueue) Add(PlanFindingCode.OutOfRange, $"{path}.steps", Text(queue.Steps.Count), $"at most {Text(RoutingLimits.StepsPerQueue)}");
        if (queue.Steps.Count > 0 != queue.AfterSteps is not null)
            Add(PlanFindingCode.NotExactlyOne, $"{path}.afterSteps", null, queue.AfterSteps is null ? "hold, anyInQueue or escalate, after steps" : "steps before it");
        for (var i = 0; i < queue.Steps.Count; i++) CheckStep(queue.Steps[i], queue.Id, At($"{path}.steps", i));
    }

    private void CheckStep(RoutingStep step, QueueId queue, string path)
    {
        CheckDuration($"{path}.lasts", step.Lasts);
        if (step.Calendar is { } calendar) CheckKnown($"{path}.calendar", calendar.Value, _calendars);
        CheckSize($"{path}.relaxSkills", step.RelaxSkills?.Count ?? 0);
        CheckRange($"{path}.lowerLevelsBy", step.LowerLevelsBy, 1, int.MaxValue);
        CheckUnique(new NameSet($"{path}.alsoServedBy", step.AlsoServedBy.Select(other => other.Value)), "");
        CheckSize($"{path}.alsoServedBy", step.AlsoServedBy.Count);
        for (var i = 0; i < step.AlsoServedBy.Count; i++)
        {
            CheckKnown(At($"{path}.alsoServedBy", i), step.AlsoServedBy[i].Value, _queues);
            if (step.AlsoServedBy[i] == queue) Add(PlanFindingCode.OutOfRange, At($"{path}.alsoServedBy", i), queue.Value, "another queue");
        }

        CheckRange($"{path}.raiseBands", step.RaiseBands, 1, int.MaxValue);
        if (step.NotifyRole is { } role) CheckText($"{path}.notifyRole", role);
    }
}

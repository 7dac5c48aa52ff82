namespace ChannelRouting.Planning;

/// <summary>Caps that keep nothing away: who has reached one goes behind the others. They go by the count of all that an agent has in hand, which has a number among the caps too.</summary>
internal sealed class PreferenceCaps
{
    private readonly Dictionary<QueueId, int> _ofQueues = [];

    /// <param name="queues">The queues of the plan.</param>
    /// <param name="caps">The caps of its channels and queues, by number, to which these are added.</param>
    public PreferenceCaps(IReadOnlyList<WorkQueue> queues, List<int> caps)
    {
        (First, InHand) = (caps.Count, CompiledPlan.NoCap);
        if (queues.All(queue => queue.PreferBelow is null)) return;
        (First, InHand) = (caps.Count + 1, caps.Count);
        caps.Add(int.MaxValue);
        int[] numbers = [.. queues.Select(queue => queue.PreferBelow).OfType<int>().Distinct().Order()];
        caps.AddRange(numbers);
        Count = numbers.Length;
        foreach (var queue in queues)
            if (queue.PreferBelow is { } number) _ofQueues.Add(queue.Id, First + Array.IndexOf(numbers, number));
    }

    /// <summary>The number under which all that an agent has in hand is counted; none when nothing asks for it.</summary>
    public int InHand { get; }

    /// <summary>The number of the first of them, by which the count in hand is lowest.</summary>
    public int First { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The number of a queue's; none when it prefers nobody so.</summary>
    public int Of(QueueId queue) => _ofQueues.GetValueOrDefault(queue, CompiledPlan.NoCap);
}

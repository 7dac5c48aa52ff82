namespace ChannelRouting.Planning;

/// <summary>
/// Spreads work orders over queues by weight, with no state and no chance: a number drawn from the rule's name and the work order's id falls into one of the shares, laid end to end in their order. So a changed
/// weight moves only the work in between.
/// </summary>
internal sealed class QueueSplit(string rule, IReadOnlyList<QueueShare> shares)
{
    private readonly QueueShare[] _shares = [.. shares];
    private readonly long _total = shares.Sum(share => (long)share.Weight);

    public QueueId QueueOf(WorkOrderId id)
    {
        var left = (long)Math.BigMul(Draw(rule, id.Value), (ulong)_total, out _); // From 0 up to the total, itself excluded.
        var index = 0;
        while ((left -= _shares[index].Weight) >= 0) index++;
        return _shares[index].Queue;
    }

    /// <summary>64 bits, all of which depend on every character: FNV-1a over both texts, then the finish of SplitMix64.</summary>
    private static ulong Draw(string rule, string id)
    {
        unchecked
        {
            var hash = Add(Add(0xCBF29CE484222325, rule) * 0x100000001B3, id); // The bare step keeps "ab" and "c" apart from "a" and "bc".
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var letter in text) hash = unchecked((hash ^ letter) * 0x100000001B3);
        return hash;
    }
}

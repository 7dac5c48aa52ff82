namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The router of a developer who knows machines: skills as bits, arrays, and one pass over all for each question.</summary>
internal sealed class ScanRouter : IContender
{
    private readonly ulong[] _requirements;
    private readonly ulong[] _agentSkills;
    private readonly int[] _used;
    private readonly long[] _served;
    private readonly ulong[] _orderSkills;
    private readonly int[] _bands;
    private readonly long[] _places;
    private long _sequence;

    public ScanRouter(MatchingWorld world)
    {
        _requirements = [.. world.Requirements.Select(Mask)];
        _agentSkills = [.. world.AgentSkills.Select(Mask)];
        _used = [.. world.Used];
        _served = [.. world.Used.Select(_ => ++_sequence)];
        _orderSkills = [.. world.Waiting.Select(order => _requirements[order.Requirement])];
        _bands = [.. world.Waiting.Select(order => order.Band)];
        _places = [.. world.Waiting.Select(_ => ++_sequence)];
    }

    public int Arrive(int requirement)
    {
        var needed = _requirements[requirement];
        var best = -1;
        for (var i = 0; i < _agentSkills.Length; i++)
        {
            if (_used[i] >= MatchingWorld.Room || (_agentSkills[i] & needed) != needed) continue;
            if (best < 0 || _used[i] < _used[best] || (_used[i] == _used[best] && _served[i] < _served[best])) best = i;
        }

        if (best < 0) return -1;
        _used[best]++;
        _served[best] = ++_sequence;
        return best;
    }

    public void Release(int agent)
    {
        if (_used[agent] > 0) _used[agent]--;
    }

    public long Free(int agent)
    {
        var (skills, best) = (_agentSkills[agent], -1);
        for (var i = 0; i < _orderSkills.Length; i++)
        {
            if ((skills & _orderSkills[i]) != _orderSkills[i]) continue;
            if (best < 0 || _bands[i] < _bands[best] || (_bands[i] == _bands[best] && _places[i] < _places[best])) best = i;
        }

        if (best < 0) return -1;
        var place = _places[best];
        _served[agent] = ++_sequence;
        _places[best] = ++_sequence;
        return place;
    }

    private static ulong Mask(int[] skills) => skills.Aggregate(0UL, (mask, skill) => mask | (1UL << skill));
}

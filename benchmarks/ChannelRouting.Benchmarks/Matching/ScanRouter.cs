using System.Globalization;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>The router of a developer who knows machines: skills as bits, arrays, and one pass over all for each question.</summary>
internal sealed class ScanRouter : IContender, ICommandContender
{
    private const ulong NobodyCan = ulong.MaxValue;
    private const int FirstChannelBit = 48;

    private readonly ulong[] _requirements;
    private readonly ulong[] _agentSkills;
    private readonly int[] _used;
    private readonly long[] _served;
    private readonly Dictionary<string, ulong> _skillBits = Enumerable.Range(0, MatchingWorld.SkillOfNobody + 1).ToDictionary(MatchingWorld.Name, skill => 1UL << skill);
    private readonly Dictionary<string, int> _waiting = [];
    private readonly Dictionary<string, int> _agentOf = [];
    private readonly Stack<int> _freePlaces = new();
    private string[] _ids;
    private ulong[] _orderSkills;
    private int[] _bands;
    private long[] _places;
    private long _sequence;

    public ScanRouter(MatchingWorld world)
    {
        _requirements = [.. world.Requirements.Select((skills, i) => Mask(skills) | ChannelMask(world, [world.ChannelOf(i)]))];
        _agentSkills = [.. world.AgentSkills.Select((skills, i) => Mask(skills) | ChannelMask(world, world.AgentChannels[i]))];
        _used = [.. world.Used];
        _served = [.. world.Used.Select(_ => ++_sequence)];
        _orderSkills = [.. world.Waiting.Select(order => _requirements[order.Requirement])];
        _bands = [.. world.Waiting.Select(order => order.Band)];
        _places = [.. world.Waiting.Select(_ => ++_sequence)];
        _ids = [.. world.Waiting.Select((_, i) => WorldEngine.Waiting(i).Value)];
        for (var i = 0; i < _ids.Length; i++) _waiting.Add(_ids[i], i);
        for (var agent = 0; agent < _used.Length; agent++)
            for (var i = 0; i < _used[agent]; i++) _agentOf.Add(WorldEngine.Held(agent, i).Value, agent);
    }

    public int Arrive(int requirement) => FindAndServe(_requirements[requirement]);

    public void Release(int agent)
    {
        if (_used[agent] > 0) _used[agent]--;
    }

    public long Free(int agent)
    {
        var best = FindOrder(agent);
        if (best < 0) return -1;
        var place = _places[best];
        _served[agent] = ++_sequence;
        _places[best] = ++_sequence;
        return place;
    }

    public AgentId? Submit(SubmitWorkOrder command)
    {
        var needed = 0UL;
        foreach (var requirement in command.Draft.Requirements) needed |= _skillBits[requirement.Skill.Value];
        var (id, place) = (command.Draft.Id.Value, ++_sequence);
        var agent = FindAndServe(needed);
        if (agent < 0)
        {
            Enqueue(id, needed, command.Draft.Priority.Value[^1] - '0', place);
            return null;
        }

        _agentOf.Add(id, agent);
        return WorldEngine.Agent(agent);
    }

    public WorkOrderId? Cancel(WorkOrderId order)
    {
        if (!_agentOf.Remove(order.Value, out var agent))
        {
            Dequeue(_waiting[order.Value]);
            return null;
        }

        _used[agent]--;
        var next = FindOrder(agent);
        if (next < 0) return null;
        var id = _ids[next];
        Dequeue(next);
        Serve(id, agent);
        return id;
    }

    public void Assign(WorkOrderId order, AgentId agent)
    {
        Dequeue(_waiting[order.Value]);
        Serve(order.Value, int.Parse(agent.Value.AsSpan("agent-".Length), CultureInfo.InvariantCulture));
    }

    private int FindAndServe(ulong needed)
    {
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

    private int FindOrder(int agent)
    {
        var (skills, best) = (_agentSkills[agent], -1);
        for (var i = 0; i < _orderSkills.Length; i++)
        {
            if ((skills & _orderSkills[i]) != _orderSkills[i]) continue;
            if (best < 0 || _bands[i] < _bands[best] || (_bands[i] == _bands[best] && _places[i] < _places[best])) best = i;
        }

        return best;
    }

    private void Serve(string order, int agent)
    {
        _agentOf.Add(order, agent);
        _used[agent]++;
        _served[agent] = ++_sequence;
    }

    private void Enqueue(string id, ulong needed, int band, long place)
    {
        if (!_freePlaces.TryPop(out var slot)) slot = Grow();
        (_ids[slot], _orderSkills[slot], _bands[slot], _places[slot]) = (id, needed, band, place);
        _waiting.Add(id, slot);
    }

    private void Dequeue(int slot)
    {
        _waiting.Remove(_ids[slot]);
        _orderSkills[slot] = NobodyCan;
        _freePlaces.Push(slot);
    }

    private int Grow()
    {
        var slot = _ids.Length;
        Array.Resize(ref _ids, slot + 1);
        Array.Resize(ref _bands, slot + 1);
        Array.Resize(ref _places, slot + 1);
        Array.Resize(ref _orderSkills, slot + 1);
        return slot;
    }

    /// <summary>Channels are bits that few skills leave over.</summary>
    private static ulong ChannelMask(MatchingWorld world, int[] channels) => world.ChannelCount == 1 ? 0 : channels.Aggregate(0UL, (mask, channel) => mask | (1UL << (FirstChannelBit + channel)));

    private static ulong Mask(int[] skills) => skills.Aggregate(0UL, (mask, skill) => mask | (1UL << skill));
}

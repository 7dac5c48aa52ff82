namespace ChannelRouting.Benchmarks.Matching;

/// <summary>
/// Who there is and what waits, the same for each contender: 64 skills, some common and some rare; 200 sorts of agents, unless said otherwise, with 4 to 8 of
/// them and room for three orders; 300 sorts of requirements of one or two skills; five bands. Of what waits, the first 10 % need a skill that nobody has. With more channels than one each sort of
/// agents serves half of them or more, and each sort of requirements is of one.
/// </summary>
internal sealed class MatchingWorld
{
    public const int Room = 3;
    public const int BandCount = 5;
    public const int RequirementCount = 300;
    public const int SortCount = 200;

    /// <summary>The last of the skills.</summary>
    public const int SkillOfNobody = 63;

    private readonly Random _random = new(20261122);
    private readonly int _skillCount;
    private readonly int[][] _sorts;

    /// <param name="agents">How many agents.</param>
    /// <param name="waiting">How many orders in line.</param>
    /// <param name="isBusy">Whether all agents are full, so that orders wait which they could take; else two units of five are in use and only what nobody can take waits.</param>
    /// <param name="sortCount">How many sorts of agents.</param>
    /// <param name="skillCount">How many skills somebody may have.</param>
    /// <param name="channelCount">How many channels.</param>
    public MatchingWorld(int agents, int waiting, bool isBusy, int sortCount = SortCount, int skillCount = SkillOfNobody, int channelCount = 1)
    {
        (_skillCount, ChannelCount) = (skillCount, channelCount);
        _sorts = [.. Enumerable.Range(0, sortCount).Select(_ => Distinct(4 + _random.Next(5)))];
        Requirements = [.. Enumerable.Range(0, RequirementCount).Select(i => i == 0 ? [SkillOfNobody] : Distinct(1 + _random.Next(2)))];
        AgentSkills = [.. Enumerable.Range(0, agents).Select(i => _sorts[i % sortCount])];
        Used = [.. Enumerable.Range(0, agents).Select(_ => isBusy ? Room : _random.Next(10) < 6 ? 1 + _random.Next(2) : 0)];
        Waiting = [.. Enumerable.Range(0, waiting).Select(i => !isBusy || i < waiting / 10 ? (0, 0) : (1 + _random.Next(RequirementCount - 1), 1 + _random.Next(BandCount - 1)))];
        Arrivals = [.. Enumerable.Range(0, 4096).Select(_ => 1 + _random.Next(RequirementCount - 1))];
        Releases = [.. Enumerable.Range(0, 4096).Select(_ => _random.Next(agents))];
        int[][] channels = [.. Enumerable.Range(0, sortCount).Select(_ => ChannelsOfSort())];
        AgentChannels = [.. Enumerable.Range(0, agents).Select(i => channels[i % sortCount])];
    }

    public int ChannelCount { get; }

    /// <summary>The channels that each agent serves.</summary>
    public int[][] AgentChannels { get; }

    public int[][] Requirements { get; }

    public int[][] AgentSkills { get; }

    public int[] Used { get; }

    /// <summary>What waits, in order of submission: its requirement and its band, 0 the most urgent.</summary>
    public (int Requirement, int Band)[] Waiting { get; }

    /// <summary>Requirements of the orders to come, again and again.</summary>
    public int[] Arrivals { get; }

    /// <summary>Agents to become free, again and again.</summary>
    public int[] Releases { get; }

    public static string Name(int skill) => $"skill-{skill}";

    /// <summary>The channel of the orders that ask a requirement.</summary>
    public int ChannelOf(int requirement) => requirement % ChannelCount;

    private int[] ChannelsOfSort()
    {
        var all = Enumerable.Range(0, ChannelCount).ToArray();
        _random.Shuffle(all);
        return all[..((ChannelCount + 1) / 2 + _random.Next((ChannelCount / 2) + 1))];
    }

    /// <summary>Low numbers are more common: the square of an even draw.</summary>
    private int[] Distinct(int count)
    {
        var skills = new SortedSet<int>();
        while (skills.Count < count) skills.Add((int)(Math.Pow(_random.NextDouble(), 2) * _skillCount));
        return [.. skills];
    }
}

namespace ChannelRouting.Planning;

/// <summary>Which channels' work may come on top of which, and which may not stand beside which. Channels go by their place in the plan.</summary>
internal sealed class ChannelMix
{
    private readonly bool[] _isExclusive;
    private readonly bool[] _interruptsAny;
    private readonly HashSet<(int Channel, int Other)> _interruptions = [];

    private ChannelMix(IReadOnlyList<ContactChannel> channels)
    {
        var places = channels.Index().ToDictionary(item => item.Item.Id, item => item.Index);
        _isExclusive = [.. channels.Select(channel => channel.IsExclusive == true)];
        _interruptsAny = new bool[channels.Count];
        foreach (var (other, interrupted) in channels.Index())
        {
            foreach (var id in interrupted.InterruptedBy)
            {
                _interruptions.Add((places[id], other));
                _interruptsAny[places[id]] = true;
            }
        }
    }

    /// <summary>Channels of the plan.</summary>
    public int ChannelCount => _isExclusive.Length;

    /// <summary>Null when all work stands beside all other, and none comes on top.</summary>
    public static ChannelMix? Of(IReadOnlyList<ContactChannel> channels) =>
        channels.Any(channel => channel.IsExclusive == true || channel.InterruptedBy.Count > 0) ? new ChannelMix(channels) : null;

    /// <summary>Whether work of a channel comes on top of that of any other.</summary>
    public bool Interrupts(int channel) => _interruptsAny[channel];

    /// <summary>Whether work of a channel comes on top of that of another.</summary>
    public bool Interrupts(int channel, int other) => _interruptsAny[channel] && _interruptions.Contains((channel, other));

    /// <summary>Whether an agent with work of another channel gets none of a channel.</summary>
    public bool Excludes(int channel, int other) => channel != other && (_isExclusive[channel] || _isExclusive[other]) && !Interrupts(channel, other);
}

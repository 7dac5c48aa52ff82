using System.Collections.Concurrent;

namespace ChannelRouting.InProcess;

/// <summary>Values of one tag that hosts name: the first so many are told, further ones together.</summary>
/// <remarks>Safe for use by any number of threads at one time.</remarks>
internal sealed class TelemetryNames
{
    /// <summary>So many different values are told of one tag.</summary>
    public const int Most = 200;

    /// <summary>What stands for all others.</summary>
    public const string Other = "(other)";

    private readonly ConcurrentDictionary<string, string> _known = [];

    public static TelemetryNames Queues { get; } = new();

    public static TelemetryNames Channels { get; } = new();

    public static TelemetryNames Priorities { get; } = new();

    public static TelemetryNames Targets { get; } = new();

    public static TelemetryNames Subscriptions { get; } = new();

    public string Of(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        return _known.Count < Most && _known.TryAdd(name, name) ? name : _known.GetValueOrDefault(name, Other);
    }
}

using ChannelRouting.Planning;

namespace ChannelRouting.InProcess;

/// <summary>
/// A plan in a file that others may change, replace, half write or remove while it is watched. What a look finds counts once the next one finds the same, so nobody takes what is
/// being written. The whole content is compared: replaced files, moved links and clocks of file systems make no difference.
/// </summary>
/// <remarks>Looked at by one thread at a time; the plan may be read by others.</remarks>
internal sealed class PlanFile
{
    private readonly IDateTimeZoneProvider? _timeZones;
    private Sight _taken;
    private Sight _seen;
    private volatile RoutingPlan _plan;

    /// <summary>A file that held this content when it was read first.</summary>
    /// <exception cref="PlanInvalidException">The plan has errors.</exception>
    public PlanFile(string path, byte[] content, IDateTimeZoneProvider? timeZones)
    {
        (Path, _timeZones) = (path, timeZones);
        _taken = _seen = new Sight(content, null);
        var reading = PlanJson.Read(content, timeZones);
        _plan = reading.Plan ?? throw new PlanInvalidException(reading.Findings);
    }

    public string Path { get; }

    /// <summary>The last plan without errors that it held.</summary>
    public RoutingPlan Plan => _plan;

    /// <summary>Without keeping others from writing, renaming or deleting it.</summary>
    /// <exception cref="IOException">The file is not there, is too long or cannot be read.</exception>
    public static byte[] ReadAll(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > RouterConstants.LongestPlanFile) throw new IOException($"'{path}' has {stream.Length} bytes; a plan file may have {RouterConstants.LongestPlanFile}.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Takes what it holds by now. Tells what is wrong with it, once; null when nothing is, or nothing is new.</summary>
    public PlanFileReport? Look()
    {
        var sight = See();
        var isSettled = sight.IsLike(_seen);
        _seen = sight;
        if (!isSettled || sight.IsLike(_taken)) return null;
        _taken = sight;
        if (sight.Fault is { } fault) return new PlanFileReport { Path = Path, Outcome = PlanFileOutcome.Unreadable, Exception = fault };

        var reading = PlanJson.Read(sight.Content, _timeZones);
        if (reading.Plan is not { } plan) return new PlanFileReport { Path = Path, Outcome = PlanFileOutcome.Invalid, Findings = reading.Findings };
        if (plan != _plan) _plan = plan; // Other comments make no other plan.
        return null;
    }

    private Sight See()
    {
        try
        {
            return new Sight(ReadAll(Path), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Sight([], exception);
        }
    }

    /// <summary>What one look found: the content, or why there was none.</summary>
    private readonly record struct Sight(byte[] Content, Exception? Fault)
    {
        public bool IsLike(Sight other) => Fault?.GetType() == other.Fault?.GetType() && Content.AsSpan().SequenceEqual(other.Content);
    }
}

namespace ChannelRouting.InProcess;

/// <summary>The host's clock as instants that never go back.</summary>
/// <remarks>Used under the router's lock.</remarks>
internal sealed class RouterClock(TimeProvider time)
{
    /// <summary>What the clock itself said when it was last read.</summary>
    public Instant Said { get; private set; }

    /// <summary>The later of the clock and the last instant.</summary>
    public Instant Read(Instant last)
    {
        Said = Instant.FromUnixTimeTicks(time.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks);
        return Said < last ? last : Said;
    }
}

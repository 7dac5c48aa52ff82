namespace ChannelRouting;

/// <summary>How long a work order may still wait: a figure and a range.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WaitEstimate
{
    /// <summary>How it was found.</summary>
    public required WaitMethod Method { get; init; }

    /// <summary>The expected wait from now on, zero or more.</summary>
    public required Duration ExpectedWait { get; init; }

    /// <summary>The lower end of the range: by <see cref="WaitMethod.QueueLength"/> one in ten waits less, by the other method half of the figure.</summary>
    public required Duration LowWait { get; init; }

    /// <summary>The upper end of the range: by <see cref="WaitMethod.QueueLength"/> one in ten waits longer, by the other method twice the figure.</summary>
    public required Duration HighWait { get; init; }
}

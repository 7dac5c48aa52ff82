namespace ChannelRouting.Tests.Support;

/// <summary>Turns a hang into a failure. No test depends on how long it takes.</summary>
internal static class Watchdog
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What a call gave that must not have waited.</summary>
    public static T AtOnce<T>(this ValueTask<T> task)
    {
        Assert.True(task.IsCompletedSuccessfully);
        return task.Result;
    }

    public static Task Soon(this Task task) => task.WaitAsync(Patience);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Patience);

    public static Task<T> Soon<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Patience);
}

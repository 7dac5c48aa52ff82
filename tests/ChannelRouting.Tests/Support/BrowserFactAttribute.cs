namespace ChannelRouting.Tests.Support;

/// <summary>A test that needs a browser: skipped, with the reason, where there is none; where CI is set it runs all the same, and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") is not "true") Skip = "There is no chromium on this machine; .ci/run installs it, or: apt-get install chromium.";
    }
}

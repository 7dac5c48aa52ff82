namespace ChannelRouting.Samples.Tests.Support;

/// <summary>How a run of the program ended, and what it wrote.</summary>
internal sealed record City311Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Asserts that an input was refused as a reader of the message needs it: in words, with all of the given parts.</summary>
    public void AssertBadInput(params IEnumerable<string> parts)
    {
        Assert.Equal(2, ExitCode);
        foreach (var part in parts) Assert.Contains(part, Error);
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("Exception", Error);
        Assert.DoesNotContain("System.", Error);
    }
}

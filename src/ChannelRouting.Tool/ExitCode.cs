namespace ChannelRouting.Tool;

/// <summary>What the tool exits with.</summary>
internal static class ExitCode
{
    /// <summary>It did what was asked, and found nothing wrong.</summary>
    public const int Fine = 0;

    /// <summary>The plan has errors, or a case does not hold or cannot be used.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, or a file that cannot be read.</summary>
    public const int BadInput = 2;
}

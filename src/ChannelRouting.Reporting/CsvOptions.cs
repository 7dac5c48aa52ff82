namespace ChannelRouting.Reporting;

/// <summary>How CSV is written.</summary>
/// <remarks>Immutable; equal by content; safe to share between threads.</remarks>
public sealed record CsvOptions
{
    /// <summary>Whether it begins with a byte order mark, by which spreadsheets know UTF-8. Default: true.</summary>
    public bool HasByteOrderMark { get; init; } = true;

    /// <summary>Whether the header has the columns' names for programs, not their titles for people. Default: false.</summary>
    public bool UsesNames { get; init; }
}

namespace ChannelRouting.Sla;

/// <summary>Where a clock warns: at a share of its time, or a rest before its end.</summary>
internal readonly record struct SlaWarningPoint(int? AtPercent, Duration? BeforeDue)
{
    public static SlaWarningPoint Of(SlaWarning warning) => new(warning.AtPercent, warning.BeforeDue);

    /// <summary>What is spent when it comes; zero or less lies at the start or before.</summary>
    public Duration SpentAt(Duration allowed) => AtPercent is { } percent
        ? Duration.FromTicks((long)((Int128)allowed.BclCompatibleTicks * percent / 100))
        : allowed - BeforeDue!.Value;
}

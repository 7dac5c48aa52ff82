namespace ChannelRouting.Engine;

/// <summary>How far the dates of one calendar of the current plan are known.</summary>
internal sealed class CalendarEnd(CalendarId calendar, LocalDate knownUntil, Instant noticeAt)
{
    public CalendarId Calendar { get; } = calendar;

    public LocalDate KnownUntil { get; } = knownUntil;

    /// <summary>When to say so.</summary>
    public Instant NoticeAt { get; } = noticeAt;

    /// <summary>Whether it was said.</summary>
    public bool IsSaid { get; set; }

    public CalendarEnd Fork() => (CalendarEnd)MemberwiseClone();
}

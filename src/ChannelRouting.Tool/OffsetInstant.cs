using NodaTime.Text;

namespace ChannelRouting.Tool;

/// <summary>Reads instants with <c>Z</c> or an offset, with or without seconds.</summary>
internal static class OffsetInstant
{
    private static readonly IPattern<OffsetDateTime> Pattern = new CompositePatternBuilder<OffsetDateTime>
    {
        { OffsetDateTimePattern.ExtendedIso, _ => true },
        { OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"), _ => false },
    }.Build();

    private static readonly IPattern<LocalDateTime> Local = new CompositePatternBuilder<LocalDateTime>
    {
        { LocalDateTimePattern.ExtendedIso, _ => true },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"), _ => false },
    }.Build();

    /// <summary>The instant; null when the text says none.</summary>
    public static Instant? TryRead(string text) => Pattern.Parse(text) is { Success: true, Value: var at } ? at.ToInstant() : null;

    /// <summary>The instant, by the wall clock of a zone where the text leaves the offset out; null when the text says none.</summary>
    public static Instant? TryRead(string text, DateTimeZone? zone) =>
        TryRead(text) ?? (zone is not null && Local.Parse(text) is { Success: true, Value: var local } ? local.InZoneLeniently(zone).ToInstant() : null);
}

using NodaTime.Text;

namespace ChannelRouting.Journaling;

/// <summary>An instant as ISO 8601; read with any offset, written in UTC to the tick.</summary>
internal sealed class InstantJsonConverter : TextJsonConverter<Instant>
{
    protected override bool TryParse(string text, out Instant value)
    {
        var result = OffsetDateTimePattern.ExtendedIso.Parse(text);
        value = result.Success ? result.Value.ToInstant() : default;
        return result.Success;
    }

    protected override string Text(Instant value) => CanonicalText.Of(value);
}

using NodaTime.Text;

namespace ChannelRouting.Journaling;

/// <summary>An instant as ISO 8601; read with any offset, written in UTC to the tick.</summary>
internal sealed class InstantJsonConverter : TextJsonConverter<Instant>
{
    protected override bool TryParse(string text, out Instant value)
    {
        var result = OffsetDateTimePattern.ExtendedIso.Parse(text);
        value = default;
        if (!result.Success) return false;
        try
        {
            value = result.Value.ToInstant();
            return true;
        }
        catch (OverflowException)
        {
            return false; // The offset leads out of the years -9998 to 9999.
        }
    }

    protected override string Text(Instant value) => CanonicalText.Of(value);
}

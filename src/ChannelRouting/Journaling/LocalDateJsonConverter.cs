using NodaTime.Text;

namespace ChannelRouting.Journaling;

/// <summary>A local date as <c>2015-02-16</c>.</summary>
internal sealed class LocalDateJsonConverter : TextJsonConverter<LocalDate>
{
    protected override bool TryParse(string text, out LocalDate value) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value);

    protected override string Text(LocalDate value) => LocalDatePattern.Iso.Format(value);
}

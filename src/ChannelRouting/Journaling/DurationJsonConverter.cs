namespace ChannelRouting.Journaling;

/// <summary>A duration as <c>1h30m</c>.</summary>
internal sealed class DurationJsonConverter : TextJsonConverter<Duration>
{
    protected override bool TryParse(string text, out Duration value) => DurationText.TryParse(text, out value);

    protected override string Text(Duration value) => DurationText.Write(value);
}

namespace ChannelRouting.Journaling;

/// <summary>Opening hours as <c>09:00-12:30</c>.</summary>
internal sealed class OpenHoursJsonConverter : TextJsonConverter<OpenHours>
{
    protected override bool TryParse(string text, out OpenHours value) => OpenHours.TryParse(text, out value);

    protected override string Text(OpenHours value) => value.ToString();
}

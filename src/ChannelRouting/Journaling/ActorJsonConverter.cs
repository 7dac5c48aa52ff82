namespace ChannelRouting.Journaling;

/// <summary>An actor as <c>kind:name</c>. Plans, the only JSON read so far, hold none.</summary>
internal sealed class ActorJsonConverter : TextJsonConverter<Actor>
{
    protected override bool TryParse(string text, out Actor value)
    {
        value = default;
        return text == Actor.Host.ToString();
    }

    protected override string Text(Actor value) => value.ToString();
}

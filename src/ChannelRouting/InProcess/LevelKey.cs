namespace ChannelRouting.InProcess;

/// <summary>The tags of a level: one, or two.</summary>
internal readonly record struct LevelKey(string Tag, string Value, string? OtherTag = null, string? OtherValue = null)
{
    public KeyValuePair<string, object?>[] Tags() => OtherTag is null ? [new(Tag, Value)] : [new(Tag, Value), new(OtherTag, OtherValue)];
}

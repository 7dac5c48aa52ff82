namespace ChannelRouting.Planning;

/// <summary>A text by which work has to do with an agent, and the field or label that it stands in.</summary>
internal readonly record struct TieText(string? Field, string? Label, string Text);

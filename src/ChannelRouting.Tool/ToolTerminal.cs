namespace ChannelRouting.Tool;

/// <summary>What the tool reads from when a file is <c>-</c>, and where it writes to.</summary>
internal sealed record ToolTerminal(Stream Input, TextWriter Output, TextWriter Error);

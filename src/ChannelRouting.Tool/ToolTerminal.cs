namespace ChannelRouting.Tool;

/// <summary>What the tool reads from when a file is <c>-</c>, where it writes to, and the clock by which it says how long something took.</summary>
internal sealed record ToolTerminal(Stream Input, TextWriter Output, TextWriter Error, TimeProvider Time);

namespace ChannelRouting.Tool;

/// <summary>Something given to the tool that cannot be used; the message names file or option, value and cure.</summary>
internal sealed class InputException(string message) : Exception(message);

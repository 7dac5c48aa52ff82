namespace ChannelRouting.Tool.Cases;

/// <summary>A case that cannot be used; the message names field, value and cure.</summary>
internal sealed class CaseException(string message) : Exception(message);

namespace ServiceDesk;

/// <summary>An input that cannot be used; the message names file, place, value and cure.</summary>
internal sealed class InputException(string message) : Exception(message);

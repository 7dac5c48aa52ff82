namespace ChannelRouting.InProcess;

/// <summary>Thrown by the handler of a stream whose reader is too far behind: its subscription ends as one whose buffer is full.</summary>
internal sealed class ReaderBehindException : Exception;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>How many due dates of a request type were compared with the city's, and how many of them must at least be the same.</summary>
internal sealed record DueDateFloor(string Type, int Compared, int Reproduced);

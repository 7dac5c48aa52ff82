using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>A work order that somebody can take, and the lowest rank that its queue has with such an agent.</summary>
internal readonly record struct Candidate(int Rank, WorkOrderState Order);

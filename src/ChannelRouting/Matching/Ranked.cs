using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>A work order and how urgent it is now.</summary>
internal readonly record struct Ranked(WorkOrderState Order, Urgency Urgency);

using ChannelRouting.Engine;

namespace ChannelRouting.Querying;

/// <summary>A work order that a walk came to, and where it stands in the sort.</summary>
internal readonly record struct Found(SortKey Key, WorkOrderState Order);

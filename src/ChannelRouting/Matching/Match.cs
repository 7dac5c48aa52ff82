using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>A work order and the agent who takes it, or who holds room for it.</summary>
internal readonly record struct Match(WorkOrderState Order, AgentState Agent);

using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>What a search needs to know of a work order in line, so that it need not look at the order itself.</summary>
/// <param name="Order">The order.</param>
/// <param name="Demand">What it asks.</param>
/// <param name="Key">The key under which it stands.</param>
/// <param name="MayBeRefused">Whether some agents may be out because they have an offer of it or refused it.</param>
internal readonly record struct InLine(WorkOrderState Order, Demand Demand, OrderKey Key, bool MayBeRefused);

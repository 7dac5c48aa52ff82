namespace ChannelRouting;

/// <summary>What an agent is to look at, as it stands at one instant.</summary>
/// <remarks>A copy: later commands do not change it. Immutable; safe to share between threads.</remarks>
public sealed record Inbox
{
    /// <summary>Whose inbox.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Its open offers, the one that expires first first; of equal ones, the older.</summary>
    public required IReadOnlyList<InboxOffer> Offers { get; init => field = ValueList<InboxOffer>.Copy(value); }

    /// <summary>
    /// The work in its hands, by due: the first page of <see cref="ListWorkOrders"/> for this <see cref="WorkOrderFilter.Agent"/> and <see cref="WorkOrderSort.Due"/>, which goes on at its <see cref="WorkOrderPage.Next"/>.
    /// </summary>
    public required WorkOrderPage Work { get; init; }
}

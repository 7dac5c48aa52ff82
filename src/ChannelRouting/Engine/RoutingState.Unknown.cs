namespace ChannelRouting.Engine;

/// <content>How much open work the plan knew nothing of.</content>
internal sealed partial class RoutingState
{
    /// <summary>Work orders that are not final, whose queue is the fallback as no rule gave one.</summary>
    public int UnclassifiedCount { get; private set; }

    /// <summary>Work orders that are not final and came by a channel that the plan did not have.</summary>
    public int UnknownChannelCount { get; private set; }

    /// <summary>Lets the counts take in an order as it stands, or leave it out.</summary>
    private void CountUnknown(WorkOrderState order, int change)
    {
        if (order.QueueSource == QueueSource.Fallback) UnclassifiedCount += change;
        if (order.UnknownChannel is not null) UnknownChannelCount += change;
    }

    /// <summary>Gives an order what the rules said of it; it must not stand in line.</summary>
    private void Take(WorkOrderState order, Classification classified)
    {
        CountUnknown(order, -1);
        order.Take(classified);
        CountUnknown(order, 1);
    }
}

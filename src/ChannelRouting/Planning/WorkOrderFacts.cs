using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>What conditions may ask of a work order.</summary>
internal readonly record struct WorkOrderFacts(string Type, ChannelId Channel, PriorityId Priority, IReadOnlyDictionary<string, string> Fields, int Escalation)
{
    public static WorkOrderFacts Of(WorkOrderDraft draft, PriorityId priority) => new(draft.Type, draft.Channel, priority, draft.Fields, 0);

    public string? ValueOf(string field) => field switch
    {
        Condition.TypeField => Type,
        Condition.ChannelField => Channel.Value,
        Condition.PriorityField => Priority.Value,
        Condition.EscalationField => Escalation.ToString(CultureInfo.InvariantCulture),
        _ => Fields.GetValueOrDefault(field),
    };
}

namespace ChannelRouting.Planning;

/// <summary>What conditions may ask of a work order.</summary>
internal readonly record struct WorkOrderFacts(string Type, ChannelId Channel, PriorityId Priority, IReadOnlyDictionary<string, string> Fields)
{
    public static WorkOrderFacts Of(WorkOrderDraft draft, PriorityId priority) => new(draft.Type, draft.Channel, priority, draft.Fields);

    public string? ValueOf(string field) => field switch
    {
        Condition.TypeField => Type,
        Condition.ChannelField => Channel.Value,
        Condition.PriorityField => Priority.Value,
        _ => Fields.GetValueOrDefault(field),
    };
}

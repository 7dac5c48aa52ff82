using System.Collections.ObjectModel;
using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>What conditions may ask of a work order.</summary>
internal readonly record struct WorkOrderFacts(WorkOrderId Id, string Type, ChannelId Channel, PriorityId Priority, IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string> Labels, int Escalation)
{
    public static IReadOnlyDictionary<string, string> NoLabels { get; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Reads one text of a work order; null when it has none.</summary>
    public delegate string? Reader(in WorkOrderFacts facts);

    public static WorkOrderFacts Of(WorkOrderDraft draft, PriorityId priority) => new(draft.Id, draft.Type, draft.Channel, priority, draft.Fields, NoLabels, 0);

    /// <summary>Reads a field, or a label where no field is given.</summary>
    public static Reader ReaderOf(string? field, string? label) => field switch
    {
        null => (in facts) => facts.Labels.GetValueOrDefault(label!),
        Condition.TypeField => static (in facts) => facts.Type,
        Condition.ChannelField => static (in facts) => facts.Channel.Value,
        Condition.PriorityField => static (in facts) => facts.Priority.Value,
        Condition.EscalationField => static (in facts) => facts.Escalation.ToString(CultureInfo.InvariantCulture),
        _ => (in facts) => facts.Fields.GetValueOrDefault(field),
    };
}

using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>What the types of a command cannot rule out: nulls and undefined words. Misuse, so an exception, before anything happens.</summary>
internal static class CommandShape
{
    public static void ThrowIfMalformed(Command command)
    {
        switch (command)
        {
            case ApplyPlan c: PlanShape.ThrowIfMalformed(c.Plan); break;
            case SaveAgent c: ArgumentNullException.ThrowIfNull(c.Profile); break;
            case SetAgentPresence c: ThrowIfUndefined(c.Presence); break;
            case SubmitWorkOrder c: ThrowIfMalformed(c.Draft); break;
            case UpdateWorkOrder c: ThrowIfMalformed(c); break;
        }
    }

    private static void ThrowIfMalformed(WorkOrderDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(draft.Type);
        ThrowIfNullValue(draft.Fields);
    }

    private static void ThrowIfMalformed(UpdateWorkOrder command)
    {
        if (command.Status is { } status) ThrowIfUndefined(status);
        ThrowIfNullValue(command.Fields);
    }

    private static void ThrowIfNullValue(IReadOnlyDictionary<string, string> fields)
    {
        foreach (var (name, value) in fields)
            if (value is null) throw new ArgumentException($"Field '{name}' is null; give a text or leave it out.", nameof(fields));
    }

    private static void ThrowIfUndefined<T>(T word) where T : struct, Enum
    {
        if (!Enum.IsDefined(word)) throw new ArgumentOutOfRangeException(nameof(word), word, $"{word} is not a {typeof(T).Name}.");
    }
}

namespace ChannelRouting.Planning;

/// <summary>A place in a plan: the named parts it is in, and what of the innermost it is. The default value is the plan itself.</summary>
internal readonly record struct PlanPlace(PlanPart[]? Parts, string? Property)
{
    /// <summary>The sort of named parts that a list here holds; null when its entries are none.</summary>
    public PlanPartKind? PartsIn(string list)
    {
        if (Property is not null) return null;
        if (Parts is [.., { Kind: PlanPartKind.SlaPolicy }] && list == "targets") return PlanPartKind.SlaTarget;
        if (Parts is not null) return null;
        return list switch
        {
            "priorities" => PlanPartKind.Priority,
            "calendars" => PlanPartKind.Calendar,
            "channels" => PlanPartKind.Channel,
            "queues" => PlanPartKind.Queue,
            "rules" => PlanPartKind.Rule,
            "slaPolicies" => PlanPartKind.SlaPolicy,
            "overCommit" => PlanPartKind.OverCommitRule,
            _ => null,
        };
    }

    public PlanPlace Into(string property) => this with { Property = Property is null ? property : $"{Property}.{property}" };

    /// <summary>An entry of a list here.</summary>
    public PlanPlace Into(string list, string key) => PartsIn(list) is { } kind
        ? new PlanPlace([.. Parts ?? [], new PlanPart { Kind = kind, Name = key }], null)
        : Into($"{list}[{key}]");

    /// <summary>Whether a list here is tried or taken in its order.</summary>
    public bool IsOrdered(string list) => PartsIn(list) is { } kind
        ? kind is PlanPartKind.Priority or PlanPartKind.Rule or PlanPartKind.SlaPolicy or PlanPartKind.SlaTarget
        : Property == "combines" || (Property is null && ((Parts is null && list == "rampUp") || (Parts is [.., { Kind: PlanPartKind.Rule }] && list is "labels" or "split") || (Parts is [.., { Kind: PlanPartKind.Queue }] && list is "buckets" or "affinity")));
}

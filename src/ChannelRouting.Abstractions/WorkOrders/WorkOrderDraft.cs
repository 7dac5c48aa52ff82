namespace ChannelRouting;

/// <summary>A work order as the host hands it in.</summary>
/// <remarks>Collections are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record WorkOrderDraft
{
    /// <summary>The host's id; refused when the engine knows it already.</summary>
    public required WorkOrderId Id { get; init; }

    /// <summary>The channel it came by; must be in the plan.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>What it is about, in the host's words; rules and goals may ask for it. 1 to <see cref="RoutingLimits.TextLength"/> characters.</summary>
    public required string Type { get; init; }

    /// <summary>Its band; the default value takes the plan's default.</summary>
    public PriorityId Priority { get; init; }

    /// <summary>What it needs of its agent, besides what the plan's rules add. Default: nothing.</summary>
    public IReadOnlyList<SkillRequirement> Requirements { get; init => field = ValueList<SkillRequirement>.Copy(value); } = ValueList<SkillRequirement>.Empty;

    /// <summary>Further text by name, for rules, goals and tables; at most <see cref="RoutingLimits.FieldsPerWorkOrder"/>. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Copy(value); } = ValueMap.Empty;
}

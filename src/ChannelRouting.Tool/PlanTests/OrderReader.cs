using ChannelRouting.Tool.Cases;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>Reads a work order as it is submitted; its id does not matter and may be left out.</summary>
internal static class OrderReader
{
    public static readonly string[] Names = ["id", "channel", "type", "priority", "queue", "preferredAgents", "preferredFor", "excludedAgents", "requirements", "startAt", "promisedAt", "followUpOf", "fields"];

    public static readonly string[] RequirementNames = ["skill", "atLeast", "atMost", "isExcluded", "isPreferred"];

    /// <param name="field">The work order.</param>
    /// <param name="zone">That of instants without an offset.</param>
    /// <param name="id">The id of one that has none of its own.</param>
    public static WorkOrderDraft Read(CaseField field, DateTimeZone? zone, string id)
    {
        field.WithNoneBut(Names);
        return new WorkOrderDraft
        {
            Id = field.Find("id")?.Name() ?? id,
            Channel = field["channel"].Name(),
            Type = field["type"].Text("text"),
            Priority = field.Find("priority") is { } priority ? priority.Name() : default(PriorityId),
            Queue = field.Find("queue") is { } queue ? new QueueId(queue.Name()) : default(QueueId?),
            PreferredAgents = field.Find("preferredAgents") is { } agents ? [.. agents.Items().Select(PreferredAgentOf)] : [],
            PreferredFor = field.Find("preferredFor")?.Seconds(),
            ExcludedAgents = field.Find("excludedAgents") is { } excluded ? [.. excluded.Items().Select(agent => new AgentId(agent.Name()))] : [],
            Requirements = field.Find("requirements") is { } requirements ? [.. requirements.Items().Select(RequirementOf)] : [],
            StartAt = field.Find("startAt")?.Instant(zone),
            PromisedAt = field.Find("promisedAt")?.Instant(zone),
            FollowUpOf = field.Find("followUpOf") is { } followed ? new WorkOrderId(followed.Name()) : default(WorkOrderId?),
            Fields = field.Find("fields") is { } fields ? fields.Fields().ToDictionary(entry => entry.Name, entry => entry.Field.Text("text")) : new Dictionary<string, string>(),
        };
    }

    private static PreferredAgent PreferredAgentOf(CaseField field)
    {
        field.WithNoneBut("agent", "score");
        return new PreferredAgent { Agent = field["agent"].Name(), Score = field.Find("score")?.WholeNumber() ?? 0 };
    }

    private static SkillRequirement RequirementOf(CaseField field)
    {
        field.WithNoneBut(RequirementNames);
        return new SkillRequirement
        {
            Skill = field["skill"].Name(),
            AtLeast = field.Find("atLeast")?.WholeNumber(),
            AtMost = field.Find("atMost")?.WholeNumber(),
            IsExcluded = field.Find("isExcluded")?.YesOrNo(),
            IsPreferred = field.Find("isPreferred")?.YesOrNo(),
        };
    }
}

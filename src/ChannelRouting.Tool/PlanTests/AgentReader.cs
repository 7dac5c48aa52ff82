using ChannelRouting.Tool.Cases;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>Reads an agent: a name alone serves every queue and always has room; what an object leaves out is the same.</summary>
internal static class AgentReader
{
    public static readonly string[] Names = ["id", "name", "queues", "queueTerms", "skills", "capacityUnits", "startedAt", "takesWorkOffline", "team", "tier", "isBot"];

    public static AgentProfile Read(CaseField field, RoutingPlan plan)
    {
        if (field.Value.ValueKind == System.Text.Json.JsonValueKind.String) return Default(field.Name(), plan);
        field.WithNoneBut(Names);
        var agent = Default(field["id"].Name(), plan);
        return agent with
        {
            Name = field.Find("name")?.Text("text"),
            Queues = field.Find("queues") is { } queues ? [.. queues.Items().Select(queue => QueueOf(queue, plan))] : agent.Queues,
            QueueTerms = field.Find("queueTerms") is { } terms ? [.. terms.Items().Select(term => TermOf(term, plan))] : [],
            Skills = field.Find("skills") is { } skills ? [.. skills.Items().Select(SkillOf)] : [],
            CapacityUnits = field.Find("capacityUnits")?.WholeNumber() ?? agent.CapacityUnits,
            StartedAt = field.Find("startedAt")?.Instant(),
            TakesWorkOffline = field.Find("takesWorkOffline")?.YesOrNo(),
            Team = field.Find("team")?.Text("text"),
            Tier = field.Find("tier")?.Text("text"),
            IsBot = field.Find("isBot")?.YesOrNo(),
        };
    }

    private static AgentProfile Default(string id, RoutingPlan plan) => new() { Id = id, Queues = [.. plan.Queues.Select(queue => queue.Id)], CapacityUnits = RoutingLimits.CapacityUnits };

    private static QueueId QueueOf(CaseField field, RoutingPlan plan)
    {
        QueueId queue = field.Name();
        return plan.Queues.Any(known => known.Id == queue) ? queue : throw field.Wrong($"a queue of the plan, such as \"{plan.Queues[0].Id}\"");
    }

    private static QueueTerm TermOf(CaseField field, RoutingPlan plan)
    {
        field.WithNoneBut("queue", "rank", "delaySeconds");
        return new QueueTerm { Queue = QueueOf(field["queue"], plan), Rank = field.Find("rank")?.WholeNumber(), Delay = field.Find("delaySeconds")?.Seconds() };
    }

    private static SkillLevel SkillOf(CaseField field)
    {
        field.WithNoneBut("skill", "level");
        return new SkillLevel { Skill = field["skill"].Name(), Level = field["level"].WholeNumber() };
    }
}

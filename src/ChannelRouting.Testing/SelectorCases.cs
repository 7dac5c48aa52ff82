namespace ChannelRouting.Testing;

/// <summary>Agents, work orders and instants that code which chooses may come to see: plain ones, and the ends of what is allowed.</summary>
internal static class SelectorCases
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static Instant[] Instants { get; } = [Now, Now + Duration.FromTicks(1), Instant.FromUtc(2299, 12, 31, 23, 59)];

    public static (string Name, AgentCandidate Agent)[] Agents { get; } =
    [
        ("plain", Agent("ann", 100, 25, 1, Now - Duration.FromMinutes(10), ("tax", 3))),
        ("no skills", Agent("bob", 100, 0, 0, Now - Duration.FromMinutes(5))),
        ("no capacity", Agent("cho", 0, 0, 0, Now)),
        ("no idle time", Agent("dan", 100, 50, 2, Now)),
        ("idle for years", Agent("eve", 100, 0, 0, Instant.FromUtc(1970, 1, 1, 0, 0))),
        ("over its capacity", Agent("fay", 100, 250, 10, Now, ("tax", 1))),
        ("most capacity", Agent("gus", RoutingLimits.CapacityUnits, RoutingLimits.CapacityUnits, RoutingLimits.OffersPerAgent, Now)),
        ("lowest and highest level", Agent("hal", 100, 0, 0, Now, ("tax", int.MinValue), ("law", int.MaxValue))),
        ("many skills", Agent("ida", 100, 0, 0, Now, [.. Enumerable.Range(0, RoutingLimits.SkillsPerAgent).Select(i => ($"skill-{i}", i))])),
        ("odd name", Agent("日本語 İi ß 🚀", 100, 0, 0, Now)),
    ];

    public static (string Name, WorkOrderCandidate WorkOrder)[] WorkOrders { get; } =
    [
        ("plain", WorkOrder("WO-1", "order", [new SkillRequirement { Skill = "tax", AtLeast = 2 }], [("customer", "C-7")])),
        ("nothing known", WorkOrder("WO-2", " ", [], [])),
        ("promised long ago", WorkOrder("WO-3", "order", [], []) with { PromisedAt = Instant.FromUtc(1970, 1, 1, 0, 0), CreatedAt = Instant.FromUtc(1970, 1, 1, 0, 0) }),
        ("promised far ahead", WorkOrder("WO-4", "order", [], []) with { PromisedAt = Instant.FromUtc(2299, 12, 31, 0, 0), EscalationLevel = RoutingLimits.EscalationLevels }),
        ("many requirements", WorkOrder("WO-5", "order", [.. Enumerable.Range(0, RoutingLimits.RequirementsPerWorkOrder).Select(i => new SkillRequirement { Skill = $"skill-{i}", AtMost = int.MaxValue, IsPreferred = i % 2 == 0 ? true : null, IsExcluded = i % 3 == 0 })], [])),
        ("many fields", WorkOrder("WO-6", "order", [], [.. Enumerable.Range(0, RoutingLimits.FieldsPerWorkOrder).Select(i => ($"field-{i}", new string('9', RoutingLimits.TextLength)))])),
        ("empty texts", WorkOrder("WO-7", "order", [], [("customer", "")])),
        ("odd texts", WorkOrder("日本語 İi ß 🚀", "İSTEK", [], [("ı", "1,5"), ("spent", "１２３")])),
    ];

    private static AgentCandidate Agent(string id, int capacity, long used, int count, Instant idleSince, params (string Skill, int Level)[] skills) => new()
    {
        Profile = new AgentProfile { Id = id, CapacityUnits = capacity, Queues = ["general"], Skills = [.. skills.Select(skill => new SkillLevel { Skill = skill.Skill, Level = skill.Level })] },
        CapacityUnits = capacity,
        UsedUnits = used,
        WorkOrderCount = count,
        OfferCount = count / 2,
        IdleSinceAt = idleSince,
        Rank = 1 + (count % RoutingLimits.QueueRanks),
    };

    private static WorkOrderCandidate WorkOrder(string id, string type, SkillRequirement[] requirements, (string Name, string Text)[] fields) => new()
    {
        Id = id,
        Queue = "general",
        Channel = "chat",
        Type = type,
        Priority = "normal",
        Fields = fields.ToDictionary(field => field.Name, field => field.Text).AsReadOnly(),
        Labels = new Dictionary<string, string>().AsReadOnly(),
        Requirements = Array.AsReadOnly(requirements),
        CreatedAt = Now - Duration.FromHours(1),
        PromisedAt = null,
        EscalationLevel = 0,
    };
}

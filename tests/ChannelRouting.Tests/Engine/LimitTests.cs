using System.Globalization;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>What is at its limit is taken; one more is refused with the name, the value and the limit.</summary>
public class LimitTests
{
    /// <summary>A command by the count of something in it, and what that something is called.</summary>
    private static readonly Dictionary<string, (int Limit, Func<int, Command> Make)> Limits = new()
    {
        ["draft.type"] = (RoutingLimits.TextLength, count => Submit(draft => draft with { Type = Text(count) })),
        ["draft.fields"] = (RoutingLimits.FieldsPerWorkOrder, count => Submit(draft => draft with { Fields = Fields(count) })),
        ["draft.fields (name)"] = (RoutingLimits.IdentifierLength, count => Submit(draft => draft with { Fields = new Dictionary<string, string> { [Text(count)] = "" } })),
        ["draft.fields.a"] = (RoutingLimits.TextLength, count => Submit(draft => draft with { Fields = new Dictionary<string, string> { ["a"] = Text(count) } })),
        ["requirements"] = (RoutingLimits.RequirementsPerWorkOrder, count => Submit(draft => draft with { Requirements = [.. Skills(count).Select(skill => new SkillRequirement { Skill = skill, AtLeast = 1 })] })),
        ["type"] = (RoutingLimits.TextLength, count => new UpdateWorkOrder { WorkOrder = "WO-1", Type = Text(count) }),
        ["fields"] = (RoutingLimits.FieldsPerWorkOrder, count => new UpdateWorkOrder { WorkOrder = "WO-1", Fields = Fields(count - 1) }), // It has one already.
        ["fields.a"] = (RoutingLimits.TextLength, count => new UpdateWorkOrder { WorkOrder = "WO-1", Fields = new Dictionary<string, string> { ["a"] = Text(count) } }),
        ["reason to cancel"] = (RoutingLimits.TextLength, count => new CancelWorkOrder { WorkOrder = "WO-1", Reason = Text(count) }),
        ["reason to abandon"] = (RoutingLimits.TextLength, count => new AbandonWorkOrder { WorkOrder = "WO-1", Reason = Text(count) }),
        ["reason to reopen"] = (RoutingLimits.TextLength, count => new ReopenWorkOrder { WorkOrder = "WO-2", Reason = Text(count) }),
        ["reason to decline"] = (RoutingLimits.TextLength, count => new DeclineOffer { Offer = new OfferId(1), Reason = Text(count) }),
        ["reason to escalate"] = (RoutingLimits.TextLength, count => new EscalateWorkOrder { WorkOrder = "WO-1", Reason = Text(count) }),
        ["note"] = (RoutingLimits.TextLength, count => new ApplyPlan { Plan = Some.Plan(), Note = Text(count) }),
        ["role"] = (RoutingLimits.TextLength, count => new EscalateWorkOrder { WorkOrder = "WO-1", Role = Text(count) }),
        ["level"] = (RoutingLimits.EscalationLevels, count => new EscalateWorkOrder { WorkOrder = "WO-1", Level = count }),
        ["profile.name"] = (RoutingLimits.TextLength, count => new SaveAgent { Profile = Some.Agent("bob") with { Name = Text(count) } }),
        ["profile.queues"] = (RoutingLimits.QueuesPerAgent, count => new SaveAgent { Profile = Some.Agent("bob", 100, [.. Enumerable.Repeat("general", count)]) }),
        ["profile.skills"] = (RoutingLimits.SkillsPerAgent, count => new SaveAgent { Profile = Some.Agent("bob") with { Skills = [.. Skills(count).Select(skill => new SkillLevel { Skill = skill, Level = 1 })] } }),
        ["profile.capacityUnits"] = (RoutingLimits.CapacityUnits, count => new SaveAgent { Profile = Some.Agent("bob", count) }),
    };

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Command_AtALimit_IsAcceptedAndOneMoreIsRefused(string name)
    {
        var (limit, make) = Limits[name];
        var engine = Prepared();

        var rejection = engine.Refuse(make(limit + 1));
        engine.Accept(make(limit));

        Assert.Equal((RejectionReason.LimitExceeded, name.Split(" to ")[0], (limit + 1).ToString(CultureInfo.InvariantCulture)), (rejection.Reason, rejection.Subject, rejection.Value));
        Assert.Contains(limit.ToString(CultureInfo.InvariantCulture), rejection.Limit!, StringComparison.Ordinal);
    }

    [Fact, Trait("Category", "Long")]
    public void Agent_PastTheirLimit_IsRefusedAndAKnownOneIsSavedStill()
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Some.Plan() }, Some.Now);
        for (var i = 0; i < RoutingLimits.Agents; i++) engine.Execute(new SaveAgent { Profile = Some.Agent($"agent-{i}", 100, "general") }, Some.Now);

        var oneMore = engine.Execute(new SaveAgent { Profile = Some.Agent("one more") }, Some.Now);

        Assert.Equal((RejectionReason.LimitExceeded, "agents", "100001", "100000"), (oneMore.Rejection!.Reason, oneMore.Rejection.Subject, oneMore.Rejection.Value, oneMore.Rejection.Limit));
        Assert.True(engine.Execute(new SaveAgent { Profile = Some.Agent("agent-0", 50) }, Some.Now).IsAccepted);
    }

    /// <summary>WO-1 has a field and is offered to ann, WO-2 is done.</summary>
    private static TestEngine Prepared()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1) }, "ann");
        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["a"] = "" } });
        engine.Submit(Some.Draft("WO-2", type: "order"));
        engine.Complete("WO-2");
        return engine;
    }

    private static SubmitWorkOrder Submit(Func<WorkOrderDraft, WorkOrderDraft> change) => new() { Draft = change(Some.Draft("WO-3")) };

    private static string Text(int length) => new('x', length);

    private static Dictionary<string, string> Fields(int count) => Enumerable.Range(0, count).ToDictionary(i => $"field {i}", _ => "");

    private static IEnumerable<SkillId> Skills(int count) => Enumerable.Range(0, count).Select(i => new SkillId($"skill {i}"));
}

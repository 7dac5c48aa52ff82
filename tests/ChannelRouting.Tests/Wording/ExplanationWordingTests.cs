using System.Text.RegularExpressions;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Wording;

/// <summary>Explanations are sentences in each language.</summary>
public partial class ExplanationWordingTests
{
    private static readonly RoutingWording[] Languages = [RoutingWording.English, RoutingWording.Chinese];

    [Fact]
    public void Obstacles_OfEachKind_AreSentences() => Assert.All(Languages, wording => Assert.All(Enum.GetValues<ObstacleKind>(), kind => AssertSentences(wording, wording.Describe(Whole(kind)))));

    [Fact]
    public void Eligibility_IsToldWithEachReason()
    {
        var told = new AgentEligibility { WorkOrder = "WO-1", Agent = "ann", At = Instant.FromUtc(2026, 1, 5, 9, 0), Obstacles = [new() { Kind = ObstacleKind.NotAvailable, Presence = AgentPresence.Away, EndsAt = Instant.FromUtc(2026, 1, 5, 9, 20) }, new() { Kind = ObstacleKind.SkillLacking, Requirement = new SkillRequirement { Skill = "tax", AtLeast = 2 }, Level = 1 }] };

        Assert.Equal("Agent 'ann' does not get work order 'WO-1' now. The agent is away, until 2026-01-05T09:20:00Z. It asks for skill 'tax' from level 2; the agent has level 1.", RoutingWording.English.Describe(told));
        Assert.Equal("坐席“ann”现在接不到工单“WO-1”。该坐席离开，到 2026-01-05T09:20:00Z 为止。工单要求技能“tax”不低于 2 级；该坐席为 1 级。", RoutingWording.Chinese.Describe(told));
        Assert.All(Languages, wording => AssertSentences(wording, wording.Describe(told with { Obstacles = [] })));
    }

    [Fact]
    public void Changes_OfEachKind_AreSentences() => Assert.All(Languages, wording =>
    {
        Assert.All(Enum.GetValues<RoutingChangeKind>(), kind => AssertSentences(wording, wording.Describe(new RoutingChange { Kind = kind, Agent = new AgentId("ann"), Requirement = new SkillRequirement { Skill = "tax" }, Skills = [new SkillLevel { Skill = "tax", Level = 2 }], Queue = new QueueId("orders"), Channel = new ChannelId("chat"), Limit = 4, GoesTo = new AgentId("ben") })));
        Assert.All(Enum.GetValues<UpcomingChangeKind>(), kind => AssertSentences(wording, wording.Describe(new UpcomingChange { Kind = kind, At = Some.Now, Agent = new AgentId("ann") })));
        Assert.All(Enum.GetValues<ObstacleKind>(), kind => Assert.NotEqual(kind.ToString(), wording.Word(kind)));
    });

    [Fact]
    public void ExplanationAndPreview_AreToldInSentences()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann") with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 2 }] });

        var explanation = engine.Engine.Explain(new ExplainWorkOrder { WorkOrder = "WO-1" })!;
        var preview = engine.Engine.Preview(new PreviewWorkOrder { Draft = Some.Draft("WO-2") });

        Assert.Equal("Work order 'WO-1' is queued, at place 1 of 1 in the line of queue 'general'. 1 agent ('ann'): skill lacking. If one more agent of queue 'general' with skill 'tax' at level 2 were at work, that agent would get it. If it did not ask for skill 'tax' from level 2, agent 'ann' would get it.", RoutingWording.English.Describe(explanation));
        Assert.Equal("The work order would be assigned with 'ann', in queue 'general'; 1 of 1 agents may have it.", RoutingWording.English.Describe(preview));
        Assert.All(Languages, wording => AssertSentences(wording, wording.Describe(explanation)));
        Assert.All(Languages, wording => AssertSentences(wording, wording.Describe(preview)));
        AssertSentences(RoutingWording.Chinese, RoutingWording.Chinese.Describe(engine.Engine.Preview(new PreviewWorkOrder { Draft = Some.Draft("WO-1") })));
    }

    [Fact]
    public void Decision_IsToldInASentence()
    {
        var engine = TestEngine.Standard();
        engine.Engine.KeptDecisions = 1;
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("ben"));
        engine.Submit(Some.Draft("WO-2"));

        var record = engine.Engine.FindDecisions(new FindDecisions()).Decisions.Single();

        Assert.Equal("Work order 'WO-2' of queue 'general' went to agent 'ben', before agent 'ann' by the smallest load; 2 agents might have had it.", RoutingWording.English.Describe(record));
        Assert.Equal("队列“general”的工单“WO-2”已分配给坐席“ben”，按负载最低先于“ann”；可以接的坐席有 2 名。", RoutingWording.Chinese.Describe(record));
        Assert.All(Languages, wording => Assert.All(Enum.GetValues<DecidingTerm>(), term => Assert.NotEqual(term.ToString(), wording.Word(term))));
        Assert.All(Languages, wording => Assert.All(Enum.GetValues<AgentRule>(), rule => Assert.NotEqual(rule.ToString(), wording.Word(rule))));
    }

    private static Obstacle Whole(ObstacleKind kind) => new()
    {
        Kind = kind,
        Status = WorkOrderStatus.Assigned,
        Presence = AgentPresence.Away,
        Requirement = new SkillRequirement { Skill = "tax", AtMost = 2, AtLeast = 1, IsExcluded = true },
        Level = 1,
        Queue = new QueueId("orders"),
        Channel = new ChannelId("chat"),
        WorkOrder = new WorkOrderId("WO-2"),
        Agents = ["ann", "ben"],
        Value = 5,
        Limit = 4,
        EndsAt = Instant.FromUtc(2026, 1, 5, 9, 20),
    };

    private static void AssertSentences(RoutingWording wording, string text)
    {
        Assert.EndsWith(wording == RoutingWording.Chinese ? "。" : ".", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        if (wording == RoutingWording.Chinese) Assert.DoesNotMatch(EnglishProse(), text);
    }

    [GeneratedRegex("[a-z]+ [a-z0-9]+|[0-9] [a-z]+|[,;?!'\"]")]
    private static partial Regex EnglishProse();
}

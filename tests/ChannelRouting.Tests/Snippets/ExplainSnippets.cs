using ChannelRouting.Planning;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/explain.md and docs/how-to/why-did-this-agent-get-it.md, compiled and run.</summary>
public class ExplainSnippets
{
    [Fact]
    public async Task Questions_OfThePage_AreAnswered()
    {
        using var router = await WaitingRouter();

        #region explain-questions
        var eligibility = await router.WhyNotAsync("WO-7", "ann");
        var explanation = await router.ExplainAsync("WO-7");
        var preview = await router.PreviewAsync(new WorkOrderDraft { Id = "WO-8", Channel = "chat", Type = "question" });
        #endregion

        Assert.Equal((false, 1, "ann"), (eligibility!.IsEligible, explanation!.PlaceInLine, preview.WorkOrder!.Agent!.Value.Value));
    }

    [Fact]
    public async Task Answers_OfThePage_AreSaid()
    {
        using var router = await WaitingRouter();

        #region explain-waiting
        var waiting = await router.ExplainAsync("WO-7");
        Console.WriteLine(RoutingWording.English.Describe(waiting!));
        foreach (var change in waiting!.Changes) Console.WriteLine($"{change.Kind}: {change.GoesTo}");
        #endregion

        Assert.Equal("Work order 'WO-7' is queued, at place 1 of 1 in the line of queue 'tax'. 1 agent ('ann'): skill lacking. If one more agent of queue 'tax' with skill 'tax' at level 2 were at work, that agent would get it. If it did not ask for skill 'tax' from level 2, agent 'ann' would get it.", RoutingWording.English.Describe(waiting));

        #region explain-why-not
        var whyNot = await router.WhyNotAsync("WO-7", "ann");
        foreach (var obstacle in whyNot!.Obstacles)
            if (obstacle.Kind == ObstacleKind.SkillLacking) Console.WriteLine($"{obstacle.Requirement!.Value.Skill}: asks for {obstacle.Requirement.Value.AtLeast}, has {obstacle.Level}");
        #endregion

        Assert.Equal(1, whyNot.Obstacles.Single().Level);

        #region explain-preview
        var preview = await router.PreviewAsync(new WorkOrderDraft { Id = "WO-8", Channel = "chat", Type = "question" });
        foreach (var candidate in preview.Candidates) Console.WriteLine($"{candidate.Agent}, behind by {candidate.BehindBy}");
        #endregion

        Assert.Equal("ann", preview.Candidates.Single().Agent.Value);
    }

    [Fact]
    public async Task Decisions_OfThePage_AreTold()
    {
        using var router = await WaitingRouter();
        await router.SubmitAsync(new WorkOrderDraft { Id = "WO-8", Channel = "chat", Type = "question" });

        #region explain-decisions
        var page = await router.FindDecisionsAsync("WO-8");
        foreach (var decision in page.Decisions) Console.WriteLine(RoutingWording.English.Describe(decision));
        #endregion

        Assert.Equal("Work order 'WO-8' of queue 'tax' went to agent 'ann'; 1 agent might have had it.", RoutingWording.English.Describe(page.Decisions.Single()));
    }

    private static async Task<Router> WaitingRouter()
    {
        var router = new Router(new RoutingPlanBuilder().Channel("chat", c => c.Cost(25)).Queue("tax").Build(), options: new RouterOptions { KeptDecisions = 100 });
        await router.SaveAgentAsync(new AgentProfile { Id = "ann", Queues = ["tax"], CapacityUnits = 100, Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        await router.SignInAsync("ann");
        await router.SubmitAsync(new WorkOrderDraft { Id = "WO-7", Channel = "chat", Type = "question", Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 2 }] });
        return router;
    }
}

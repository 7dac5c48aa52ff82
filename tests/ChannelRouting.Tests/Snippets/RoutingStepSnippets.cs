using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/routing-steps.md, compiled and run.</summary>
public class RoutingStepSnippets
{
    [Fact]
    public void Steps_OfTaxCalls_DoWhatThePageSays()
    {
        var plan = new RoutingPlanBuilder().Channel("phone", c => c.Cost(100)).Queue("back-office");

        #region routing-steps
        plan.Queue("tax", q => q.Takes(When.Type("tax")).Steps(
            StepsEnd.Escalate,
            new RoutingStep { Lasts = Duration.FromSeconds(30), SkipsWhenNobodyIsThere = true },
            new RoutingStep { Lasts = Duration.FromMinutes(1), LowerLevelsBy = 2 },
            new RoutingStep { Lasts = Duration.FromMinutes(5), RelaxSkills = [], AlsoServedBy = ["back-office"], RaiseBands = 1 }));
        #endregion

        var engine = new TestEngine(plan.Fallback("tax").Build());
        engine.SignIn(new AgentProfile { Id = "ann", Queues = ["tax"], CapacityUnits = 0, Skills = [new SkillLevel { Skill = "tax", Level = 4 }] });
        engine.SignIn(new AgentProfile { Id = "bob", Queues = ["back-office"], CapacityUnits = 100 });
        engine.Submit(new WorkOrderDraft { Id = "WO-1", Channel = "phone", Type = "tax", Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 4 }] });

        Assert.Equal(1, engine.Find("WO-1").Step!.Step);
        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());
        Assert.Equal(2, engine.Find("WO-1").Requirements[0].AtLeast);
        engine.After(Duration.FromSeconds(60)).Accept(new AdvanceTime());
        Assert.Equal("bob", engine.Find("WO-1").Agent?.Value);
    }
}

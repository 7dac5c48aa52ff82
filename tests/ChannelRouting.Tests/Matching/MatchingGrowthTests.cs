using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Matching;

/// <summary>More kinds of work and of agents than any first array holds; the paired matcher compares each decision with the definition.</summary>
public class MatchingGrowthTests
{
    private const int Kinds = 150;

    [Theory]
    [InlineData(AgentRule.LeastLoaded)]
    [InlineData(AgentRule.LongestIdle)]
    [InlineData(AgentRule.RoundRobin)]
    [InlineData(AgentRule.MostFreeUnits)]
    [InlineData(AgentRule.MostLoaded)]
    [InlineData(AgentRule.BestSkilled)]
    [InlineData(AgentRule.FewestSkills)]
    [InlineData(AgentRule.Balanced)]
    public void Matching_OfManyKindsOfWorkAndAgents_IsThatOfTheDefinition(AgentRule rule)
    {
        var engine = new TestEngine(Some.Plan() with { SlaPolicies = [], Queues = [new WorkQueue { Id = "general", AgentRule = rule }, new WorkQueue { Id = "orders" }] });
        for (var i = 0; i < Kinds; i++) engine.Submit(Draft(i));
        for (var i = 0; i < Kinds; i++) engine.After(Duration.FromSeconds(1)).SignIn(Agent(i));
        for (var i = 0; i < Kinds; i++)
        {
            engine.After(Duration.FromSeconds(1)).Submit(Draft(Kinds + i));
            if (engine.Find($"WO-{i}").Status == WorkOrderStatus.Assigned) engine.Accept(new CancelWorkOrder { WorkOrder = $"WO-{i}" });
        }

        Assert.InRange(engine.Events.OfType<WorkOrderAssigned>().Count(), Kinds, 2 * Kinds);
    }

    /// <summary>Levels come in no order, since 7 and 150 have no common divisor.</summary>
    private static WorkOrderDraft Draft(int number) => Some.Draft($"WO-{number}") with
    {
        Priority = number % 3 == 0 ? "urgent" : "low",
        Requirements = [new SkillRequirement { Skill = "tax", AtLeast = number * 7 % Kinds }],
    };

    private static AgentProfile Agent(int number) => Some.Agent($"agent-{number}", 30 + (number % 5 * 13)) with { Skills = [new SkillLevel { Skill = "tax", Level = number * 11 % Kinds }] };
}

using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Matching;

/// <summary>Matching alone allocates nothing once it has room for what there is: no rule by which agents are chosen, and nothing that work orders may ask, is to change that.</summary>
public class MatchingAllocationTests
{
    public static TheoryData<AgentRule> Rules => [.. Enum.GetValues<AgentRule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Matching_OfAgentsWhoAreFreeAgainAndAgain_AllocatesNothing(AgentRule rule)
    {
        var state = BusyState(rule);
        var index = (MatchingIndex)state.Matcher;
        AgentState[] agents = [.. state.Agents];
        var sequence = state.LastSequence;
        MatchAll();
        var before = GC.GetAllocatedBytesForCurrentThread();

        MatchAll();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void MatchAll()
        {
            for (var i = 0; i < 3_000; i++) Free(index, agents[i % agents.Length], ++sequence);
        }
    }

    private static void Free(MatchingIndex index, AgentState agent, long sequence)
    {
        agent.UsedUnits -= 25;
        index.Update(agent);
        var order = index.FindNext()!.Value.Order;
        index.Dequeue(order);
        agent.UsedUnits += 25;
        agent.LastServedSequence = sequence;
        index.Update(agent);
        order.Sequence = sequence;
        index.Enqueue(order);
        Assert.Null(index.FindNext());
    }

    private static RoutingState BusyState(AgentRule rule)
    {
        var engine = new RoutingEngine();
        Execute(new ApplyPlan { Plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general", AgentRule = rule }, new WorkQueue { Id = "orders", AgentRule = rule }] } });
        for (var i = 0; i < 10; i++) Execute(new SaveAgent { Profile = Some.Agent($"agent-{i}", 25) with { Skills = [new SkillLevel { Skill = "tax", Level = i % 3 }] } });
        for (var i = 0; i < 10; i++) Execute(new SignInAgent { Agent = $"agent-{i}" });
        for (var i = 0; i < 200; i++) Execute(new SubmitWorkOrder { Draft = Draft(i) });
        return engine.State;

        void Execute(Command command) => Assert.True(engine.Execute(command, Some.Now).IsAccepted);
    }

    private static WorkOrderDraft Draft(int number) => Some.Draft($"WO-{number}", type: number % 2 == 0 ? "order" : "question") with
    {
        Priority = number % 3 == 0 ? "urgent" : "low",
        Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 0, IsPreferred = number % 5 == 0 ? true : null }],
    };
}

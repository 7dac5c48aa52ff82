using ChannelRouting.Planning;
using ChannelRouting.Testing;

namespace ChannelRouting.Tests.Testing;

/// <summary>The kit finds in code that chooses what it must not do, and nothing in code that is sound.</summary>
public class SelectorConformanceTests
{
    [Fact]
    public void SoundSelector_HasNoFinding() =>
        Assert.Empty(SelectorConformance.Check(Code((agent, workOrder, _) => (agent.FreeUnits * 1_000) + (workOrder.Fields.ContainsKey("customer") ? agent.Profile.Skills.Count : 0))));

    public static TheoryData<string, SelectorFindingKind> BrokenSelectors => new()
    {
        { "reads what may be missing", SelectorFindingKind.Throws },
        { "divides by capacity", SelectorFindingKind.Throws },
        { "counts its calls", SelectorFindingKind.NotRepeatable },
        { "remembers the last agent", SelectorFindingKind.DependsOnOrder },
        { "answers in ticks", SelectorFindingKind.OutOfRange },
        { "makes a list", SelectorFindingKind.Allocates },
    };

    [Theory, MemberData(nameof(BrokenSelectors))]
    public void BrokenSelector_IsFound(string how, SelectorFindingKind kind)
    {
        var finding = Assert.Single(SelectorConformance.Check(Code(Broken(how))));

        Assert.Equal(kind, finding.Kind);
        Assert.Equal(finding.Text, finding.ToString());
    }

    [Theory]
    [InlineData(" ", 1)]
    [InlineData("best", 0)]
    public void Selector_ThatNoPlanCanName_IsFound(string name, int version) =>
        Assert.Equal([SelectorFindingKind.BadName], SelectorConformance.Check(new AgentSelectorFunction(name, version, (_, _, _) => 0)).Select(finding => finding.Kind));

    [Fact]
    public void Finding_SaysForWhat()
    {
        var finding = Assert.Single(SelectorConformance.Check(Code(Broken("divides by capacity"))));

        Assert.Equal("For agent 'no capacity', work order 'plain', at 2026-01-05T09:00:00Z it throws DivideByZeroException: Attempted to divide by zero.", finding.Text);
    }

    [Fact]
    public void WorkOrderSelector_IsTriedToo()
    {
        Assert.Empty(SelectorConformance.Check(new WorkOrderSelectorFunction("due", 1, (workOrder, now) => workOrder.PromisedAt is { } at ? -(at - now).BclCompatibleTicks / 10_000_000 : 0)));
        Assert.Equal([SelectorFindingKind.Throws], SelectorConformance.Check(new WorkOrderSelectorFunction("due", 1, (workOrder, now) => (workOrder.PromisedAt!.Value - now).Days)).Select(finding => finding.Kind));
    }

    private static AgentSelectorFunction Code(Func<AgentCandidate, WorkOrderCandidate, Instant, long> score) => new("best", 1, score);

    private static Func<AgentCandidate, WorkOrderCandidate, Instant, long> Broken(string how)
    {
        var calls = 0;
        var (last, marks) = (default(AgentId), new Dictionary<AgentId, long>());
        return how switch
        {
            "reads what may be missing" => (_, workOrder, _) => workOrder.Fields["customer"].Length,
            "divides by capacity" => (agent, _, _) => 1_000_000 * agent.UsedUnits / agent.CapacityUnits,
            "counts its calls" => (_, _, _) => calls++,
            "remembers the last agent" => (agent, _, _) =>
            {
                if (agent.Profile.Id != last) (marks[agent.Profile.Id], last) = (marks.GetValueOrDefault(agent.Profile.Id) + 1, agent.Profile.Id);
                return marks[agent.Profile.Id];
            },
            "answers in ticks" => (agent, _, now) => (now - agent.IdleSinceAt).BclCompatibleTicks,
            "makes a list" => (agent, _, _) => new List<SkillLevel>(agent.Profile.Skills).Count,
            _ => throw new InvalidOperationException(how),
        };
    }
}

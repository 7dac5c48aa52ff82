using System.Runtime.CompilerServices;
using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Matching;

/// <summary>What comes and goes leaves nothing behind: slots are used again, and what nobody holds is forgotten.</summary>
public class MatchingMemoryTests
{
    private readonly List<JournalEntry> _journal = [];
    private readonly RoutingEngine _engine = new();

    public MatchingMemoryTests()
    {
        Run(new ApplyPlan { Plan = Some.Plan() with { SlaPolicies = [], RetainClosedFor = Duration.FromTicks(1) } });
        Run(Save(level: 0));
        Run(new SignInAgent { Agent = "ann" });
    }

    [Fact]
    public void Slots_OfManyDemandsAndProfilesThatCameAndWent_AreUsedAgain() => AssertFew(count: 5_000);

    [Fact, Trait("Category", "Long")]
    public void Slots_OfAHundredThousandDemandsAndProfilesThatCameAndWent_AreUsedAgain() => AssertFew(count: 100_000);

    [Fact]
    public void Demand_ThatNobodyHolds_IsForgottenThoughNothingWasMatchedSince()
    {
        Run(Submit(number: 1));
        Run(new CancelWorkOrder { WorkOrder = "WO-1" });
        var state = new RoutingState(state => new MatchingIndex(state));

        var demand = Follow(state);
        GC.Collect();

        Assert.False(demand.IsAlive);
        GC.KeepAlive(state);
    }

    /// <summary>Applies the journal to a state that looks for no match, and watches the demand of its work order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Follow(RoutingState state)
    {
        WeakReference? demand = null;
        foreach (var routingEvent in _journal.SelectMany(entry => entry.Events))
        {
            state.Apply(routingEvent);
            if (routingEvent is WorkOrderQueued) demand = new WeakReference(state.FindOrder("WO-1")!.Demand);
        }

        return demand!;
    }

    /// <summary>Each work order has a demand of its own, and the agent another profile for each.</summary>
    private void AssertFew(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Run(Save(level: i));
            Run(Submit(number: i));
            Run(new CancelWorkOrder { WorkOrder = $"WO-{i}" });
        }

        Run(Submit(count));

        var (order, agent) = (_engine.State.FindOrder($"WO-{count}")!, _engine.State.FindAgent("ann")!);
        Assert.Equal((0, 1), (order.Demand!.Slot, _engine.State.Demands.Count));
        Assert.Equal(0, agent.SupplySlot);
        Assert.InRange(agent.Supply!.Slot, 0, 1); // A profile that is gone takes its supplies along.
    }

    private static SaveAgent Save(int level) => new() { Profile = Some.Agent("ann") with { Skills = [new SkillLevel { Skill = "tax", Level = level }] } };

    /// <summary>It asks for more than ann has.</summary>
    private static SubmitWorkOrder Submit(int number) => new()
    {
        Draft = Some.Draft($"WO-{number}") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = number + 1 }] },
    };

    private void Run(Command command)
    {
        var decision = _engine.Execute(command, Some.Now + Duration.FromTicks(_journal.Count));
        Assert.True(decision.IsAccepted, $"{command} was refused: {decision.Rejection}");
        _journal.Add(decision.Entry!);
    }
}

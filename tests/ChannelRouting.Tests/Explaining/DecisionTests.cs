using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Explaining;

/// <summary>What is kept of a decision is what it went by.</summary>
public class DecisionTests
{
    /// <summary>In random runs each assignment and offer by matching has its record, and the agent is the first by rules unless code or held room says otherwise.</summary>
    [Fact]
    public void Records_OfAnyRun_NameEachMatchOnceAndTheFirstCandidate()
    {
        var (records, first) = (0, 0);
        RandomStep.Check(steps =>
        {
            var run = RandomStep.Run(steps, (engine, _) => engine.Engine.KeptDecisions = 10_000);
            var kept = run.Engine.FindDecisions(new FindDecisions { Limit = 1_000 }).Decisions;
            var matches = run.Events.Where(e => e is OfferMade or WorkOrderAssigned { Cause: AssignmentCause.Matching } && !IsOfAnOffer(e, run)).Reverse().Take(1_000).ToList();
            Assert.Equal(matches.Select(e => (e.Sequence, e.At, AgentOf(e))), kept.Select(record => (record.Sequence, record.At, record.Agent)));
            foreach (var record in kept)
            {
                records++;
                Assert.Contains(record.Agent, record.Candidates.Select(candidate => candidate.Agent));
                if (record.IsByCode) continue;
                first++;
                Assert.Equal(record.Candidates[0].Agent, record.Agent);
                Assert.Equal(record.CandidateCount > 1, record.DecidedBy is not null);
            }
        }, maxTest: 60);

        Assert.True(records > 500 && first > records / 2, $"Of {records} records {first} were decided by rules.");
    }

    [Fact]
    public void Records_OfTheSameCommands_AreTheSame() => RandomStep.Check(steps =>
    {
        var (one, other) = (Run(), Run());

        Assert.Equal(one.Decisions.Select(record => record.ToString()), other.Decisions.Select(record => record.ToString()));
        Assert.Equal(one, other);

        DecisionPage Run() => RandomStep.Run(steps, (engine, _) => engine.Engine.KeptDecisions = 10_000).Engine.FindDecisions(new FindDecisions());
    }, maxTest: 20);

    [Fact]
    public void Record_SaysWhoWasLookedAtAndWhatDecided()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("ben"));
        engine.SignIn(Some.Agent("cem", 10));
        engine.Engine.KeptDecisions = 2;
        engine.Submit(Some.Draft("WO-2"));

        var record = engine.Engine.FindDecisions(new FindDecisions { WorkOrder = "WO-2" }).Decisions.Single();

        Assert.Equal(("ben", 2, DecidingTerm.AgentRule, false), (record.Agent.Value, record.CandidateCount, record.DecidedBy!.Value, record.IsOffer));
        Assert.Equal([new ObstacleGroup { Kinds = [ObstacleKind.UnitsLacking], AgentCount = 1, Agents = ["cem"] }], record.Obstacles);
        Assert.IsType<WorkOrderAssigned>(engine.Events.Single(e => e.Sequence == record.Sequence));
    }

    [Fact]
    public void Record_SaysWhichWorkTheAgentCouldHaveHadInstead()
    {
        var engine = TestEngine.Standard();
        engine.Engine.KeptDecisions = 2;
        engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }] });
        engine.Submit(Some.Draft("WO-2"));
        engine.Submit(Some.Draft("WO-3", type: "order"));
        engine.SignIn(Some.Agent("ann"));

        Assert.Equal([("WO-3", null), ("WO-2", new WorkOrderId("WO-3"))], engine.Engine.FindDecisions(new FindDecisions()).Decisions.Select(record => (record.WorkOrder.Value, record.NextInLine)));
    }

    [Fact]
    public void Records_PastTheirNumber_AreForgotten()
    {
        var engine = TestEngine.Standard();
        engine.Engine.KeptDecisions = 2;
        engine.SignIn(Some.Agent("ann"));
        for (var i = 1; i <= 3; i++) engine.Submit(Some.Draft($"WO-{i}"));

        var page = engine.Engine.FindDecisions(new FindDecisions { Limit = 1 });

        Assert.Equal("WO-3", page.Decisions.Single().WorkOrder.Value);
        Assert.Equal("WO-2", engine.Engine.FindDecisions(new FindDecisions { BeforeSequence = page.Decisions[0].Sequence }).Decisions.Single().WorkOrder.Value);
        engine.Engine.KeptDecisions = 0;
        Assert.Equal((0, null), (engine.Engine.FindDecisions(new FindDecisions()).Decisions.Count, engine.Engine.FindDecisions(new FindDecisions()).KeptSinceSequence));
    }

    [Fact]
    public void Records_AreNotKeptByDefault()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));

        Assert.Empty(engine.Engine.FindDecisions(new FindDecisions()).Decisions);
        Assert.Throws<ArgumentOutOfRangeException>(() => engine.Engine.KeptDecisions = RoutingLimits.KeptDecisions + 1);
    }

    /// <summary>What was accepted was decided when it was offered.</summary>
    private static bool IsOfAnOffer(RoutingEvent e, TestEngine run) => e is WorkOrderAssigned && run.Events.TakeWhile(other => other.Sequence < e.Sequence).LastOrDefault(other => other is OfferAccepted) is { } accepted && Between(accepted, e, run);

    private static bool Between(RoutingEvent accepted, RoutingEvent assigned, TestEngine run) =>
        run.Events.Where(e => e.Sequence > accepted.Sequence && e.Sequence < assigned.Sequence).All(e => e is OfferRevoked);

    private static AgentId AgentOf(RoutingEvent e) => e is OfferMade offer ? offer.Agent : ((WorkOrderAssigned)e).Agent;
}

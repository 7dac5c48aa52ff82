using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Explaining;

/// <summary>What a preview says is what the submission then does.</summary>
public class WorkOrderPreviewTests
{
    /// <summary>Every submission of random runs is looked at before.</summary>
    [Fact]
    public void Preview_OfAnySubmission_SaysWhatItDoes()
    {
        var (refused, taken, first) = (0, 0, 0);
        RandomStep.Check(steps =>
        {
            var expected = new Dictionary<WorkOrderId, WorkOrderPreview>();
            RandomStep.Run(steps, (engine, command) =>
            {
                if (command is not SubmitWorkOrder { Draft: var draft } submission || engine.Engine.Plan is null) return;
                engine.Settle();
                var before = engine.Engine.State.ToCanonicalText();
                var preview = engine.Engine.Preview(new PreviewWorkOrder { Draft = draft });
                Assert.Equal(before, engine.Engine.State.ToCanonicalText());
                var copy = engine.Engine.Fork();
                var rejection = copy.Execute(submission with { Id = default }, engine.Now).Rejection;
                Assert.Equal(rejection, preview.Rejection);
                if (rejection is not null) refused++;
                if (rejection is not null) return;
                var made = copy.FindWorkOrder(draft.Id)!;
                Assert.Equal(made.ToString(), preview.WorkOrder!.ToString());
                Assert.Equal((made.Agent, OfferedTo(made)), (preview.WorkOrder!.Agent, OfferedTo(preview.WorkOrder)));
                Assert.Equal(preview.AgentCount, preview.CandidateCount + preview.Obstacles.Sum(group => group.AgentCount));
                if (WhoHas(made) is not { } agent) return;
                taken++;
                Assert.Contains(agent, preview.Candidates.Select(candidate => candidate.Agent));
                var asksCode = copy.Plan!.FindQueue(made.Queue)!.AgentSelector is not null;
                if (asksCode || copy.State.RoomHolders.Length > 0) return;
                Assert.Equal(preview.Candidates[0].Agent, agent);
                first++;
            });
        }, maxTest: 100);

        Assert.True(refused > 50 && taken > 100 && first > 50, $"Only {refused} were refused, {taken} went to somebody, and {first} to the first by rules.");
    }

    [Fact]
    public void Preview_ListsWhoMayHaveItByTheRulesAndWhatKeepsTheOthers()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.SignIn(Some.Agent("ben"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("cem", 10));
        engine.Accept(new SaveAgent { Profile = Some.Agent("dan") });

        var preview = engine.Engine.Preview(new PreviewWorkOrder { Draft = Some.Draft("WO-2") });

        Assert.Equal(("ben", WorkOrderStatus.Assigned), (preview.WorkOrder!.Agent!.Value.Value, preview.WorkOrder.Status));
        Assert.Equal([("ben", (DecidingTerm?)null, (AgentRule?)null, 0L), ("ann", DecidingTerm.AgentRule, AgentRule.LeastLoaded, 250_000L)], preview.Candidates.Select(candidate => (candidate.Agent.Value, candidate.BehindBy, candidate.BehindByRule, candidate.Scores[0].Value)));
        Assert.Equal(
            [
                new ObstacleGroup { Kinds = [ObstacleKind.NotAvailable], AgentCount = 1, Agents = ["dan"] },
                new ObstacleGroup { Kinds = [ObstacleKind.UnitsLacking], AgentCount = 1, Agents = ["cem"] },
            ],
            preview.Obstacles.OrderBy(group => group.Kinds[0]));
        Assert.Equal(4, preview.AgentCount);
        Assert.Null(engine.Engine.FindWorkOrder("WO-2"));
    }

    [Fact]
    public void Preview_OfWhatWouldBeRefused_SaysWhy()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        Assert.Equal(RejectionReason.DuplicateWorkOrder, engine.Engine.Preview(new PreviewWorkOrder { Draft = Some.Draft("WO-1") }).Rejection!.Reason);
    }

    private static AgentId? WhoHas(WorkOrder order) => order.Agent ?? (order.Offers.Count > 0 ? order.Offers[0].Agent : (AgentId?)null);

    private static string OfferedTo(WorkOrder order) => string.Join(',', order.Offers.Select(offer => offer.Agent));
}

using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Agents to whom the work of some of their queues matters less than that of others.</summary>
public class QueueRankTests
{
    [Fact]
    public void Agent_WhoIsFree_GetsWorkOfTheQueueOfLowerRankFirst_WhateverItsPriority()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Ranked("ann", ("general", 2)));
        engine.Submit(Some.Draft("now", "phone", "order"));
        engine.Submit(Some.Draft("question", "phone") with { Priority = "urgent" });
        engine.Submit(Some.Draft("order", "phone", "order"));

        engine.Finish("now");
        Assert.Equal(("ann", "Queued"), (engine.WhereIs("order"), engine.WhereIs("question")));
        engine.Finish("order");

        Assert.Equal("ann", engine.WhereIs("question"));
    }

    [Fact]
    public void Work_GoesToTheAgentAtWhomItsQueueHasTheLowerRank_WhateverTheRule()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Ranked("ann", ("general", 3), ("orders", 1)));
        engine.SignIn(Ranked("bob", ("general", 2), ("orders", 2)));
        engine.SignIn(Ranked("cid", ("orders", 3)));

        Assert.Equal(["cid", "bob", "ann", "Queued"], Enumerable.Range(0, 4).Select(i => engine.Send($"question-{i}", "phone")));
    }

    [Fact]
    public void Work_OfTheQueueOfHigherRank_GoesOnWhenThereIsNoOther()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Ranked("ann", ("general", 9)));

        Assert.Equal("ann", engine.Send("question", "phone"));
    }

    /// <summary>Two agents and two work orders become possible at once: the order goes to ann, at whom its queue has rank 1, before the older question is looked at.</summary>
    [Fact]
    public void Pair_OfTheLowestRank_IsMadeFirst()
    {
        var engine = new TestEngine(PlanTooDear);
        engine.SignIn(Ranked("ann", ("general", 2)));
        engine.SignIn(Ranked("bob", ("general", 3), ("orders", 3)));
        engine.Submit(Some.Draft("question", "phone"));
        engine.Submit(Some.Draft("order", "phone", "order"));

        engine.Accept(new ApplyPlan { Plan = Plan });

        Assert.Equal(("bob", "ann"), (engine.WhereIs("question"), engine.WhereIs("order")));
        Assert.Equal(["order", "question"], engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value));
    }

    [Fact]
    public void RefusedWork_DoesNotHideWhatAnAgentOfLowerRankCouldTake()
    {
        WorkQueue[] queues = [new WorkQueue { Id = "general", Offers = new OfferPolicy { ExpiresAfter = Duration.FromHours(1) } }, new WorkQueue { Id = "orders" }];
        var engine = new TestEngine(Plan with { Queues = queues });
        engine.SignIn(Ranked("ann"));
        engine.Submit(Some.Draft("refused", "phone"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.Accept(new ApplyPlan { Plan = PlanTooDear with { Queues = queues } });
        engine.SignIn(Ranked("bob", ("general", 2)));
        engine.Submit(Some.Draft("next", "phone"));

        engine.Accept(new ApplyPlan { Plan = Plan with { Queues = queues } });

        Assert.Equal([("refused", "ann"), ("next", "ann"), ("refused", "bob")], engine.Events.OfType<OfferMade>().Select(e => (e.WorkOrder.Value, e.Agent.Value)));
    }

    [Fact]
    public void WorkThatReachesAnAgentByAnotherQueue_HasTheRankOfThatOne()
    {
        var step = new RoutingStep { Lasts = Duration.FromMinutes(1), AlsoServedBy = ["orders"] };
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general", Steps = [step], AfterSteps = StepsEnd.Hold }, new WorkQueue { Id = "orders" }, new WorkQueue { Id = "desk" }] });
        engine.SignIn(Some.Agent("ann", 100, "orders") with { QueueTerms = [new QueueTerm { Queue = "orders", Rank = 2 }] });
        engine.SignIn(Ranked("bob", ("general", 3)));
        engine.SignIn(Some.Agent("cid", 100, "orders"));

        Assert.Equal(["cid", "ann", "bob"], Enumerable.Range(0, 3).Select(i => engine.Send($"question-{i}", "phone")));
    }

    [Fact]
    public void PreferredAgent_WhomWorkReachesByAnotherQueue_GoesFirstAmongThoseOfItsRank()
    {
        var step = new RoutingStep { Lasts = Duration.FromMinutes(1), AlsoServedBy = ["orders"] };
        var engine = new TestEngine(Plan with { Queues = [new WorkQueue { Id = "general", Steps = [step], AfterSteps = StepsEnd.Hold }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Some.Agent("ann", 100, "orders") with { QueueTerms = [new QueueTerm { Queue = "orders", Rank = 2 }] });
        engine.SignIn(Ranked("bob", ("general", 2)));

        engine.Submit(Some.Draft("question", "phone") with { PreferredAgents = [new PreferredAgent { Agent = "ann", Score = 1 }] });

        Assert.Equal("ann", engine.WhereIs("question"));
    }

    [Fact]
    public void Term_SavedAnew_CountsAtOnce()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Ranked("ann", ("general", 2)));
        engine.SignIn(Ranked("bob", ("general", 3)));

        engine.Accept(new SaveAgent { Profile = Ranked("bob") });

        Assert.Equal("bob", engine.Send("question", "phone"));
    }

    [Fact]
    public void Queue_ThatIsReplaced_KeepsItsTerm_AndOfTwoThatBecomeOneThatOfTheFirst()
    {
        var engine = new TestEngine(Plan);
        engine.SignIn(Ranked("ann", ("orders", 2)));
        engine.SignIn(Some.Agent("bob", 100, "orders", "general") with { QueueTerms = [new QueueTerm { Queue = "orders", Rank = 2 }] });

        engine.Accept(new ApplyPlan
        {
            Plan = Plan with { Queues = [new WorkQueue { Id = "general" }], Rules = [] },
            Replacements = new PlanReplacements { Queues = [new Replacement<QueueId> { From = "orders", To = "general" }] },
        });

        Assert.Empty(engine.Engine.FindAgent("ann")!.Profile.QueueTerms);
        Assert.Equal([new QueueTerm { Queue = "general", Rank = 2 }], engine.Engine.FindAgent("bob")!.Profile.QueueTerms);
    }

    [Theory]
    [InlineData("profile.queueTerms (queue)", "desk 1")]
    [InlineData("profile.queueTerms (queue)", "general 1", "general 2")]
    [InlineData("profile.queueTerms (rank)", "general 0")]
    [InlineData("profile.queueTerms (rank)", "general 101")]
    public void Terms_ThatCannotBe_AreRefused(string subject, params string[] terms)
    {
        var asked = terms.Select(text => text.Split(' ')).Select(parts => (parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));

        var rejection = new TestEngine(Plan).Refuse(new SaveAgent { Profile = Ranked("ann", [.. asked]) });

        Assert.Equal((RejectionReason.LimitExceeded, subject), (rejection.Reason, rejection.Subject));
    }

    private static RoutingPlan Plan => Some.Plan() with { SlaPolicies = [] };

    /// <summary>A call costs more than any agent has.</summary>
    private static RoutingPlan PlanTooDear => Plan with { Channels = [Plan.Channels[0] with { CostUnits = 200 }, Plan.Channels[1]] };

    private static AgentProfile Ranked(string id, params (string Queue, int Rank)[] ranks) =>
        Some.Agent(id) with { QueueTerms = [.. ranks.Select(item => new QueueTerm { Queue = item.Queue, Rank = item.Rank })] };
}

using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>The ledgers of queues: who got what, and why not the same.</summary>
public class FairnessTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact]
    public void Shares_OfWorkAndTime_AndTheirIndex_AreThoseOfTheWorkedExample()
    {
        var engine = Engine("ann", "bob");
        engine.After(Hour);
        foreach (var (id, agent) in new[] { ("WO-1", "ann"), ("WO-2", "ann"), ("WO-3", "ann"), ("WO-4", "bob") }) engine.Submit(For(id, agent));

        var report = Report(engine);

        Assert.Equal((Some.Now, engine.Now, 4, 800_000), (report.SinceAt, report.UntilAt, report.AssignmentCount, report.JainIndexMillionths));
        Assert.Equal([("ann", 3, 3, 75, 750_000, 500_000, Hour), ("bob", 1, 1, 25, 250_000, 500_000, Hour)], report.Agents.Select(share =>
            (share.Agent.Value, (int)share.AssignmentCount, (int)share.PreferredCount, (int)share.Units, (int)share.ShareMillionths!, (int)share.ExpectedShareMillionths!, share.AvailableTime)));
    }

    [Fact]
    public void Index_WhenOneOfThreeGotAll_IsAThird()
    {
        var engine = Engine("ann", "bob", "cho");
        engine.After(Hour).Submit(For("WO-1", "cho"));

        Assert.Equal(333_333, Report(engine).JainIndexMillionths);
    }

    [Fact]
    public void Index_OfSharesByTime_IsAllEven()
    {
        var engine = Engine("ann", "bob");
        engine.After(Hour).Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Away });
        engine.After(Hour);
        foreach (var (id, agent) in new[] { ("WO-1", "ann"), ("WO-2", "ann") }) engine.Submit(For(id, agent));
        engine.Accept(new SetAgentPresence { Agent = "bob", Presence = AgentPresence.Available });
        engine.Submit(For("WO-3", "bob"));

        var report = Report(engine);

        Assert.InRange(report.JainIndexMillionths!.Value, 999_999, 1_000_000); // Thirds are rounded down.
        Assert.Equal([("ann", 2 * Hour, Duration.Zero, 666_666), ("bob", Hour, Hour, 333_333)], report.Agents.Select(share => (share.Agent.Value, share.AvailableTime, share.AwayTime, (int)share.ExpectedShareMillionths!)));
    }

    [Fact]
    public void Nothing_GivenOut_HasNoShares()
    {
        var engine = Engine("ann");
        var report = Report(engine);

        Assert.Equal((null, null, null), (report.JainIndexMillionths, report.Agents.Single().ShareMillionths, report.Agents.Single().ExpectedShareMillionths));
        Assert.Equal(1_000_000, Report(engine.After(Hour)).Agents.Single().ExpectedShareMillionths);
    }

    [Fact]
    public void Assignments_ByHandAndOfWorkThatComesBack_AreCountedApart()
    {
        var engine = Engine("ann", "bob");
        engine.Submit(For("WO-1", "ann"));
        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "general", Agent = "bob" });
        engine.Complete("WO-1");
        engine.Close("WO-1");
        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });

        Assert.Equal([("ann", 1, 0, 0), ("bob", 2, 1, 1)], Report(engine).Agents.Select(share => (share.Agent.Value, (int)share.AssignmentCount, (int)share.ByHandCount, (int)share.ReturnedCount)));
    }

    [Fact]
    public void Work_ThatWaitedForItsAgent_CountsByWhatItWaitedFor()
    {
        var rule = new AffinityRule { Name = "last agent", Field = "customer", WaitsFor = Hour };
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general", Fairness = new FairnessPolicy(), ReturnWaitsFor = Hour, Affinity = [rule] }, new WorkQueue { Id = "orders" }] });
        foreach (var agent in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(agent, 25));
        engine.Submit(OfKim("WO-1"));
        engine.Submit(OfKim("WO-2")); // Waits for ann.
        engine.Submit(OfKim("WO-3") with { PreferredAgents = [new PreferredAgent { Agent = "bob" }], PreferredFor = Hour }); // Goes to bob, who is the last agent then.
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Suspended });
        Assert.Equal(["ann", "ann", "bob"], new[] { "WO-1", "WO-2", "WO-3" }.Select(id => engine.Find(id).Agent?.Value));
        Assert.Equal((2, 0, 1), Of("ann"));
        engine.GoOn("WO-1"); // Waits for ann, who had it, and is the last agent again.
        engine.Finish("WO-2");

        Assert.Equal(((3, 1, 1), (1, 0, 1)), (Of("ann"), Of("bob")));

        (int, int, int) Of(AgentId agent) => Report(engine).Agents.Single(share => share.Agent == agent) is var share ? ((int)share.AssignmentCount, (int)share.ReturnedCount, (int)share.PreferredCount) : default;

        static WorkOrderDraft OfKim(string id) => Some.Draft(id) with { Fields = new Dictionary<string, string> { ["customer"] = "kim" } };
    }

    [Fact]
    public void Offers_AndHowTheyEnded_AreCounted()
    {
        var engine = Engine(new FairnessPolicy(), new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1), AtOnce = 2 }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.Accept(new DeclineOffer { Offer = new OfferId(1) });
        engine.After(Duration.FromMinutes(1)).Settle();

        Assert.Equal([("ann", 1, 1, 0), ("bob", 1, 0, 1)], Report(engine).Agents.Select(share => (share.Agent.Value, (int)share.OfferCount, (int)share.DeclineCount, (int)share.MissCount)));
    }

    [Fact]
    public void Ledger_PastItsWindow_BeginsAnewWithTheNextWork()
    {
        var engine = Engine(new FairnessPolicy { Window = Hour }, null, "ann", "bob");
        engine.Submit(For("WO-1", "ann"));
        engine.After(Hour - Duration.FromTicks(1)).Submit(For("WO-2", "ann"));
        Assert.Equal((Some.Now, 2), (Report(engine).SinceAt, Report(engine).AssignmentCount));

        engine.After(Duration.FromTicks(1)).Submit(For("WO-3", "bob"));

        Assert.Equal((Some.Now + Hour, 1), (Report(engine).SinceAt, Report(engine).AssignmentCount));
        engine.After(Hour / 2);
        Assert.Equal([Hour / 2, Hour / 2], Report(engine).Agents.Select(share => share.AvailableTime));
    }

    [Fact]
    public void FullTime_IsHowLongThereWasNoRoomForWorkOfAnyChannel()
    {
        var engine = Engine("ann");
        foreach (var id in new[] { "WO-1", "WO-2" }) engine.Submit(For(id, "ann"));
        engine.After(Hour).Submit(For("WO-3", "ann")); // As many chats as it may have, and no room for a call.
        engine.After(2 * Hour).Complete("WO-1");
        engine.After(Hour).Close("WO-1");
        engine.After(Hour);

        Assert.Equal((5 * Hour, 3 * Hour), (Report(engine).Agents.Single().AvailableTime, Report(engine).Agents.Single().FullTime));
    }

    [Fact]
    public void FullTime_OfAQueueWithACap_IsItsOwn_AndStopsWhileTheAgentIsAway()
    {
        var plan = PlanWith(new FairnessPolicy(), null);
        var engine = new TestEngine(plan with { Queues = [plan.Queues[0] with { MaxPerAgent = 1 }, new WorkQueue { Id = "orders", Fairness = new FairnessPolicy() }] });
        engine.SignIn(Some.Agent("ann", 1_000, "general", "orders"));
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Hour).Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Away });
        engine.After(Hour).Settle();

        var share = Report(engine).Agents.Single();
        Assert.Equal((Hour, Hour, Hour), (share.AvailableTime, share.FullTime, share.AwayTime));
        Assert.Equal(Duration.Zero, engine.Engine.GetFairness(new GetFairness { Queue = "orders" })!.Agents.Single().FullTime);
    }

    /// <summary>At half past three of a ledger that keeps two windows of an hour.</summary>
    [Theory]
    [InlineData(60, 180, 60, 180, 1, true)]
    [InlineData(null, 180, 60, 180, 1, true)]
    [InlineData(60, null, 60, 210, 2, true)]
    [InlineData(180, null, 180, 210, 1, true)]
    [InlineData(null, null, 180, 210, 1, true)]
    [InlineData(0, 180, 60, 180, 1, false)]
    [InlineData(90, 180, 120, 180, 0, false)]
    [InlineData(60, 150, 60, 120, 1, false)]
    [InlineData(60, 210, 60, 180, 1, false)]
    [InlineData(60, 211, 60, 210, 2, false)]
    [InlineData(0, 60, 0, 0, 0, false)]
    [InlineData(130, 170, 130, 130, 0, false)]
    [InlineData(500, null, 500, 500, 0, false)]
    public void Interval_IsToldInWholeWindows_AndWhatIsNotKeptIsSaid(int? from, int? until, int since, int end, int assignments, bool isWhole)
    {
        var engine = Engine(new FairnessPolicy { Window = Hour, KeptWindows = 2 }, null, "ann");
        foreach (var id in new[] { "WO-1", "WO-2" }) engine.Submit(For(id, "ann"));
        engine.After(Hour).Submit(For("WO-3", "ann"));
        engine.Complete("WO-3");
        engine.Close("WO-3");
        engine.After(2 * Hour).Submit(For("WO-4", "ann"));
        engine.After(Hour / 2).Settle();

        var report = engine.Engine.GetFairness(new GetFairness { Queue = "general", SinceAt = At(from), UntilAt = At(until) })!;

        Assert.Equal((At(since), At(end), At(60), isWhole), (report.SinceAt, report.UntilAt, report.KeptSinceAt, report.IsWhole));
        Assert.Equal((assignments, Duration.FromMinutes(end - since)), ((int)report.AssignmentCount, report.Agents.SingleOrDefault()?.AvailableTime ?? Duration.Zero));

        static Instant? At(int? minute) => minute is { } value ? Some.Now + Duration.FromMinutes(value) : null;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Interval_ThatEndsBeforeItBegins_IsAMistake(int minutes) =>
        Assert.Throws<ArgumentException>(() => Engine("ann").Engine.GetFairness(new GetFairness { Queue = "general", SinceAt = Some.Now, UntilAt = Some.Now + Duration.FromMinutes(minutes) }));

    [Fact]
    public void AnotherWindow_EndsTheOneThatRuns_AtOnceIfItIsThatOldAlready()
    {
        var engine = Engine(new FairnessPolicy { Window = Hour, KeptWindows = 3 }, null, "ann");
        engine.After(Hour / 2).Submit(For("WO-1", "ann"));
        engine.Accept(new ApplyPlan { Plan = PlanWith(new FairnessPolicy { Window = Hour / 3, KeptWindows = 3 }, null) });

        Assert.Equal((Some.Now + (Hour / 2), 0), (Report(engine).SinceAt, Report(engine).AssignmentCount));
        var before = engine.Engine.GetFairness(new GetFairness { Queue = "general", SinceAt = Some.Now, UntilAt = Some.Now + (Hour / 2) })!;
        Assert.Equal((true, 1, Hour / 2), (before.IsWhole, (int)before.AssignmentCount, before.Agents.Single().AvailableTime));
        engine.Accept(new ApplyPlan { Plan = PlanWith(new FairnessPolicy { Window = Hour, KeptWindows = 3 }, null) });
        Assert.Equal(Some.Now + (Hour / 2), Report(engine.After(Hour - Duration.FromTicks(1))).SinceAt);
        Assert.Equal(Some.Now + (Hour * 3 / 2), Report(engine.After(Duration.FromTicks(1))).SinceAt);
    }

    [Fact]
    public void Windows_NotHeardOfForLong_AreMadeOnlyAsManyAsAreKept()
    {
        var tick = Duration.FromTicks(1);
        var engine = Engine(new FairnessPolicy { Window = tick, KeptWindows = RoutingLimits.LedgerWindows }, null, "ann");
        engine.After(Duration.FromDays(1_000)).Settle();
        for (var i = 0; i < 2; i++)
        {
            var report = engine.Engine.GetFairness(new GetFairness { Queue = "general", UntilAt = engine.Now + tick })!;
            Assert.Equal((engine.Now - (tick * RoutingLimits.LedgerWindows), tick * RoutingLimits.LedgerWindows), (report.KeptSinceAt, report.Agents.Single().AvailableTime));
            engine.Submit(For($"WO-{i}", "ann"));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(RoutingLimits.LedgerWindows + 1)]
    public void KeptWindows_OutOfRange_AreAFindingAtTheirPlace(int windows) =>
        Assert.Equal("$.queues[0].fairness.keptWindows", Assert.Single(PlanValidator.Validate(PlanWith(new FairnessPolicy { Window = Hour, KeptWindows = windows }, null))).Path);

    [Fact]
    public void RankAndLackedSkills_SayWhyAnAgentGotLess()
    {
        var engine = Engine("ann");
        engine.SignIn(Some.Agent("bob") with { QueueTerms = [new QueueTerm { Queue = "general", Rank = 3 }], Skills = [new SkillLevel { Skill = "tax", Level = 2 }] });
        engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 1 }, new SkillRequirement { Skill = "law", IsPreferred = true }] });
        engine.Submit(Some.Draft("WO-2") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 3 }] });

        Assert.Equal([("ann", 1, "tax"), ("bob", 3, "tax")], Report(engine).Agents.Select(share => (share.Agent.Value, share.Rank, string.Join(',', share.LackedSkills))));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-2" });
        Assert.Equal(["tax", ""], Report(engine).Agents.Select(share => string.Join(',', share.LackedSkills)));
    }

    [Fact]
    public void Agents_ComeByPages()
    {
        var engine = Engine("ann", "bob", "cho");

        var first = engine.Engine.GetFairness(new GetFairness { Queue = "general", Limit = 2 })!;
        var second = engine.Engine.GetFairness(new GetFairness { Queue = "general", Limit = 2, After = first.Next })!;

        Assert.Equal(["ann", "bob"], first.Agents.Select(share => share.Agent.Value));
        Assert.Equal(["cho"], second.Agents.Select(share => share.Agent.Value));
        Assert.Null(second.Next);
        Assert.Throws<ArgumentException>(() => engine.Engine.GetFairness(new GetFairness { Queue = "general", Limit = 0 }));
    }

    [Fact]
    public void Queue_WithoutALedger_HasNone()
    {
        var engine = Engine("ann");

        Assert.Null(engine.Engine.GetFairness(new GetFairness { Queue = "orders" }));
        Assert.Null(engine.Engine.GetFairness(new GetFairness { Queue = "nowhere" }));
        engine.Accept(new ApplyPlan { Plan = Some.Plan() });
        Assert.Null(engine.Engine.GetFairness(new GetFairness { Queue = "general" }));
    }

    [Fact]
    public void Agent_WhoServesTheQueueNoMore_KeepsWhatItGotAndItsTime()
    {
        var engine = Engine("ann", "bob");
        engine.After(Hour).Submit(For("WO-1", "ann"));
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 100, "orders") });

        Assert.Equal([("ann", 1, Hour), ("bob", 0, 2 * Hour)], Report(engine.After(Hour)).Agents.Select(share => (share.Agent.Value, (int)share.AssignmentCount, share.AvailableTime)));
    }

    [Fact]
    public void Window_OfNothing_IsAFindingAtItsPlace() =>
        Assert.Equal("$.queues[0].fairness.window", Assert.Single(PlanValidator.Validate(PlanWith(new FairnessPolicy { Window = Duration.Zero }, null))).Path);

    private static TestEngine Engine(params string[] agents) => Engine(new FairnessPolicy(), null, agents);

    private static TestEngine Engine(FairnessPolicy fairness, OfferPolicy? offers, params string[] agents)
    {
        var engine = new TestEngine(PlanWith(fairness, offers));
        foreach (var agent in agents) engine.SignIn(Some.Agent(agent));
        return engine;
    }

    private static RoutingPlan PlanWith(FairnessPolicy fairness, OfferPolicy? offers) => Some.Plan() with { Queues = [new WorkQueue { Id = "general", Fairness = fairness, Offers = offers }, new WorkQueue { Id = "orders" }] };

    private static WorkOrderDraft For(string id, string agent) => Some.Draft(id) with { PreferredAgents = [new PreferredAgent { Agent = agent }] };

    /// <summary>The ledger as of the test's clock.</summary>
    private static FairnessReport Report(TestEngine engine)
    {
        engine.Settle();
        return engine.Engine.GetFairness(new GetFairness { Queue = "general" })!;
    }
}

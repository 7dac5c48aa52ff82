using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Matching;

public class MatchingTests
{
    [Fact]
    public void WorkOrders_InLine_GoByBandThenBySubmission()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("n1"));
        engine.Submit(Some.Draft("low") with { Priority = "low" });
        engine.Submit(Some.Draft("urgent") with { Priority = "urgent" });
        engine.Submit(Some.Draft("n2"));

        engine.SignIn(Some.Agent("ann", capacityUnits: 75));

        Assert.Equal(["urgent", "n1", "n2"], Assigned(engine));
    }

    [Fact]
    public void WorkOrder_NobodyCanTake_BlocksNobodyBehindIt()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("expert") with { Priority = "urgent", Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 3 }] });
        engine.Submit(Some.Draft("call", channel: "phone"));
        engine.Submit(Some.Draft("chat"));

        engine.SignIn(Some.Agent("ann", capacityUnits: 50));

        Assert.Equal(["chat"], Assigned(engine));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Agent_WithASkill_TakesWorkThatNeedsItFromItsLevelDown(int level, bool takes)
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann") with { Skills = [new SkillLevel { Skill = "tax", Level = level }] });

        var order = engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 3 }] });

        Assert.Equal(takes, order.Status == WorkOrderStatus.Assigned);
    }

    [Fact]
    public void Agent_WithoutTheSkill_NeverTakesTheWorkWhateverTheLevel()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));

        var order = engine.Submit(Some.Draft("WO-1") with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = -5 }] });

        Assert.Equal(WorkOrderStatus.Queued, order.Status);
    }

    [Fact]
    public void WorkOrders_UnderFifo_GoBySubmissionWhateverTheBand()
    {
        var engine = new TestEngine(Some.Plan() with { WorkOrderRule = WorkOrderRule.Fifo });
        engine.Submit(Some.Draft("low") with { Priority = "low" });
        engine.Submit(Some.Draft("urgent") with { Priority = "urgent" });

        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(["low"], Assigned(engine));
    }

    [Fact]
    public void WorkOrders_UnderPriorityDeadline_GoByBandThenDueThenSubmission()
    {
        var engine = new TestEngine(DeadlinePlan());
        engine.Submit(Some.Draft("late", type: "slow"));
        engine.Submit(Some.Draft("without", type: "none"));
        engine.Submit(Some.Draft("soon", type: "fast"));
        engine.Submit(Some.Draft("soon too", type: "fast"));
        engine.Submit(Some.Draft("urgent", type: "slow") with { Priority = "urgent" });

        engine.SignIn(Some.Agent("ann", capacityUnits: 75));
        engine.SignIn(Some.Agent("bob", capacityUnits: 25));

        Assert.Equal(["urgent", "soon", "soon too", "late"], Assigned(engine));
    }

    [Fact]
    public void WorkOrder_WhoseDueMoves_MovesInLine()
    {
        var engine = new TestEngine(DeadlinePlan());
        engine.Submit(Some.Draft("first", type: "slow"));
        engine.Submit(Some.Draft("second", type: "slow"));
        engine.Accept(new UpdateWorkOrder { WorkOrder = "second", Type = "fast" });

        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(["second"], Assigned(engine));
    }

    [Fact]
    public void Queue_ThatNamesATarget_OrdersByThatPromise()
    {
        var plan = DeadlinePlan();
        var engine = new TestEngine(plan with { Queues = [plan.Queues[0] with { OrderByTarget = "close" }, plan.Queues[1]] });
        engine.Submit(Some.Draft("closed in 9 h", type: "fast"));
        engine.Submit(Some.Draft("closed in 8 h", type: "slow"));

        engine.SignIn(Some.Agent("ann", capacityUnits: 25));

        Assert.Equal(["closed in 8 h"], Assigned(engine));
    }

    [Fact]
    public void Agents_UnderRoundRobin_TakeTurnsWhateverTheirLoad()
    {
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general", AgentRule = AgentRule.RoundRobin }, new WorkQueue { Id = "orders" }] });
        engine.SignIn(Some.Agent("large", capacityUnits: 1_000));
        engine.SignIn(Some.Agent("small", capacityUnits: 100));

        var agents = Enumerable.Range(1, 4).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent!.Value.Value);

        Assert.Equal(["large", "small", "large", "small"], agents);
    }

    [Fact]
    public void Demands_PastTheLimit_AreRefusedUntilOthersEnd()
    {
        var engine = new RoutingEngine();
        engine.Execute(new ApplyPlan { Plan = Some.Plan() }, Some.Now);
        for (var i = 0; i < RoutingLimits.Demands; i++) Assert.True(Submit($"WO-{i}", level: i).IsAccepted);

        var refused = Submit("one more", level: -1);
        var known = Submit("known demand", level: 7);
        engine.Execute(new CancelWorkOrder { WorkOrder = "WO-3" }, Some.Now);

        Assert.Equal((RejectionReason.LimitExceeded, "demands", "10001", "10000"), (refused.Rejection!.Reason, refused.Rejection.Subject, refused.Rejection.Value, refused.Rejection.Limit));
        Assert.True(known.IsAccepted);
        Assert.True(Submit("one more", level: -1).IsAccepted);
        Assert.False(Transfer("WO-7").IsAccepted); // Another holds its demand still.
        Assert.True(Transfer("WO-8").IsAccepted); // Its own demand goes.

        Decision Transfer(string id) => engine.Execute(new TransferWorkOrder { WorkOrder = id, Queue = "orders" }, Some.Now);
        Decision Submit(string id, int level) => engine.Execute(new SubmitWorkOrder { Draft = Some.Draft(id) with { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = level }] } }, Some.Now);
    }

    [Fact]
    public void Agent_LeastLoadedByShare_GoesFirst()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("small", capacityUnits: 100));
        engine.SignIn(Some.Agent("large", capacityUnits: 1_000));
        engine.Submit(Some.Draft("a", channel: "phone")); // Both idle: small was saved first, so served least recently.
        engine.Submit(Some.Draft("b", channel: "phone")); // small is full.
        engine.Submit(Some.Draft("c", channel: "phone")); // large has 10 % in use.

        Assert.Equal(["small", "large", "large"], new[] { "a", "b", "c" }.Select(id => engine.Find(id).Agent!.Value.Value));
    }

    [Fact]
    public void Agents_OfEqualLoad_GoByWhoWasServedLeastRecently()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }] });
        foreach (var name in new[] { "ann", "bob", "cid" }) engine.SignIn(Some.Agent(name));

        var agents = Enumerable.Range(1, 5).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent!.Value.Value);

        Assert.Equal(["ann", "bob", "cid", "ann", "bob"], agents);
    }

    [Fact]
    public void Agents_OfDifferentSkillsWhoseWorkCostsNothing_TakeTurns()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }] });
        engine.SignIn(Some.Agent("ann"));
        engine.SignIn(Some.Agent("bob") with { Skills = [new SkillLevel { Skill = "tax", Level = 1 }] });
        engine.SignIn(Some.Agent("cid"));

        var agents = Enumerable.Range(1, 5).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent!.Value.Value);

        Assert.Equal(["ann", "bob", "cid", "ann", "bob"], agents);
    }

    [Fact]
    public void Newcomer_SavedLongBeforeItsFirstSignIn_StandsAtTheBackOfTheRotation()
    {
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general", AgentRule = AgentRule.RoundRobin }, new WorkQueue { Id = "orders" }] });
        engine.Accept(new SaveAgent { Profile = Some.Agent("carol") });
        engine.SignIn(Some.Agent("ann"));
        engine.SignIn(Some.Agent("bob"));
        engine.Accept(new SignInAgent { Agent = "carol" });

        var agents = Enumerable.Range(1, 4).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent!.Value.Value);

        Assert.Equal(["ann", "bob", "carol", "ann"], agents);
    }

    [Fact]
    public void Newcomer_AmongAgentsOfEqualLoad_StandsAtTheBack()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }] });
        engine.SignIn(Some.Agent("bob"));
        engine.SignIn(Some.Agent("cid"));
        engine.Submit(Some.Draft("WO-1"));
        engine.SignIn(Some.Agent("ann"));

        var agents = Enumerable.Range(2, 3).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent!.Value.Value);

        Assert.Equal(["cid", "bob", "ann"], agents);
    }

    [Theory]
    [InlineData(AgentRule.LeastLoaded)]
    [InlineData(AgentRule.LongestIdle)]
    [InlineData(AgentRule.RoundRobin)]
    [InlineData(AgentRule.MostFreeUnits)]
    [InlineData(AgentRule.MostLoaded)]
    [InlineData(AgentRule.BestSkilled)]
    [InlineData(AgentRule.FewestSkills)]
    [InlineData(AgentRule.Balanced)]
    public void Agents_InWhateverOrderTheySignIn_GetTheSameWork(AgentRule rule)
    {
        string[] names = ["ann", "bob", "cid"];
        var outcomes = Permutations(names).Select(order =>
        {
            var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general", AgentRule = rule }, new WorkQueue { Id = "orders" }] });
            foreach (var name in names) engine.Accept(new SaveAgent { Profile = Some.Agent(name, name == "bob" ? 50 : 100) });
            foreach (var name in names) engine.Accept(new SignInAgent { Agent = name }); // For the first time, which counts.
            foreach (var name in names) engine.Accept(new SetAgentPresence { Agent = name, Presence = AgentPresence.Offline });
            foreach (var name in order) engine.Accept(new SignInAgent { Agent = name });
            return string.Join(' ', Enumerable.Range(1, 9).Select(i => engine.Submit(Some.Draft($"WO-{i}")).Agent?.Value));
        });

        Assert.Single(outcomes.Distinct());
    }

    [Fact]
    public void Agent_AwayOrOffline_TakesNothingByItself()
    {
        var engine = TestEngine.Standard();
        engine.Accept(new SaveAgent { Profile = Some.Agent("offline") });
        engine.SignIn(Some.Agent("away"));
        engine.Accept(new SetAgentPresence { Agent = "away", Presence = AgentPresence.Away });

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1")).Status);
    }

    [Fact]
    public void Agent_ServesOnlyItsQueues()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 100, "general"));

        Assert.Equal(WorkOrderStatus.Queued, engine.Submit(Some.Draft("WO-1", type: "order")).Status);
        Assert.Equal(WorkOrderStatus.Assigned, engine.Submit(Some.Draft("WO-2")).Status);
    }

    [Fact]
    public void Matching_OfMoreThanOneStepAllows_GoesOnAtOnce()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }], SlaPolicies = [] });
        var count = RoutingLimits.WorkPerCommand + 5;
        for (var i = 1; i <= count; i++) engine.Engine.Execute(new SubmitWorkOrder { Draft = Some.Draft($"WO-{i}") }, engine.Now);

        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        var first = engine.Accept(new SignInAgent { Agent = "ann" });
        var nextDueAt = engine.Engine.NextDueAt;
        var second = engine.Accept(new AdvanceTime());

        Assert.Equal(RoutingLimits.WorkPerCommand, first.Events.OfType<WorkOrderAssigned>().Count());
        Assert.Equal(engine.Now, nextDueAt);
        Assert.Equal(5, second.Settling!.Events.OfType<WorkOrderAssigned>().Count());
        Assert.Null(engine.Engine.NextDueAt);
    }

    [Fact]
    public void Matching_OfOneCall_SharesItsLimitBetweenSettlingAndCommand()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }], SlaPolicies = [] });
        for (var i = 1; i <= RoutingLimits.WorkPerCommand + 500; i++) engine.Engine.Execute(new SubmitWorkOrder { Draft = Some.Draft($"WO-{i}") }, engine.Now);
        for (var i = 1; i <= 900; i++) engine.Engine.Execute(new SubmitWorkOrder { Draft = Some.Draft($"order-{i}", type: "order") }, engine.Now);
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann", 100, "general") });
        engine.Accept(new SaveAgent { Profile = Some.Agent("bob", 100, "orders") });
        engine.Accept(new SignInAgent { Agent = "ann" });

        var decision = engine.Accept(new SignInAgent { Agent = "bob" });

        Assert.Equal((500, 500), (decision.Settling!.Events.OfType<WorkOrderAssigned>().Count(), decision.Entry!.Events.OfType<WorkOrderAssigned>().Count()));
        Assert.Equal(engine.Now, engine.Engine.NextDueAt);
    }

    [Fact]
    public void Matching_WhoseLimitSettlingUsedUp_LeavesTheRestToTheNextCall()
    {
        var engine = new TestEngine(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 0 }], SlaPolicies = [] });
        for (var i = 1; i <= (2 * RoutingLimits.WorkPerCommand) + 7; i++) engine.Engine.Execute(new SubmitWorkOrder { Draft = Some.Draft($"WO-{i}") }, engine.Now);
        engine.Accept(new SaveAgent { Profile = Some.Agent("ann") });
        engine.Accept(new SignInAgent { Agent = "ann" });

        var decision = engine.Accept(new SubmitWorkOrder { Draft = Some.Draft("last") });

        Assert.Equal(RoutingLimits.WorkPerCommand, decision.Events.OfType<WorkOrderAssigned>().Count());
        Assert.Equal(8, engine.Accept(new AdvanceTime()).Events.OfType<WorkOrderAssigned>().Count());
        Assert.Null(engine.Engine.NextDueAt);
    }

    /// <summary>Type "fast" is to be resolved in 1 hour and closed in 9, "slow" resolved in 2 and closed in 8, and others have no promise.</summary>
    private static RoutingPlan DeadlinePlan() => Some.Plan() with
    {
        WorkOrderRule = WorkOrderRule.PriorityDeadline,
        SlaPolicies =
        [
            new SlaPolicy
            {
                Id = "standard",
                When = When.Type("fast", "slow"),
                Targets =
                [
                    new SlaTarget { Id = "close", Stops = SlaMoment.Closed, Goals = Goals(9, 8) },
                    new SlaTarget { Id = "resolution", Goals = Goals(1, 2) },
                ],
            },
        ],
    };

    private static SlaGoal[] Goals(int fastHours, int slowHours) =>
        [new SlaGoal { When = When.Type("fast"), Elapsed = Duration.FromHours(fastHours) }, new SlaGoal { Elapsed = Duration.FromHours(slowHours) }];

    private static IEnumerable<string> Assigned(TestEngine engine) => engine.Events.OfType<WorkOrderAssigned>().Select(e => e.WorkOrder.Value);

    private static IEnumerable<string[]> Permutations(string[] items) =>
        items.Length <= 1 ? [items] : items.SelectMany(item => Permutations([.. items.Where(other => other != item)]), (item, rest) => new[] { item }.Concat(rest).ToArray());
}

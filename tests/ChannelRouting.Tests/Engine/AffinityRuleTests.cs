using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 31: who last served the customer, who owns the account, first and for a limited time.</summary>
public class AffinityRuleTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static readonly AffinityRule LastAgent = new() { Name = "last agent", Field = "customer" };

    private static readonly AffinityRule Owner = new() { Name = "owner", Field = "owner", Tie = AffinityTie.NamedAgent };

    [Fact]
    public void LastAgent_WhoIsFree_GetsTheCustomerAgain_AndAnEventSaysSo()
    {
        var engine = Served(LastAgent);
        engine.Finish("first");

        engine.Submit(OfCustomer("second", "kim"));

        Assert.Equal("ann", engine.Find("second").Agent!.Value.Value);
        var applied = engine.Events.OfType<AffinityApplied>().Single();
        Assert.Equal(("second", "ann", "last agent", null), (applied.WorkOrder.Value, Assert.Single(applied.Agents).Value, applied.Rule, applied.WaitEndsAt));
        Assert.Equal(applied.Sequence + 1, engine.Events.OfType<WorkOrderAssigned>().Last().Sequence);
    }

    [Fact]
    public void LastAgent_WhoIsBusy_IsNotWaitedForWithoutATime()
    {
        var engine = Served(LastAgent);

        engine.Submit(OfCustomer("second", "kim"));

        Assert.Equal("bob", engine.Find("second").Agent!.Value.Value);
        Assert.Empty(engine.Events.OfType<AffinityApplied>());
    }

    [Fact]
    public void LastAgent_WhoIsBusy_IsWaitedForAsLongAsTheRuleSays()
    {
        var engine = Served(LastAgent with { WaitsFor = Minute });

        engine.Submit(OfCustomer("second", "kim"));

        Assert.Equal(("ann", Some.Now + Minute), (engine.WaitedFor("second")!.Value.Value, engine.Find("second").WaitEndsAt!.Value));
        Assert.Equal(Some.Now + Minute, engine.Engine.NextDueAt);
        engine.After(Minute - Duration.FromTicks(1)).Accept(new AdvanceTime());
        Assert.Null(engine.Find("second").Agent);
        var events = engine.After(Duration.FromTicks(1)).Accept(new AdvanceTime()).Events.ToList();
        Assert.Equal([typeof(AffinityEnded), typeof(WorkOrderAssigned)], events.Select(e => e.GetType()));
        Assert.Equal((new WorkOrderId("second"), new AgentId("ann"), AffinityEndReason.TimeOver, Some.Now + Minute), events.EndOfWait());
        Assert.Equal("bob", engine.Find("second").Agent!.Value.Value);
    }

    [Fact]
    public void LastAgent_WithRoomInTime_GetsWhatWaits()
    {
        var engine = Served(LastAgent with { WaitsFor = Minute });
        engine.Submit(OfCustomer("second", "kim"));

        engine.Finish("first");

        Assert.Equal("ann", engine.Find("second").Agent!.Value.Value);
        Assert.Empty(engine.After(Minute).Accept(new AdvanceTime()).Events);
    }

    public static TheoryData<string, Command[], AffinityEndReason> CannotServe => new()
    {
        { "offline", [new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline }], AffinityEndReason.AgentUnavailable },
        { "off shift", [new EndAgentShift { Agent = "ann" }], AffinityEndReason.AgentUnavailable },
        { "other queue", [new SaveAgent { Profile = Some.Agent("ann", 25, "orders") }], AffinityEndReason.NoLongerEligible },
        { "excluded", [new UpdateWorkOrder { WorkOrder = "second", ExcludedAgents = ["ann"] }], AffinityEndReason.NoLongerEligible },
    };

    [Theory, MemberData(nameof(CannotServe))]
    public void Wait_ForAnAgentWhoCannotServe_EndsAtOnce(string because, Command[] commands, AffinityEndReason reason)
    {
        var engine = Served(LastAgent with { WaitsFor = Minute });
        engine.Submit(OfCustomer("second", "kim"));

        var events = commands.SelectMany(command => engine.Accept(command).Events).ToList();

        Assert.Equal((new WorkOrderId("second"), new AgentId("ann"), reason, Some.Now), events.EndOfWait());
        Assert.True(engine.Find("second").Agent == new AgentId("bob"), because);
    }

    [Fact]
    public void Wait_DoesNotBegin_ForAnAgentWhoIsOffline()
    {
        var engine = Served(LastAgent with { WaitsFor = Minute });
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Offline });

        engine.Submit(OfCustomer("second", "kim"));

        Assert.Equal("bob", engine.Find("second").Agent!.Value.Value);
        Assert.Empty(engine.Events.OfType<AffinityApplied>());
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(61, false)]
    public void Wait_DoesNotBegin_ForAnAgentWhoseAssignmentPauseLastsAsLong(int pauseSeconds, bool isWaitedFor)
    {
        var engine = Served(PlanWith(LastAgent with { WaitsFor = Minute }) with { AssignmentLimit = new AssignmentLimit { Within = Duration.FromSeconds(pauseSeconds) } });

        engine.Submit(OfCustomer("second", "kim"));

        Assert.Equal(isWaitedFor, engine.WaitedFor("second") is not null);
    }

    [Fact]
    public void Wait_ForAnAgentWhosePauseBeginsAndLastsLonger_EndsAtOnce()
    {
        var engine = Served(PlanWith(LastAgent with { WaitsFor = Minute }) with { AssignmentLimit = new AssignmentLimit { AtMost = 2, Within = Duration.FromHours(1) } });
        engine.Submit(OfCustomer("second", "kim"));
        engine.Submit(Some.Draft("urgent", "chat") with { Priority = "urgent", ExcludedAgents = ["bob"] });

        var events = engine.Finish("first").ToList();

        Assert.Equal("ann", engine.Find("urgent").Agent!.Value.Value);
        Assert.Equal((new WorkOrderId("second"), new AgentId("ann"), AffinityEndReason.NotInTime, Some.Now), events.EndOfWait());
        Assert.Equal("bob", engine.Find("second").Agent!.Value.Value);
    }

    [Fact]
    public void Owner_IsTheAgentWhomTheFieldNames()
    {
        var engine = Two(PlanWith(Owner));

        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["owner"] = "bob" } });

        Assert.Equal("bob", engine.Find("WO-1").Agent!.Value.Value);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData(" ")]
    [InlineData("")]
    public void Owner_WhoIsNobody_SaysNothing(string owner)
    {
        var engine = Two(PlanWith(Owner with { WaitsFor = Minute }));

        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["owner"] = owner } });
        engine.Submit(Some.Draft("WO-2") with { Fields = new Dictionary<string, string> { ["owner"] = new string('x', RoutingLimits.IdentifierLength + 1) } });

        Assert.Equal(["ann", "bob"], new[] { "WO-1", "WO-2" }.Select(id => engine.Find(id).Agent!.Value.Value));
    }

    [Fact]
    public void EntryPoint_NamesItsAgentByALabel()
    {
        var engine = Two(PlanWith(Owner with { Name = "entry point", Field = null, Label = "host" }) with
        {
            Rules = [new ClassificationRule { Name = "shop 12", When = When.Field("entry", "shop-12"), Labels = [new RuleLabel { Name = "host", Value = "bob" }] }],
        });

        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["entry"] = "shop-12" } });

        Assert.Equal("bob", engine.Find("WO-1").Agent!.Value.Value);
    }

    [Fact]
    public void Rules_AreTriedInOrder_AndTheFirstWhoseAgentCanServeInTimeCounts()
    {
        var engine = Served(LastAgent with { WaitsFor = Minute }, Owner with { WaitsFor = Minute * 2 });
        engine.Submit(Some.Draft("in hand"));
        engine.Submit(OfCustomer("second", "kim", owner: "bob"));
        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Draining });
        engine.Submit(OfCustomer("third", "kim", owner: "bob"));

        Assert.Equal([("second", "last agent"), ("third", "owner")], engine.Events.OfType<AffinityApplied>().Select(e => (e.WorkOrder.Value, e.Rule!)));
        Assert.Equal((null, "bob"), (engine.WaitedFor("second")?.Value, engine.WaitedFor("third")?.Value)); // No second wait after the first.
    }

    [Fact]
    public void Rule_ThatWaits_BehindOneWhoseAgentIsFree_DoesNot()
    {
        var engine = Served(LastAgent, Owner with { WaitsFor = Minute });
        engine.Finish("first");
        engine.Submit(Some.Draft("in hand") with { PreferredAgents = [new PreferredAgent { Agent = "bob" }] });

        engine.Submit(OfCustomer("second", "kim", owner: "bob"));

        Assert.Equal("ann", engine.Find("second").Agent!.Value.Value);
    }

    [Fact]
    public void PreferredAgents_OfTheWorkOrder_GoBeforeRules()
    {
        var engine = Two(PlanWith(Owner));

        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["owner"] = "ann" }, PreferredAgents = [new PreferredAgent { Agent = "bob" }] });

        Assert.Equal("bob", engine.Find("WO-1").Agent!.Value.Value);
    }

    [Fact]
    public void Work_MovedToAnotherQueue_WaitsByTheRulesThere()
    {
        var engine = new TestEngine(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", Affinity = [Owner with { WaitsFor = Minute }] }] });
        engine.SignIn(Some.Agent("ann", 25));
        engine.Submit(Some.Draft("in hand"));
        engine.Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["owner"] = "ann" } });
        var before = engine.WaitedFor("WO-1");

        engine.Accept(new TransferWorkOrder { WorkOrder = "WO-1", Queue = "orders" });

        Assert.Equal((null, "ann"), (before?.Value, engine.WaitedFor("WO-1")?.Value));
    }

    [Fact]
    public void Work_ThatStartsLater_WaitsFromItsStart()
    {
        var engine = Served(LastAgent with { WaitsFor = Minute });
        engine.Submit(OfCustomer("second", "kim") with { StartAt = Some.Now + Minute });

        engine.After(Minute).Accept(new AdvanceTime());

        Assert.Equal(Some.Now + (Minute * 2), engine.Find("second").WaitEndsAt);
    }

    [Fact]
    public void CustomerIdentifiedLater_IsRememberedWithTheAgentWhoHasTheWork()
    {
        var engine = Two(PlanWith(LastAgent));
        engine.Submit(Some.Draft("first") with { PreferredAgents = [new PreferredAgent { Agent = "bob" }] });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "first", Fields = new Dictionary<string, string> { ["customer"] = "kim" } });
        engine.Finish("first");

        engine.Submit(OfCustomer("second", "kim"));

        Assert.Equal("bob", engine.Find("second").Agent!.Value.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LastAgent_StaysWhoWasGivenWorkLast_WhenEarlierWorkChanges(bool isByPlan)
    {
        var plan = PlanWith(LastAgent) with { Rules = [new ClassificationRule { Name = "all", Labels = [new RuleLabel { Name = "seen", Value = "yes" }] }] };
        var engine = Two(PlanWith(LastAgent));
        engine.Submit(OfCustomer("WO-2", "kim") with { PreferredAgents = [new PreferredAgent { Agent = "bob" }] });
        engine.Submit(OfCustomer("WO-1", "kim"));

        if (isByPlan) engine.Accept(new ApplyPlan { Plan = plan, OpenWork = PlanAdoption.Reclassify });
        else engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-2", Fields = new Dictionary<string, string> { ["note"] = "called" } });

        Assert.Contains("tie field='customer' label='' 'kim' ann", engine.Engine.State.ToCanonicalText(), StringComparison.Ordinal);
    }

    [Fact]
    public void LabelPutOnLater_IsRememberedWithTheAgentWhoHasTheWork()
    {
        var plan = PlanWith(LastAgent with { Field = null, Label = "account" }) with { Rules = [new ClassificationRule { Name = "big", When = When.Type("question"), Labels = [new RuleLabel { Name = "account", Value = "acme" }] }] };
        var engine = Two(plan);
        engine.Submit(Some.Draft("WO-1", type: "other"));

        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "question", Reclassifies = true });

        Assert.Contains("tie field='' label='account' 'acme' ann", engine.Engine.State.ToCanonicalText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_ReclassifiedIntoAnotherQueue_WaitsByTheRulesThere()
    {
        var engine = Served(PlanWith(LastAgent with { WaitsFor = Minute }) with { Queues = [new WorkQueue { Id = "general", Affinity = [LastAgent with { WaitsFor = Minute }] }, new WorkQueue { Id = "orders", Affinity = [Owner with { WaitsFor = Minute * 2 }] }] });
        engine.Submit(Some.Draft("in hand"));
        engine.Submit(OfCustomer("second", "kim", owner: "bob"));
        var before = engine.WaitedFor("second");

        engine.Accept(new UpdateWorkOrder { WorkOrder = "second", Type = "order", Reclassifies = true });

        Assert.Equal(("ann", "bob", Some.Now + (Minute * 2)), (before?.Value, engine.WaitedFor("second")?.Value, engine.Find("second").WaitEndsAt));
        Assert.Empty(engine.Events.OfType<AffinityEnded>());
    }

    [Fact]
    public void Memory_OfAFieldThatNoRuleReadsAnyMore_IsLost()
    {
        var engine = Served(LastAgent);
        engine.Accept(new ApplyPlan { Plan = PlanWith(LastAgent with { Name = "conversation", Field = "conversation" }) });
        engine.Accept(new ApplyPlan { Plan = PlanWith(LastAgent) });

        Assert.DoesNotContain("tie field", engine.Engine.State.ToCanonicalText(), StringComparison.Ordinal);
    }

    [Fact]
    public void LastAgent_OfTheSameTextInAnotherField_IsNotMeant()
    {
        var engine = Served(LastAgent, LastAgent with { Name = "conversation", Field = "conversation" });
        engine.Finish("first");

        engine.Submit(Some.Draft("second") with { Fields = new Dictionary<string, string> { ["conversation"] = "kim" } });

        Assert.Empty(engine.Events.OfType<AffinityApplied>());
    }

    [Fact]
    public void Memory_OfTexts_ForgetsTheOneUsedLeastRecently()
    {
        var engine = Served(LastAgent with { WaitsFor = Minute });
        engine.Submit(Some.Draft("other"));
        var state = engine.Engine.State;
        var sequence = state.LastSequence;
        for (var i = 0; i < RoutingLimits.RememberedTies; i++)
        {
            state.Apply(new WorkOrderUpdated { Stamp = new EventStamp(++sequence, Some.Now, Actor.Host), WorkOrder = "other", Fields = new Dictionary<string, string> { ["customer"] = $"customer-{i}" } });
        }

        Assert.Equal(RoutingLimits.RememberedTies, state.ToCanonicalText().Split("\ntie ").Length - 1);
        Assert.DoesNotContain("'kim'", state.ToCanonicalText(), StringComparison.Ordinal);
        state.CheckInvariants();
    }

    [Fact]
    public void Recovered_FromItsJournal_RemembersTheSame()
    {
        var engine = Served(LastAgent with { WaitsFor = Minute });
        engine.Submit(OfCustomer("second", "kim"));

        var recovered = RoutingEngine.Recover(engine.Journal);

        Assert.Equal(engine.Engine.State.ToCanonicalText(), recovered.State.ToCanonicalText());
        Assert.Contains("tie field='customer' label='' 'kim' ann", recovered.State.ToCanonicalText(), StringComparison.Ordinal);
    }

    private static RoutingPlan PlanWith(params AffinityRule[] rules) => Some.Plan() with { Queues = [new WorkQueue { Id = "general", Affinity = rules }, new WorkQueue { Id = "orders" }] };

    /// <summary>Ann and bob, with room for one chat each.</summary>
    private static TestEngine Two(RoutingPlan plan)
    {
        var engine = new TestEngine(plan);
        foreach (var agent in new[] { "ann", "bob" }) engine.SignIn(Some.Agent(agent, capacityUnits: 25));
        return engine;
    }

    private static TestEngine Served(params AffinityRule[] rules) => Served(PlanWith(rules));

    /// <summary>Ann has work of the customer kim and no room; bob has room for one chat.</summary>
    private static TestEngine Served(RoutingPlan plan)
    {
        var engine = Two(plan);
        Assert.Equal(new AgentId("ann"), engine.Submit(OfCustomer("first", "kim")).Agent);
        return engine;
    }

    private static WorkOrderDraft OfCustomer(string id, string customer, string? owner = null) => Some.Draft(id) with
    {
        Fields = owner is null ? new Dictionary<string, string> { ["customer"] = customer } : new Dictionary<string, string> { ["customer"] = customer, ["owner"] = owner },
    };
}

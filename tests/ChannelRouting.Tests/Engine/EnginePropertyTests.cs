using System.Globalization;
using ChannelRouting.Journaling;
using ChannelRouting.Matching;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Engine;

/// <summary>What must hold after any commands whatever; the test engine checks the invariants after each of them.</summary>
public class EnginePropertyTests
{
    [Fact]
    public void RandomRuns_Together_GiveEveryKindOfEventAndMostRejections()
    {
        var decisions = new HashSet<RejectionReason>();
        var events = new HashSet<Type>();
        var reclassifiedBy = new HashSet<bool>();
        foreach (var steps in RandomStep.Runs.Generator.Sample(75, new Rnd(1), 600))
        {
            var run = RandomStep.Run(steps, (engine, command) => decisions.Add(RandomStep.Recover(engine.Journal).Execute(command, engine.Now).Rejection?.Reason ?? default));
            events.UnionWith(run.Events.Select(e => e.GetType()));
            reclassifiedBy.UnionWith(run.Events.OfType<WorkOrderReclassified>().Select(e => e.Target is not null));
        }

        Assert.Empty(typeof(RoutingEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoutingEvent))).Except(events));
        Assert.Equal(2, reclassifiedBy.Count); // A promise, and an update or a plan.
        Assert.Subset(decisions, new HashSet<RejectionReason> { RejectionReason.DuplicateWorkOrder, RejectionReason.StatusForbids, RejectionReason.OtherAssignment, RejectionReason.AgentOffline, RejectionReason.AgentFull });
    }

    [Fact]
    public void RandomRuns_Together_EndWaitsAndHeldRoomInEveryWay()
    {
        var (waits, inVain) = (0, new List<AffinityEnded>());
        var (holds, released) = (0, new List<HeadRoomReleased>());
        foreach (var steps in RandomStep.Runs.Generator.Sample(2_000, new Rnd(1), 75))
        {
            var events = RandomStep.Run(steps).Events.ToList();
            waits += events.OfType<WorkOrderRequeued>().Count(e => e.WaitsFor is not null) + events.OfType<WorkOrderReopened>().Count(e => e.WaitsFor is not null) + events.OfType<AffinityApplied>().Where(e => e.WaitEndsAt is not null).Sum(e => e.Agents.Count);
            inVain.AddRange(events.OfType<AffinityEnded>());
            holds += events.OfType<HeadRoomHeld>().Count();
            released.AddRange(events.OfType<HeadRoomReleased>());
            if (inVain.DistinctBy(e => e.Reason).Count() + released.DistinctBy(e => e.Reason).Count() == Enum.GetValues<AffinityEndReason>().Length + Enum.GetValues<HeadRoomEndReason>().Length) break;
        }

        Assert.Equal(Enum.GetValues<AffinityEndReason>(), inVain.Select(e => e.Reason).Distinct().Order());
        Assert.True(waits > inVain.Count, $"{waits} waited, {inVain.Count} of them in vain: {string.Join(' ', inVain.CountBy(e => e.Reason))}.");
        Assert.Equal(Enum.GetValues<HeadRoomEndReason>(), released.Select(e => e.Reason).Distinct().Order());
        Assert.True(holds > released.Count, $"{holds} held room, {released.Count} of them in vain: {string.Join(' ', released.CountBy(e => e.Reason))}.");
    }

    [Fact]
    public void LawThatFails_PrintsItsShrunkRunAsCommands()
    {
        var exception = Assert.ThrowsAny<Exception>(() => Check(steps => Assert.DoesNotContain(RandomStep.Run(steps).Events, e => e is OfferMade)));

        var commands = exception.Message.Split('\n').Where(line => line.StartsWith("2026-", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("2026-01-05T09:00:00Z ApplyPlan {\"plan\":{", commands[0]);
        Assert.StartsWith("2026-01-05T09:00:00Z SaveAgent {\"profile\":{\"id\":\"agent-0\"", commands[1]);
        Assert.Single(commands, command => command.Contains(" SubmitWorkOrder {", StringComparison.Ordinal)); // All else was shrunk away.
    }

    [Fact]
    public void Engine_GivenTheSameCommandsTwice_GivesTheSameEvents() =>
        Check(steps => Assert.Equal(TextOf(RandomStep.Run(steps)), TextOf(RandomStep.Run(steps))));

    [Fact]
    public void Engine_InAnotherCultureAndTimeZone_GivesTheSameEvents() => Check(steps =>
    {
        var here = TextOf(RandomStep.Run(steps));

        Assert.Equal(here, Elsewhere("tr-TR", "Asia/Kathmandu", () => TextOf(RandomStep.Run(steps))));
        Assert.Equal(here, Elsewhere("ar-SA", "Australia/Lord_Howe", () => TextOf(RandomStep.Run(steps))));
    });

    [Fact]
    public void Engine_RecoveredFromItsJournal_IsTheLiveEngine() => Check(steps =>
    {
        var live = RandomStep.Run(steps);

        var recovered = RandomStep.Recover(live.Journal);

        Assert.Equal(live.Engine.State.ToCanonicalText(), recovered.State.ToCanonicalText());
        Assert.Equal(live.Engine.NextDueAt is null, recovered.NextDueAt is null);
        recovered.State.CheckInvariants();
    });

    [Fact]
    public void Engine_RecoveredMidway_DecidesTheRestAlike() => Check(steps =>
    {
        var calls = new List<(Command Command, Instant Now, int EntryCount)>();
        var whole = RandomStep.Run(steps, (engine, command) => calls.Add((command, engine.Now, engine.Journal.Count)));
        var rest = calls[(calls.Count / 2)..];
        var resumed = RandomStep.Recover(whole.Journal.Take(rest[0].EntryCount));

        var entries = rest.Select(call => resumed.Execute(call.Command, call.Now)).SelectMany(decision => new[] { decision.Settling, decision.Entry });

        Assert.Equal(TextOf(whole.Journal.Skip(rest[0].EntryCount)), TextOf(entries.OfType<JournalEntry>()));
    });

    [Fact]
    public void RejectedCommand_ChangesNothing() => Check(steps => RandomStep.Run(steps, before: (engine, command) =>
    {
        engine.Settle();
        var before = engine.Engine.State.ToCanonicalText();
        var copy = RandomStep.Recover(engine.Journal);
        if (copy.Execute(command, engine.Now) is { IsAccepted: false } decision)
        {
            Assert.Equal((null, null), (decision.Entry, decision.Settling));
            Assert.Equal(before, copy.State.ToCanonicalText());
        }
    }), maxTest: 60);

    [Fact]
    public void NextDueAt_IsWhenSomethingHappensAndNotBefore() => Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        while (engine.Engine.NextDueAt is { } dueAt)
        {
            engine.Now = Instant.Max(engine.Now, dueAt - Duration.FromTicks(1));
            if (engine.Now < dueAt) Assert.Empty(engine.Accept(new AdvanceTime()).Events);
            engine.Now = dueAt;
            Assert.NotEmpty(engine.Accept(new AdvanceTime()).Events);
        }

        engine.Now += Duration.FromDays(3650);
        Assert.Empty(engine.Accept(new AdvanceTime()).Events);
    }, maxTest: 100);

    [Fact]
    public void Matches_ByEventsAlone_AreTheFirstPairsAndLeaveNone()
    {
        var passedOver = 0;
        Check(steps =>
        {
            var model = new MatchingByEvents();
            var engine = RandomStep.Run(steps, (engine, _) => model.Follow(engine));
            model.Follow(engine);
            passedOver += model.PassedOverCount;
        });

        Assert.True(passedOver > 50, $"Agents with their most of a queue's work were passed over only {passedOver} times.");
    }

    [Fact]
    public void Ledgers_CountedFromEventsAlone_AreThoseOfTheEngine()
    {
        var (over, capped) = (0, 0);
        Check(steps =>
        {
            var model = new MatchingByEvents(isTimeKept: true);
            var engine = RandomStep.Run(steps, (engine, _) => model.Follow(engine));
            model.Follow(engine);
            capped += model.CheckLedgers(engine.Engine).Capped;
            engine.After(Duration.FromMinutes(steps.Length * 7)).Settle();
            model.Follow(engine);
            over += model.CheckLedgers(engine.Engine).Over;
        }, maxTest: 150);

        Assert.True(over > 100 && capped > 50, $"Only {over} windows were over, and only {capped} agents had their most.");
    }

    [Fact]
    public void WorkOrder_LeftInLine_FitsNobody() => Check(steps =>
    {
        var engine = RandomStep.Run(steps);
        engine.Settle();
        var state = engine.Engine.State;
        var naive = new NaiveMatcher(state);

        var pairs = from order in state.WorkOrders
                    where state.IsInLine(order)
                    from agent in state.Agents
                    where Eligibility.CanTake(agent, order, state.Plan!) && !naive.IsReserved(order, agent)
                    select $"{order.Id} fits {agent.Id}";
        Assert.Empty(pairs);
    });

    [Fact]
    public void Agent_WithoutAnOverride_IsNeverOverItsCapacityOrACap() => Check(steps =>
    {
        // Neither plans nor lowered capacities: every save gives as many units as there are.
        var kept = steps.Where(step => step.Kind != 12 && (step.Kind != 0 || step.CapacityUnits == RandomStep.MostUnits));

        RandomStep.Run(kept, (engine, _) =>
        {
            var overridden = engine.Events.OfType<CapacityExceeded>().Select(e => e.Agent).ToHashSet();
            foreach (var agent in engine.Engine.State.Agents.Where(agent => !overridden.Contains(agent.Id)))
            {
                Assert.InRange(agent.UsedUnits, 0, agent.Profile.CapacityUnits);
                foreach (var held in agent.HeldCaps) Assert.InRange(held.Count, 1, engine.Engine.Plan!.MostUnder(held.Cap));
            }
        });
    });

    [Fact]
    public void Offer_OnceMade_EndsOnce() => Check(steps =>
    {
        var engine = RandomStep.Run(steps);

        var ends = engine.Events.Select(SomeOffers.EndedBy).OfType<OfferId>().ToList();

        var open = engine.Engine.State.WorkOrders.SelectMany(order => order.Offers, (_, offer) => offer.Id);
        Assert.Equal(engine.Events.OfType<OfferMade>().Select(e => e.Offer), ends.Concat(open).Order());
    });

    [Fact]
    public void Events_AreNumberedWithoutGaps_AndEntriesNeverGoBack() => Check(steps =>
    {
        var journal = RandomStep.Run(steps).Journal;

        Assert.Equal(Enumerable.Range(1, journal.Sum(entry => entry.Events.Count)).Select(i => (long)i), journal.SelectMany(entry => entry.Events).Select(e => e.Sequence));
        Assert.Equal(Enumerable.Range(1, journal.Count).Select(i => (long)i), journal.Select(entry => entry.Sequence));
        Assert.All(journal.Zip(journal.Skip(1)), pair => Assert.True(pair.First.Instant <= pair.Second.Instant));
        Assert.All(journal, entry => Assert.All(entry.Events, e => Assert.True(e.At <= entry.Instant)));
        var events = journal.SelectMany(entry => entry.Events).ToList();
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.True(pair.First.At <= pair.Second.At)); // The order of sequences is that of instants.
    });

    [Fact]
    public void Events_AreCausedByTheirCommandsActor_ThenByTheRulesOfThePlan() => Check(steps =>
    {
        var plan = default(PlanVersion);
        var scheduled = new Dictionary<Instant, Actor>();
        foreach (var entry in RandomStep.Run(steps).Journal)
        {
            var byRule = entry.Events.SkipWhile(e => entry.Command is not null && e.Actor == entry.Command.Actor).ToList();
            plan = entry.Events.Except(byRule).OfType<PlanApplied>().SingleOrDefault()?.Version ?? plan;
            foreach (var e in byRule)
            {
                plan = (e as PlanApplied)?.Version ?? plan;
                Assert.Equal(e is PlanApplied ? scheduled[e.At] : Actor.Rule(plan), e.Actor);
            }

            foreach (var e in entry.Events.OfType<PlanScheduled>()) scheduled[e.StartAt] = e.Actor;
        }
    });

    [Fact]
    public void Clock_EndsEachCycleOnceAndBreachesOncePerTarget() => Check(steps =>
    {
        foreach (var events in RandomStep.Run(steps).Events.GroupBy(ClockOf).Where(group => group.Key is not null))
        {
            var (isActive, isBreached) = (false, false);
            var warned = new HashSet<(int?, Duration?)>();
            foreach (var e in events)
            {
                Assert.Equal(e is SlaClockStarted, !isActive);
                isActive = e is not SlaClockStopped;
                if (e is SlaClockStarted) warned.Clear();
                if (e is SlaClockWarned w) Assert.True(warned.Add((w.AtPercent, w.BeforeDue)) && !isBreached, $"{e.Sequence} warns again, or too late.");
                if (e is SlaClockBreached) Assert.False(isBreached, $"{e.Sequence} is a second breach.");
                isBreached = e switch
                {
                    SlaClockBreached => true,
                    SlaClockStarted => false,
                    SlaClockRetargeted r => isBreached && r.DueAt < r.At,
                    _ => isBreached,
                };
            }
        }
    });

    [Fact]
    public void Clock_PausesInTheStatusesOfItsTargetAndNoOthers() => Check(steps => RandomStep.Run(steps, (engine, _) =>
    {
        var state = engine.Engine.State;
        foreach (var (order, clock) in state.WorkOrders.SelectMany(order => order.Clocks.Where(clock => clock.IsActive), (order, clock) => (order, clock)))
        {
            var target = state.PlanOf(order).Plan.SlaPolicies.First(policy => policy.Id == clock.Policy).Targets.First(target => target.Id == clock.Target);
            var pausesIn = target.PausesIn ?? [WorkOrderStatus.Waiting, WorkOrderStatus.Suspended];
            Assert.True(pausesIn.Contains(order.Status) == (clock.Status == SlaClockStatus.Paused), $"{clock.Target} of {order.Id} is {clock.Status} in {order.Status}.");
        }
    }), maxTest: 150);

    [Fact]
    public void WorkOrder_SaidToHaveNobodyLeftToAsk_HasNobody() => Check(steps =>
    {
        var entryCount = 0;
        RandomStep.Run(steps, (engine, _) =>
        {
            var state = engine.Engine.State;
            var wrong = from said in engine.Journal.Skip(entryCount).TakeLast(1).SelectMany(entry => entry.Events).OfType<OffersExhausted>()
                        let order = state.FindOrder(said.WorkOrder)!
                        where order.MadeOffers.Count < RoutingLimits.OffersPerWorkOrder
                        from agent in state.Agents
                        where agent.IsReachedBy(order) && Eligibility.CouldTake(agent, order) && !order.HasRefused(agent, state.Plan!.FindQueue(order.Queue)!.Offers is not null)
                        select $"{agent.Id} is left for {order.Id}.";
            Assert.Empty(wrong);
            entryCount = engine.Journal.Count;
        });
    }, maxTest: 150);

    [Fact]
    public void WorkOrder_WithNobodyLeftToAsk_IsSaidToBe() => Check(steps => RandomStep.Run(steps, (engine, _) =>
    {
        var state = engine.Engine.State;
        if (state.Plan is null || engine.Engine.NextDueAt == state.LastInstant) return;

        var silent = from order in state.WorkOrders
                     where order.Status == WorkOrderStatus.Queued && !order.IsExhausted && order.WaitsFor is null && state.Plan.FindQueue(order.Queue)!.Offers is not null
                     let able = state.Agents.Where(agent => Eligibility.CouldTake(agent, order)).ToList()
                     where able.Count > 0 && able.TrueForAll(agent => order.HasRefused(agent, isOffered: true))
                     select order.Id;
        Assert.Empty(silent);
    }), maxTest: 150);

    [Fact]
    public void Engine_AfterABrokenInvariant_TakesNoFurtherCommands()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Engine.State.FindOrder("WO-1")!.Priority = "nowhere";

        Assert.Throws<RoutingInvariantException>(() => engine.Engine.Execute(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order" }, engine.Now));
        var exception = Assert.Throws<RoutingInvariantException>(() => engine.Engine.Execute(new AdvanceTime(), engine.Now));

        Assert.Contains("rebuild it from its journal", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Recover_FromAJournalWithAGap_SaysWhichEntryIsMissing()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        var exception = Assert.Throws<RoutingInvariantException>(() => RoutingEngine.Recover([engine.Journal[0], engine.Journal[2]]));

        Assert.Equal("Journal entry 3 follows entry 1.", exception.Message);
    }

    [Fact]
    public void Recover_FromAJournalThatGoesBackInTime_SaysWhichEntry()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));

        var exception = Assert.Throws<RoutingInvariantException>(() => RoutingEngine.Recover([engine.Journal[0], engine.Journal[1] with { Instant = Some.Now - Duration.FromTicks(1) }]));

        Assert.Equal("Journal entry 2 is earlier than the one before.", exception.Message);
    }

    [Fact]
    public void Recover_FromEventsThatDoNotFit_SaysWhichEntry()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        var assigned = new WorkOrderAssigned { Stamp = engine.Journal[1].Events[0].Stamp, WorkOrder = "WO-9", Agent = "ann", Assignment = new AssignmentId(1), Cause = AssignmentCause.Manual };

        var exception = Assert.Throws<RoutingInvariantException>(() => RoutingEngine.Recover([engine.Journal[0], engine.Journal[1] with { Events = [assigned] }]));

        Assert.StartsWith("Journal entry 2 does not fit the ones before: ", exception.Message);
    }

    private static void Check(Action<RandomStep[]> law, int maxTest = 300) => RandomStep.Check(law, maxTest);

    private static string TextOf(TestEngine engine) => TextOf(engine.Journal);

    private static string TextOf(IEnumerable<JournalEntry> entries) => string.Join('\n', entries.SelectMany(entry => entry.Events).Select(CanonicalText.Of));

    private static (WorkOrderId, SlaTargetId)? ClockOf(RoutingEvent routingEvent) => routingEvent switch
    {
        SlaClockStarted e => (e.WorkOrder, e.Target),
        SlaClockPaused e => (e.WorkOrder, e.Target),
        SlaClockResumed e => (e.WorkOrder, e.Target),
        SlaClockRetargeted e => (e.WorkOrder, e.Target),
        SlaClockWarned e => (e.WorkOrder, e.Target),
        SlaClockBreached e => (e.WorkOrder, e.Target),
        SlaClockStopped e => (e.WorkOrder, e.Target),
        _ => null,
    };

    private static string Elsewhere(string culture, string zone, Func<string> run)
    {
        var (before, zoneBefore) = (CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            Environment.SetEnvironmentVariable("TZ", zoneBefore);
            TimeZoneInfo.ClearCachedData();
        }
    }
}

using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>The longest durations there are, in the last days that calendars reach: nothing overflows, nothing is due after the end.</summary>
public class EndOfTimeTests
{
    private static readonly Duration Longest = Duration.FromDays(RoutingLimits.SlaDays);

    [Theory]
    [InlineData("Europe/London", 2299, 12, 31)]
    [InlineData("Pacific/Kiritimati", 2299, 12, 31)]
    [InlineData("Pacific/Pago_Pago", 2299, 12, 30)]
    [InlineData("Europe/London", 1900, 1, 1)]
    public void Engine_WithTheLongestDurations_RunsToItsLastInstant(string zone, int year, int month, int day)
    {
        var engine = new TestEngine(Plan(zone), Instant.FromUtc(year, month, day, 9, 0));
        engine.SignIn(Some.Agent("ann", capacityUnits: 1_000));
        engine.Accept(new StartAgentShift { Agent = "ann", EndsAt = Instant.MaxValue });
        Offer(engine);
        engine.Now = Instant.FromUtc(2299, 12, 31, 23, 0);
        Work(engine);

        engine.Now = Instant.FromUtc(2300, 1, 1, 0, 0) - Duration.FromTicks(1);
        engine.Accept(new AdvanceTime());

        Assert.Null(engine.Engine.NextDueAt);
        Assert.Equal(engine.Engine.State.ToCanonicalText(), RoutingEngine.Recover(engine.Journal).State.ToCanonicalText());
    }

    private static void Offer(TestEngine engine)
    {
        for (var i = 1; i <= 4; i++) engine.Submit(Some.Draft($"WO-{i}"));
        engine.Accept(new BeginAcceptingOffer { Offer = new OfferId(1) });
        engine.Accept(new AcceptOffer { Offer = new OfferId(1) });
        engine.Accept(new DeclineOffer { Offer = new OfferId(2), OfferAgainAt = Instant.MaxValue });
        engine.Accept(new DeclineOffer { Offer = new OfferId(3), OfferAgainAt = Instant.MinValue });
        engine.Accept(new DeclineOffer { Offer = new OfferId(4) });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Waiting });
    }

    private static void Work(TestEngine engine)
    {
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Status = WorkOrderStatus.Assigned });
        engine.Accept(new ApplyPlan { Plan = engine.Engine.Plan!.Plan });
        engine.Accept(new UpdateWorkOrder { WorkOrder = "WO-1", Type = "order" });
        engine.Complete("WO-1");
        engine.Close("WO-1");
        engine.Accept(new ReopenWorkOrder { WorkOrder = "WO-1" });
    }

    private static RoutingPlan Plan(string zone) => Some.Plan() with
    {
        Calendars = [Some.Office(zone)],
        RetainClosedFor = Longest,
        Channels = [Some.Plan().Channels[1] with { WrapUp = Longest, MaxPerAgent = null }],
        Queues = [new WorkQueue { Id = "general", Offers = new OfferPolicy { ExpiresAfter = Longest, CoolDown = Longest, AcceptingExtension = Longest } }, new WorkQueue { Id = "orders" }],
        SlaPolicies = [new SlaPolicy { Id = "all", Targets = [.. Goals.Select((goal, i) => new SlaTarget { Id = $"target {i}", Calendar = "office", Goals = [goal], PausesIn = [WorkOrderStatus.Waiting] })] }],
    };

    private static SlaGoal[] Goals =>
    [
        new() { Elapsed = Longest },
        new() { OpenTime = Longest },
        new() { BusinessDays = RoutingLimits.SlaDays },
        new() { LocalDays = RoutingLimits.SlaDays },
        new() { BusinessDays = 1 },
        new() { LocalDays = 1 },
        new() { Elapsed = Duration.FromTicks(1) },
    ];
}

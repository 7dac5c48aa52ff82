using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Querying;

public class LinePlaceTests
{
    [Fact]
    public void Place_OfEachInLine_IsHowManyGoBeforeIt()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));
        engine.Submit(Some.Draft("WO-3") with { Priority = "urgent" });
        engine.Submit(Some.Draft("WO-4", type: "order")); // Another queue.

        Assert.Equal([1, 2, 0, 0], Enumerable.Range(1, 4).Select(i => PlaceOf(engine, $"WO-{i}")!.AheadCount));
    }

    [Fact]
    public void Place_OfWhatIsNotInLine_IsNone()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1")); // Ann has it.

        Assert.Null(PlaceOf(engine, "WO-1"));
        Assert.Null(PlaceOf(engine, "WO-2"));
    }

    [Fact]
    public void Wait_WithoutAnEligibleAgent_IsUnknown()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann", 100, "orders"));
        engine.Submit(Some.Draft("WO-1"));

        var place = PlaceOf(engine, "WO-1")!;

        Assert.Equal((0, 0, null, WaitUnknownReason.NoEligibleAgent), (place.EligibleAgentCount, place.SlotCount, place.Wait, place.Unknown));
    }

    [Fact]
    public void Wait_BeforeAnythingWasHandled_IsThatOfTheHeadOfLine()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-0", "phone"));
        engine.Submit(Some.Draft("WO-1", "phone"));
        engine.Now += Duration.FromMinutes(7);
        engine.Submit(Some.Draft("WO-2", "phone"));
        engine.Now += Duration.FromMinutes(1);
        engine.Accept(new AdvanceTime());

        Assert.Equal(WaitUnknownReason.NothingMeasured, PlaceOf(engine, "WO-1")!.Unknown);
        Assert.Equal(new WaitEstimate { Method = WaitMethod.HeadOfLine, ExpectedWait = Duration.FromMinutes(7), LowWait = Duration.FromSeconds(210), HighWait = Duration.FromMinutes(14) }, PlaceOf(engine, "WO-2")!.Wait);
    }

    [Fact]
    public void Wait_AfterTenWereHandled_IsByThoseAheadAndSlots()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann")); // Three chats at a time, by the channel's cap.
        for (var i = 0; i < 10; i++)
        {
            engine.Submit(Some.Draft($"WO-{i}"));
            engine.Now += Duration.FromMinutes(6);
            engine.Complete($"WO-{i}");
            engine.Close($"WO-{i}");
        }

        for (var i = 10; i < 15; i++) engine.Submit(Some.Draft($"WO-{i}")); // Two of them wait.

        var place = PlaceOf(engine, "WO-14")!;

        Assert.Equal(place, RandomStep.Recover(engine.Journal).FindLinePlace(new FindLinePlace { WorkOrder = "WO-14" }));
        Assert.Equal((1, 1, 3), (place.AheadCount, place.EligibleAgentCount, place.SlotCount));
        Assert.Equal((WaitMethod.QueueLength, Duration.FromMinutes(4)), (place.Wait!.Method, place.Wait.ExpectedWait)); // Twice a third of 6 minutes.
    }

    private static LinePlace? PlaceOf(TestEngine engine, string id) => engine.Engine.FindLinePlace(new FindLinePlace { WorkOrder = id });
}

using ChannelRouting.InProcess;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>The ring that subscribers share: what it holds, how it grows and shrinks under its readers.</summary>
public class EventLogTests
{
    private readonly EventLog _log;
    private long _oldestNeeded = long.MaxValue;
    private long _sequence;

    public EventLogTests() => _log = LogOf(0);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(16, 16)]
    [InlineData(999, 1_000)]
    [InlineData(10_000, 6_000)]
    public void Log_PastWhatItRetains_HoldsTheLastEventsInWholeSteps(int retained, int held)
    {
        var log = LogOf(retained);

        for (var step = 0; step < 3_000; step++) log.Append(Step(2));

        Assert.Equal((6_000 - held, 6_000), (log.OldestPosition, log.LastSequence));
        Assert.Throws<PositionNotHeldException>(() => log.Open(log.OldestPosition - 1));
        Assert.Equal(3_000 - (held / 2), log.Open(log.OldestPosition));
        Assert.Equal(3_000, log.Open(6_000));
    }

    [Fact]
    public void Log_OfLongSteps_HoldsAsManyEventsAsOneOfShort()
    {
        var log = LogOf(1_000);
        for (var step = 0; step < 2_000; step++) log.Append(Step(1));

        for (var step = 0; step < 5; step++) log.Append(Step(700));

        Assert.Equal(log.LastSequence - 1_400, log.OldestPosition);
    }

    [Fact]
    public void Log_WhileASubscriberHasYetToHandleAStep_HoldsItAndThoseAfterIt()
    {
        for (var step = 0; step < 10; step++) _log.Append(Step(3));
        _oldestNeeded = _log.Open(_log.LastSequence);

        for (var step = 0; step < 100; step++) _log.Append(Step(3));
        var whileBehind = _log.OldestPosition;
        _oldestNeeded = 50;
        _log.Append(Step(3));
        var after = _log.OldestPosition;
        _oldestNeeded = long.MaxValue;
        _log.Append(Step(3));

        Assert.Equal((30, 150, _log.LastSequence), (whileBehind, after, _log.OldestPosition));
    }

    [Fact]
    public void Log_WithASubscriberWhoBeginsFurtherBackThanTheOthers_HoldsItsEvents()
    {
        var log = LogOf(10);
        _oldestNeeded = log.Open(0);
        for (var step = 0; step < 100; step++) log.Append(Step(1));
        _oldestNeeded = 99;
        log.Append(Step(1)); // It was asked for, and stands at 99.

        _oldestNeeded = log.Open(log.OldestPosition);
        for (var step = 0; step < 100; step++) log.Append(Step(1));

        Assert.Equal(_oldestNeeded, log.OldestPosition);
    }

    [Fact]
    public void Reader_WhileTheLogGrowsAndShrinks_ReadsEveryEvent()
    {
        var reader = new EventReader(_log, 0);
        var read = new List<long>();
        for (var step = 0; step < 2_000; step++)
        {
            _oldestNeeded = reader.Step;
            _log.Append(Step(1 + (step % 3)));
            if (step is < 1_500 and not 700 and not 1_400) continue; // Far behind, then at its heels.
            Read(reader, read);
        }

        Assert.Equal(Enumerable.Range(1, (int)_log.LastSequence).Select(number => (long)number), read);
        Assert.Equal(_log.Count, reader.Step);
    }

    [Fact]
    public void Reader_InsideAStep_ReadsTheRestOfIt()
    {
        var log = LogOf(10);
        log.Append(Step(3));
        log.Append(Step(3));

        Assert.True(new EventReader(log, 4).TryRead(out var events));

        Assert.Equal([5, 6], events.Select(routingEvent => (int)routingEvent.Sequence));
    }

    [Fact]
    public void Reader_WhomNobodyWaitsFor_ReadsNothingOnceItsStepIsGone()
    {
        var reader = new EventReader(_log, 0);

        for (var step = 0; step < 17; step++) _log.Append(Step(1));

        Assert.False(reader.TryRead(out var events));
        Assert.Empty(events);
    }

    private static void Read(EventReader reader, List<long> sequences)
    {
        while (reader.TryRead(out var events)) sequences.AddRange(events.Select(routingEvent => routingEvent.Sequence));
    }

    private EventLog LogOf(int retained) => new(retained, () => _oldestNeeded);

    private RoutingEvent[] Step(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new AgentSignedIn { Stamp = new EventStamp(++_sequence, Some.Now, Actor.Host), Agent = "ann" })];
}

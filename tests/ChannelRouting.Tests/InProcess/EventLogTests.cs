using ChannelRouting.InProcess;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.InProcess;

/// <summary>The ring that subscribers share: what it holds, how it grows under its readers, and a reader who is overtaken.</summary>
public class EventLogTests
{
    private long _sequence;

    [Theory]
    [InlineData(0, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    [InlineData(1_000, 1_024)]
    public void Log_PastWhatItRetains_HoldsTheLastSteps(int retained, int held)
    {
        var log = new EventLog(retained);

        for (var step = 0; step < 3_000; step++) log.Append(Step(2));

        Assert.Equal(6_000 - (2 * held), log.OldestPosition);
        Assert.Equal(6_000, log.LastSequence);
        Assert.Throws<PositionNotHeldException>(() => log.FindStepAfter(log.OldestPosition - 1));
        Assert.Equal(3_000 - held, log.FindStepAfter(log.OldestPosition));
        Assert.Equal(3_000, log.FindStepAfter(6_000));
    }

    [Fact]
    public void Log_AskedForMoreLater_LosesNothingMore()
    {
        var log = new EventLog(0);
        for (var step = 0; step < 100; step++) log.Append(Step(1));
        var oldest = log.OldestPosition;

        log.Reserve(50);
        for (var step = 0; step < 48; step++) log.Append(Step(1));

        Assert.Equal(oldest, log.OldestPosition);
        log.Append(Step(1));
        Assert.Equal(oldest + 1, log.OldestPosition);
    }

    [Fact]
    public void Reader_WhileTheLogGrows_ReadsEveryEvent()
    {
        var log = new EventLog(1_000);
        var reader = new EventReader(log, 0);
        var read = new List<long>();
        for (var step = 0; step < 900; step++)
        {
            log.Append(Step(1 + (step % 3)));
            if (step % 7 == 0) Read(reader, read);
        }

        Read(reader, read);

        Assert.Equal(Enumerable.Range(1, (int)log.LastSequence).Select(number => (long)number), read);
        Assert.Equal(log.Count, reader.Step);
    }

    [Fact]
    public void Reader_InsideAStep_ReadsTheRestOfIt()
    {
        var log = new EventLog(0);
        log.Append(Step(3));
        log.Append(Step(3));

        Assert.True(new EventReader(log, 4).TryRead(out var events));

        Assert.Equal([5, 6], events.Select(routingEvent => (int)routingEvent.Sequence));
    }

    [Fact]
    public void Reader_OvertakenByTheWriter_IsToldByAnEmptyStep()
    {
        var log = new EventLog(0);
        var reader = new EventReader(log, 0);

        for (var step = 0; step < 17; step++) log.Append(Step(1));

        Assert.True(reader.TryRead(out var events));
        Assert.Empty(events);
    }

    private static void Read(EventReader reader, List<long> sequences)
    {
        while (reader.TryRead(out var events)) sequences.AddRange(events.Select(routingEvent => routingEvent.Sequence));
    }

    private RoutingEvent[] Step(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new AgentSignedIn { Stamp = new EventStamp(++_sequence, Some.Now, Actor.Host), Agent = "ann" })];
}

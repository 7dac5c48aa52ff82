using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>What customers say of how their work was handled, and who handled it.</summary>
public class SatisfactionTests
{
    [Fact]
    public void Satisfaction_AfterTheEnd_StandsInItsEventAndTheWorkOrder()
    {
        var engine = Closed();
        var said = new Satisfaction { Overall = 4, Ratings = [new Rating { Dimension = "speed", Score = 5 }], Feedback = "FK-1" };

        var recorded = Assert.IsType<SatisfactionRecorded>(Assert.Single(engine.Accept(new RecordSatisfaction { WorkOrder = "WO-1", Satisfaction = said }).Events));

        Assert.Equal(said, recorded.Satisfaction);
        Assert.Equal((said, recorded.Sequence), (engine.Find("WO-1").Satisfaction!, engine.Find("WO-1").Version));
    }

    [Fact]
    public void Satisfaction_OfTheSameFeedback_ChangesNothingAndOfAnotherCounts()
    {
        var engine = Closed();
        engine.Accept(Rate(4, "FK-1"));

        Assert.Empty(engine.Accept(Rate(2, "FK-1")).Events);
        Assert.Equal(4, engine.Find("WO-1").Satisfaction!.Overall);
        Assert.NotEmpty(engine.Accept(Rate(2, "FK-2")).Events);
        Assert.NotEmpty(engine.Accept(Rate(2)).Events);
        Assert.NotEmpty(engine.Accept(Rate(2)).Events);
        Assert.Equal(2, engine.Find("WO-1").Satisfaction!.Overall);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Satisfaction_OutsideTheScale_IsRefused(int score)
    {
        var engine = Closed();

        var overall = engine.Refuse(Rate(score));
        var part = engine.Refuse(Rated(new Rating { Dimension = "speed", Score = score }));

        Assert.Equal((RejectionReason.LimitExceeded, "overall", "1 to 5"), (overall.Reason, overall.Subject, overall.Limit));
        Assert.Equal((RejectionReason.LimitExceeded, "speed", "1 to 5"), (part.Reason, part.Subject, part.Limit));
    }

    [Fact]
    public void Satisfaction_PastItsLimits_IsRefused()
    {
        var engine = Closed();

        Assert.Equal("ratings", engine.Refuse(Rated([.. Enumerable.Range(0, RoutingLimits.RatingsPerFeedback + 1).Select(i => new Rating { Dimension = $"d{i}", Score = 1 })])).Subject);
        Assert.Equal("dimension", engine.Refuse(Rated(new Rating { Dimension = "", Score = 1 })).Subject);
        Assert.Equal("feedback", engine.Refuse(Rate(3, default(InteractionId))).Subject);
        engine.Accept(Rated([.. Enumerable.Range(0, RoutingLimits.RatingsPerFeedback).Select(i => new Rating { Dimension = $"d{i}", Score = 1 })]));
    }

    [Fact]
    public void Satisfaction_OfAnArchivedWorkOrder_IsRefused()
    {
        var engine = Closed();
        engine.After(Duration.FromDays(8)).Accept(new AdvanceTime());

        Assert.Equal(RejectionReason.Archived, engine.Refuse(Rate(5)).Reason);
    }

    [Fact]
    public void Satisfaction_ThatIsNone_IsMisuse()
    {
        Assert.Throws<ArgumentException>(() => Closed().Accept(Rated()));
        Assert.Throws<ArgumentException>(() => Closed().Accept(Rated(new Rating { Dimension = null!, Score = 1 })));
        Assert.Throws<ArgumentException>(() => Closed().Accept(Rated(new Rating { Dimension = "speed", Score = 1 }, new Rating { Dimension = "speed", Score = 2 })));
        Assert.Throws<ArgumentException>(() => Closed().Accept(new RecordSatisfaction { WorkOrder = "WO-1", Satisfaction = null! }));
    }

    [Fact]
    public void Satisfaction_OfNothingKnown_IsRefused()
    {
        Assert.Equal(RejectionReason.UnknownWorkOrder, Closed().Refuse(Rate(3) with { WorkOrder = "WO-9" }).Reason);
        Assert.Equal(RejectionReason.VersionConflict, Closed().Refuse(Rate(3) with { ExpectedVersion = 1 }).Reason);
        Closed().Refuse(Rate(3) with { WorkOrder = default });
        Assert.Equal(RejectionReason.LimitExceeded, Closed().Refuse(Rate(9) with { WorkOrder = "WO-9" }).Reason);
        Assert.Equal(RejectionReason.LimitExceeded, Closed().Refuse(Rate(9) with { ExpectedVersion = 1 }).Reason);
    }

    [Fact]
    public void TeamAndTier_WithHalfACharacterOrTooLong_AreNotTaken()
    {
        var tooLong = new string('x', RoutingLimits.IdentifierLength + 1);

        Assert.Throws<ArgumentException>(() => Closed().Accept(new SaveAgent { Profile = Some.Agent("bob") with { Team = "\ud800" } }));
        Assert.Throws<ArgumentException>(() => Closed().Accept(new SaveAgent { Profile = Some.Agent("bob") with { Tier = "\ud800" } }));
        Assert.Equal("profile.team", Closed().Refuse(new SaveAgent { Profile = Some.Agent("bob") with { Team = tooLong } }).Subject);
        Assert.Equal("profile.tier", Closed().Refuse(new SaveAgent { Profile = Some.Agent("bob") with { Tier = tooLong } }).Subject);
    }

    private static RecordSatisfaction Rate(int overall, InteractionId? feedback = null) => new() { WorkOrder = "WO-1", Satisfaction = new Satisfaction { Overall = overall, Feedback = feedback } };

    private static RecordSatisfaction Rated(params Rating[] ratings) => new() { WorkOrder = "WO-1", Satisfaction = new Satisfaction { Ratings = ratings } };

    private static TestEngine Closed()
    {
        var engine = TestEngine.Standard();
        engine.SignIn(Some.Agent("ann"));
        engine.Submit(Some.Draft("WO-1"));
        engine.Complete("WO-1");
        engine.Close("WO-1");
        return engine;
    }
}

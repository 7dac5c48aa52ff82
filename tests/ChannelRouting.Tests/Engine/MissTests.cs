using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 5: what missed offers do to their agent.</summary>
public class MissTests
{
    private static readonly OfferPolicy AwayAfterTwo = new()
    {
        ExpiresAfter = Duration.FromSeconds(30),
        CoolDown = Duration.FromSeconds(1),
        OnMiss = new MissPolicy { After = 2, Presence = AgentPresence.Away },
    };

    [Fact]
    public void Agent_BackFromBeingAwayForMisses_MayMissAsManyAgain()
    {
        var engine = SomeOffers.Engine(AwayAfterTwo, "ann");
        engine.Submit(Some.Draft("WO-1"));
        MissOne(engine);
        MissOne(engine);
        Assert.Equal((AgentPresence.Away, 2), PresenceAndMisses(engine));

        engine.Accept(new SetAgentPresence { Agent = "ann", Presence = AgentPresence.Available });
        MissOne(engine);

        Assert.Equal((AgentPresence.Available, 1), PresenceAndMisses(engine));
        MissOne(engine);
        Assert.Equal((AgentPresence.Away, 2), PresenceAndMisses(engine));
    }

    [Fact]
    public void Offers_ThatLapsedInOneLongCatchUp_AreAllNoMisses()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(10) }, "ann", "bob");
        engine.Submit(Some.Draft("WO-1"));
        engine.After(Duration.FromMinutes(5)).Submit(Some.Draft("WO-2")); // The host stops here.

        var expired = engine.After(Duration.FromMinutes(10) + Duration.FromSeconds(20)).Accept(new AdvanceTime()).Events.OfType<OfferExpired>().ToList();

        Assert.Equal([false, false], expired.Select(e => e.IsMiss));
    }

    [Fact]
    public void Misses_OfAnAgentWhoTakesWorkOffline_DoNotChangeItsPresence()
    {
        var engine = SomeOffers.Engine(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1), OnMiss = new MissPolicy { Presence = AgentPresence.Away } });
        engine.Accept(new SaveAgent { Profile = Some.Agent("bot") with { TakesWorkOffline = true } });
        engine.Submit(Some.Draft("WO-1"));
        engine.Submit(Some.Draft("WO-2"));

        var events = engine.After(Duration.FromMinutes(1)).Accept(new AdvanceTime()).Events;

        Assert.Empty(events.OfType<AgentPresenceChanged>());
        Assert.Equal(2, events.OfType<OfferExpired>().Count());
    }

    private static void MissOne(TestEngine engine)
    {
        engine.After(Duration.FromSeconds(30)).Accept(new AdvanceTime());
        engine.After(Duration.FromSeconds(1)).Accept(new AdvanceTime());
    }

    private static (AgentPresence, int) PresenceAndMisses(TestEngine engine) => (engine.Engine.FindAgent("ann")!.Presence, engine.Engine.FindAgent("ann")!.MissCount);
}

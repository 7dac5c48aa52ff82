using ChannelRouting.Journaling;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Engine;

/// <summary>Semantics 3: any command about something that has a version may name the one its caller saw.</summary>
public class ExpectedVersionTests
{
    [Fact]
    public void Command_WithAVersion_IsDecidedAsWithoutOneOrRefusedInItsPlace() => Prop.ForAll(RandomStep.Runs, steps => RandomStep.Run(steps, (engine, command) =>
    {
        if (VersionSeen(engine, command) is not { } version) return;
        var unconditional = Decide(engine, command with { Id = default });

        var seen = Decide(engine, command with { Id = default, ExpectedVersion = version });
        var stale = Decide(engine, command with { Id = default, ExpectedVersion = version - 1 });

        Assert.Equal(unconditional.Rejection, seen.Rejection);
        Assert.Equal(TextOf(unconditional), TextOf(seen));
        if (IsAnsweredSo(engine, command))
        {
            Assert.Equal(TextOf(unconditional), TextOf(stale)); // It tells what the first answer came to.
            Assert.True(stale.IsAccepted);
            return;
        }

        var comesFirst = unconditional.Rejection?.Reason < RejectionReason.VersionConflict;
        Assert.Equal(comesFirst ? unconditional.Rejection!.Reason : RejectionReason.VersionConflict, stale.Rejection!.Reason);
    })).Check(25, endSize: 40);

    /// <summary>Whether the offer was accepted, or declined, by the same command before.</summary>
    private static bool IsAnsweredSo(TestEngine engine, Command command) => command switch
    {
        AcceptOffer c => engine.Engine.FindOffer(c.Offer)?.Status == OfferStatus.Accepted,
        BeginAcceptingOffer c => engine.Engine.FindOffer(c.Offer)?.Status == OfferStatus.Accepted,
        DeclineOffer c => engine.Engine.FindOffer(c.Offer)?.Status == OfferStatus.Declined,
        _ => false,
    };

    private static Decision Decide(TestEngine engine, Command command) => Copy(engine).Execute(command, engine.Now);

    /// <summary>The version of what the command is about once all is settled; null when there is none.</summary>
    private static long? VersionSeen(TestEngine engine, Command command)
    {
        var copy = Copy(engine);
        copy.Execute(new AdvanceTime(), engine.Now);
        return command switch
        {
            SubmitWorkOrder or ApplyPlan or WithdrawPlan or AdoptTimeZones or AcknowledgeAlert or AdvanceTime => null,
            SaveAgent c => copy.FindAgent(c.Profile.Id)?.Version,
            AcceptOffer c => OrderOf(c.Offer)?.Version,
            BeginAcceptingOffer c => OrderOf(c.Offer)?.Version,
            DeclineOffer c => OrderOf(c.Offer)?.Version,
            _ when command.GetType().GetProperty("WorkOrder") is { } order => copy.FindWorkOrder((WorkOrderId)order.GetValue(command)!)?.Version,
            _ => copy.FindAgent((AgentId)command.GetType().GetProperty("Agent")!.GetValue(command)!)?.Version,
        };

        WorkOrder? OrderOf(OfferId id) => copy.FindOffer(id) is { } offer ? copy.FindWorkOrder(offer.WorkOrder) : null;
    }

    private static RoutingEngine Copy(TestEngine engine) => RoutingEngine.Recover(engine.Journal, ChangedTimeZones.Editions);

    private static IEnumerable<string> TextOf(Decision decision) => decision.Events.Select(CanonicalText.Of);
}

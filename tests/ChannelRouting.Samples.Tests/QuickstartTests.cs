using ChannelRouting.Samples.Tests.Support;

namespace ChannelRouting.Samples.Tests;

public class QuickstartTests
{
    [Fact]
    public void Program_Run_PrintsTheLifeOfAWorkOrder()
    {
        var output = ConsoleProgram.Run("Quickstart");

        Assert.Equal(
            [
                " 2 AgentSaved, by host",
                " 3 AgentSignedIn, by host",
                " 4 WorkOrderSubmitted, by host",
                " 5 WorkOrderQueued, by host",
                " 6 SlaClockStarted, by host",
                " 7 OfferMade, by rule:plan 1",
                " 8 OfferAccepted, by agent:ann",
                " 9 WorkOrderAssigned, by agent:ann",
                "10 WorkOrderCompleted, by agent:ann",
                "11 SlaClockStopped, by agent:ann",
                "12 WorkOrderClosed, by agent:ann",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

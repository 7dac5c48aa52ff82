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
                " 7 SlaClockStarted, by host",
                " 8 OfferMade, by rule:plan 1",
                " 9 OfferAccepted, by agent:ann",
                "10 WorkOrderAssigned, by agent:ann",
                "11 InteractionRecorded, by agent:ann",
                "12 SlaClockStopped, by agent:ann",
                "13 WorkOrderCompleted, by agent:ann",
                "14 SlaClockStopped, by agent:ann",
                "15 WorkOrderClosed, by agent:ann",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>Alerts are a fold over the journal, which says which are open; the engine only writes down who takes one on.</summary>
    private Rejection? Decide(AcknowledgeAlert command)
    {
        if (command.Note?.Length > RoutingLimits.TextLength) return OverLimit("note", command.Note.Length, RoutingLimits.TextLength);
        if (command.Alert.IsDefault) return Reject(RejectionReason.UnknownAlert, command.Alert.ToString());
        Emit(new AlertAcknowledged { Stamp = Stamp(), Alert = command.Alert, Note = command.Note });
        return null;
    }
}

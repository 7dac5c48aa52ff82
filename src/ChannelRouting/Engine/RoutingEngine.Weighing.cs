using ChannelRouting.Matching;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>Work in line of which code has yet to say how urgent it is, is weighed, as far as the work limit of this call reaches.</summary>
    private void WeighWork()
    {
        _actor = _state.RuleActor;
        while (_matchesLeft > 0 && _state.FindUnweighed() is { } order)
        {
            _matchesLeft--;
            var urgency = WorkOrderWeighing.Ask(_state.Code.FindWorkOrderSelector(_state.Plan!.Plan.WorkOrderSelector!), order, _now, out var fault);
            Emit(new WorkOrderWeighed { Stamp = Stamp(), WorkOrder = order.Id, Urgency = urgency, SelectorFault = fault });
        }
    }
}

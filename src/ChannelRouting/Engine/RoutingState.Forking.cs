using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>A state that is the same and goes on by itself, for trying something out. It does not know which commands were accepted before.</summary>
    /// <remarks>It costs a copy of every agent and work order in memory, and matching begins anew.</remarks>
    public RoutingState Fork()
    {
        var fork = new StateFork(_orders.Values, _agents.Values, _calendarEnds);
        var copy = new RoutingState(state => new MatchingIndex(state))
        {
            Editions = Editions,
            TimeZones = TimeZones,
            Code = Code,
            Deadlines = Deadlines.Fork(fork.SubjectOf),
            LastSequence = LastSequence,
            LastInstant = LastInstant,
            LastAssignment = LastAssignment,
            LastOffer = LastOffer,
            PlanVersion = PlanVersion,
            Plan = Plan,
            RuleActor = RuleActor,
            Adoption = Adoption,
            UnclassifiedCount = UnclassifiedCount,
            UnknownChannelCount = UnknownChannelCount,
            _at = _at,
            _nextCalendarEnd = _nextCalendarEnd,
        };
        copy.TakeSubjects(this, fork);
        copy.TakeLists(this);
        foreach (var order in copy._orders.Values)
        {
            if (order.IsFinal) continue;
            copy.Demands.Hold(order.DemandKey, out var demand);
            order.Demand = demand;
        }

        if (Plan is not null) copy.Matcher.Rebuild(copy);
        return copy;
    }

    private void TakeSubjects(RoutingState original, StateFork fork)
    {
        foreach (var (id, order) in original._orders) _orders.Add(id, fork.Of(order));
        foreach (var (id, agent) in original._agents) _agents.Add(id, fork.Of(agent));
        foreach (var (id, offer) in original._offers) _offers.Add(id, fork.Of(offer));
        foreach (var (version, plan) in original._plans) _plans.Add(version, plan.Fork());
        foreach (var (queue, ledger) in original._ledgers) _ledgers.Add(queue, ledger.Fork(fork, Matcher));
        foreach (var agent in _agents.Values) agent.Tallies = Array.ConvertAll(agent.Tallies, tally => _ledgers[tally.Ledger.Queue].TallyOf(agent));
        foreach (var (id, order) in original._refusedOrders) _refusedOrders.Add(id, fork.Of(order));
        foreach (var (id, order) in original._inVain) _inVain.Add(id, fork.Of(order));
        foreach (var (id, agent) in original._heldInVain) _heldInVain.Add(id, fork.Of(agent));
        foreach (var (id, agent) in original._drained) _drained.Add(id, fork.Of(agent));
        _roomHolders.AddRange(original._roomHolders.Select(fork.Of));
        _calendarEnds.AddRange(original._calendarEnds.Select(fork.Of));
    }

    private void TakeLists(RoutingState original)
    {
        _adopting.UnionWith(original._adopting);
        _beforeSteps.UnionWith(original._beforeSteps);
        _unweighed.UnionWith(original._unweighed);
        _archived.UnionWith(original._archived);
        foreach (var id in original._archiveOrder) _archiveOrder.Enqueue(id);
        foreach (var (id, recounts) in original._ofFormerTimeZones) _ofFormerTimeZones.Add(id, recounts);
        foreach (var (queue, length) in original._lengths) _lengths.Add(queue, length);
        foreach (var (queue, delays) in original._delays) _delays.Add(queue, new SortedDictionary<Duration, int>(delays));
        foreach (var (startAt, start) in original._planStarts) _planStarts.Add(startAt, start);
        _planRecords.AddRange(original._planRecords);
        foreach (var tie in original._tieOrder) _ties.Add(tie.Text, _tieOrder.AddLast(tie));
    }
}

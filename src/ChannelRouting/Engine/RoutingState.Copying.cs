using ChannelRouting.Matching;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>A state of copies: some open orders, what plan they keep, their agents and offers, and nothing else. To try out on it what a plan does to them; it matches nothing.</summary>
    public RoutingState CopyOf(IEnumerable<WorkOrderState> orders)
    {
        var copy = new RoutingState(_ => new NoMatcher())
        {
            Editions = Editions,
            TimeZones = TimeZones,
            Code = Code,
            LastSequence = LastSequence,
            LastInstant = LastInstant,
            PlanVersion = PlanVersion,
            Plan = Plan,
            RuleActor = RuleActor,
            Adoption = Adoption,
            _at = _at,
        };
        if (Plan is { } plan) copy._plans.Add(PlanVersion, new PlanInUse(plan));
        foreach (var order in orders) copy.AddCopy(order, PlanOf(order), _adopting.Contains(order.Id));
        return copy;
    }

    private void AddCopy(WorkOrderState original, Planning.CompiledPlan plan, bool isAdopting)
    {
        var order = original.Copy();
        _orders.Add(order.Id, order);
        if (isAdopting) _adopting.Add(order.Id);
        _plans.TryAdd(order.Plan, new PlanInUse(plan));
        _plans[order.Plan].WorkOrderCount++;
        CountUnknown(order, 1);
        Classify(order);
        if (original.Agent is { } agent)
        {
            order.Agent = AgentLike(agent);
            order.Agent.WorkOrders.Add(order.Id, order);
        }

        foreach (var offer in original.Offers) AddCopy(offer, order);
    }

    private void AddCopy(OfferState original, WorkOrderState order)
    {
        var agent = AgentLike(original.Agent);
        var offer = new OfferState(new OfferMade { Offer = original.Id, WorkOrder = order.Id, Agent = agent.Id, ExpiresAt = original.ExpiresAt }, order, agent);
        _offers.Add(offer.Id, offer);
        order.Add(offer);
        agent.Offers.Add(offer);
    }

    /// <summary>The copy of an agent, of whom it is known what work they can be given.</summary>
    private AgentState AgentLike(AgentState original)
    {
        if (_agents.TryGetValue(original.Id, out var known)) return known;
        var agent = new AgentState(new AgentSaved { Profile = original.Profile }) { Profile = original.Profile, CapacityUnits = original.CapacityUnits, Presence = original.Presence, IsOnShift = original.IsOnShift };
        agent.UnavailableChannels.UnionWith(original.UnavailableChannels);
        _agents.Add(agent.Id, agent);
        return agent;
    }
}

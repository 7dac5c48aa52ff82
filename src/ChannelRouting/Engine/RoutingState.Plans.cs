using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>A plan the decision has compiled already, so that applying its event need not do it again.</summary>
    public CompiledPlan? Prepared { private get; set; }

    /// <summary>The queue of the current plan that the plan of an order which is not final means.</summary>
    public QueueId QueueNow(WorkOrderState order, QueueId queue) => _plans[order.Plan].QueueNow(queue);

    private void On(PlanApplied e)
    {
        if (Plan is null && e.TimeZoneVersion is { } version) TimeZones = EditionOf(version);
        var plan = ReferenceEquals(Prepared?.Plan, e.Plan) ? Prepared : new CompiledPlan(e.Plan, TimeZones, Code.Classifiers);
        Prepared = null;
        var (previous, asked) = (PlanVersion, CodeThatWeighs(Plan));
        (PlanVersion, Plan, RuleActor) = (e.Version, plan, Actor.Rule(e.Version));
        Remember(e);
        if (e.Replacements is { } replacements) Replace(new NewNames(replacements));
        _plans.Add(e.Version, new PlanInUse(plan));
        ForgetIfUnused(previous);
        Watch(plan);
        foreach (var order in _orders.Values)
        {
            if (!order.IsFinal) (order.Band, order.Bucket) = (BandOf(order), BucketOf(order));
            if (!order.IsFinal) ReviewStep(order);
            ReviewHold(order);
            if (ReviewDelay(order)) Classify(order);
            if (CodeThatWeighs(plan) != asked) ReviewUrgency(order);
            Arm(order, e.At);
        }

        foreach (var agent in _agents.Values)
        {
            SetCapacity(agent, e.At);
            agent.UsedUnits = UnitsOf(agent);
            Recount(agent);
            if (agent.UnavailableChannels.RemoveWhere(channel => plan.FindChannel(channel) is null) > 0) agent.Version = LastSequence;
            if (agent.HeadRoomFor is { } order) agent.HeldUnits = Capacity.ReservedUnits(plan.FindChannel(order.Channel)!);
            ReviewPrivateLine(agent);
            ReviewHeadRoom(agent);
        }

        ReviewLedgers();
        ReviewTies();
        ForgetPaces();
        Matcher.Rebuild(this);
        BeginAdoption(e.OpenWork);
    }

    private void Replace(NewNames names)
    {
        foreach (var plan in _plans.Values) plan.Replace(names);
        foreach (var order in _orders.Values)
            if (!order.IsFinal) Replace(order, names);
        foreach (var agent in _agents.Values) Replace(agent, names);
        RecountDelays();
    }

    private void Replace(WorkOrderState order, NewNames names)
    {
        var (queue, channel, priority) = (names.Of(order.Queue), names.Of(order.Channel), names.Of(order.Priority));
        QueueId[] also = [.. order.AlsoServedBy.Select(names.Of).Where(other => other != queue).Distinct()];
        if ((queue, channel, priority) == (order.Queue, order.Channel, order.Priority) && also.SequenceEqual(order.AlsoServedBy)) return;
        if (order.Step is { } step) step.AlsoServedBy = also;
        if (queue != order.Queue) Forget(order);
        UncountLength(order);
        (order.Queue, order.Channel, order.Priority, order.Version) = (queue, channel, priority, LastSequence);
        Classify(order);
        CountLength(order);
        ReviewUrgency(order);
    }

    private void Replace(AgentState agent, NewNames names)
    {
        var profile = agent.Profile;
        if (profile.Queues.Any(queue => names.Of(queue) != queue))
            (agent.Profile, agent.Version) = (Renamed(profile, names), LastSequence);
        agent.UnavailableChannels.UnionWith([.. agent.UnavailableChannels.Select(names.Of)]);
    }

    /// <summary>Where two queues become one, the terms of the first count.</summary>
    private static AgentProfile Renamed(AgentProfile profile, NewNames names) => profile with
    {
        Queues = [.. profile.Queues.Select(names.Of).Distinct()],
        QueueTerms = [.. profile.Queues.DistinctBy(names.Of).SelectMany(queue => profile.QueueTerms.Where(term => term.Queue == queue)).Select(term => term with { Queue = names.Of(term.Queue) })],
    };

    private void Recount(AgentState agent)
    {
        agent.ForgetCounts();
        foreach (var order in agent.WorkOrders.Values)
            if (WorkOrderLifecycle.TakesCapacity(order.Status)) agent.Count(order, Plan!, 1, Capacity.UnitsOf(order, agent, Plan!));
        foreach (var offer in agent.Offers) agent.Count(offer.Order, Plan!, 1, Capacity.UnitsOf(offer.Order, agent, Plan!));
    }

    private long UnitsOf(AgentState agent) =>
        agent.WorkOrders.Values.Sum(order => (long)Capacity.CostUnits(Plan!.FindChannel(order.Channel)!, order.Status)) +
        agent.Offers.Sum(offer => (long)Capacity.ReservedUnits(Plan!.FindChannel(offer.Order.Channel)!));

    private void ForgetIfUnused(PlanVersion version)
    {
        if (version != PlanVersion && _plans.TryGetValue(version, out var plan) && plan.WorkOrderCount == 0) _plans.Remove(version);
    }
}

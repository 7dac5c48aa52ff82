using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

/// <summary>Which copy stands for what, while a state is forked.</summary>
internal sealed class StateFork
{
    private readonly Dictionary<WorkOrderState, WorkOrderState> _orders = [];
    private readonly Dictionary<AgentState, AgentState> _agents = [];
    private readonly Dictionary<OfferState, OfferState> _offers = [];
    private readonly Dictionary<RefusalState, RefusalState> _refusals = [];
    private readonly Dictionary<SlaClockState, SlaClockState> _clocks = [];
    private readonly Dictionary<CalendarEnd, CalendarEnd> _ends = [];

    public StateFork(IEnumerable<WorkOrderState> orders, IEnumerable<AgentState> agents, IEnumerable<CalendarEnd> ends)
    {
        foreach (var order in orders) _orders.Add(order, order.Fork());
        foreach (var agent in agents) _agents.Add(agent, agent.Fork());
        foreach (var end in ends) _ends.Add(end, end.Fork());
        foreach (var order in _orders.Values) order.BindTo(this);
        foreach (var agent in _agents.Values) agent.BindTo(this);
    }

    public WorkOrderState Of(WorkOrderState order) => _orders[order];

    public AgentState Of(AgentState agent) => _agents[agent];

    public CalendarEnd Of(CalendarEnd end) => _ends[end];

    public OfferState Of(OfferState offer)
    {
        if (!_offers.TryGetValue(offer, out var copy)) _offers.Add(offer, copy = offer.Fork(this));
        return copy;
    }

    public RefusalState Of(RefusalState refusal)
    {
        if (!_refusals.TryGetValue(refusal, out var copy)) _refusals.Add(refusal, copy = refusal.Fork(this));
        return copy;
    }

    public SlaClockState Of(SlaClockState clock)
    {
        if (!_clocks.TryGetValue(clock, out var copy)) _clocks.Add(clock, copy = clock.Fork());
        return copy;
    }

    /// <summary>What has a deadline in place of what has it in the state that is copied.</summary>
    public object SubjectOf(object subject) => subject switch
    {
        WorkOrderState order => Of(order),
        AgentState agent => Of(agent),
        OfferState offer => Of(offer),
        RefusalState refusal => Of(refusal),
        SlaClockState clock => Of(clock),
        CalendarEnd end => Of(end),
        _ => subject, // Events do not change.
    };
}

using ChannelRouting.Explaining;
using ChannelRouting.Matching;

namespace ChannelRouting;

/// <content>How matching came to its decisions: kept beside the state, worked out only where it is asked for.</content>
public sealed partial class RoutingEngine
{
    private readonly Queue<DecisionRecord> _decisions = new();

    /// <summary>
    /// How many of the latest decisions of matching are kept, 0 to <see cref="RoutingLimits.KeptDecisions"/>; they are neither journaled nor recovered. Each costs a look at every agent. Default: 0, none, and nothing is worked out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int KeptDecisions
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, RoutingLimits.KeptDecisions);
            field = value;
            while (_decisions.Count > value) _decisions.Dequeue();
        }
    }

    /// <summary>How matching came to give or offer work, of the decisions that are kept.</summary>
    /// <exception cref="ArgumentException">The limit is out of its range.</exception>
    public DecisionPage FindDecisions(FindDecisions query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > RoutingLimits.WorkOrdersPerPage)
            throw new ArgumentException($"FindDecisions.Limit is {query.Limit}; give 1 to {RoutingLimits.WorkOrdersPerPage}.", nameof(query));
        var found = _decisions.Reverse().Where(record =>
            (query.WorkOrder is not { } order || record.WorkOrder == order) && (query.Agent is not { } agent || record.Agent == agent) && !(record.Sequence >= query.BeforeSequence));
        return new DecisionPage { Decisions = [.. found.Take(query.Limit)], KeptSinceSequence = _decisions.TryPeek(out var first) ? first.Sequence : null };
    }

    /// <summary>To be called before anything of the match is emitted.</summary>
    private void Record(Match match, string? affinity, SelectorFault? fault)
    {
        if (KeptDecisions == 0) return;
        var (order, queue) = (match.Order, _state.Plan!.FindQueue(match.Order.Queue)!);
        var survey = new AgentSurvey(order, _state);
        if (_decisions.Count == KeptDecisions) _decisions.Dequeue();
        _decisions.Enqueue(new DecisionRecord
        {
            Sequence = _state.LastSequence + (affinity is null ? 1 : 2),
            At = _now,
            Plan = _state.PlanVersion,
            WorkOrder = order.Id,
            Agent = match.Agent.Id,
            IsOffer = queue.Offers is not null,
            Queue = order.Queue,
            Channel = order.Channel,
            Requirements = order.Requirements,
            NextInLine = _state.Matcher.FindNextFor(match)?.Id,
            Affinity = affinity,
            IsByCode = queue.AgentSelector is not null && fault is null && order.WaitsFor is null && affinity is null && survey.Candidates[0].Agent != match.Agent.Id,
            Candidates = survey.Candidates,
            CandidateCount = survey.CandidateCount,
            Obstacles = survey.Groups,
        });
    }
}

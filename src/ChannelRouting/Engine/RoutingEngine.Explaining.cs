using ChannelRouting.Engine;
using ChannelRouting.Explaining;

namespace ChannelRouting;

/// <content>Why work goes where it goes. What would happen is tried out on a copy of the whole engine, so that nothing is stated twice.</content>
public sealed partial class RoutingEngine
{
    private static readonly AdvanceTime Advance = new();

    /// <summary>Why an agent does not get a work order by matching, as both stand at <see cref="LastInstant"/>: every reason. Null when either of them is not known.</summary>
    public AgentEligibility? WhyNot(WhyNot query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (_state.FindOrder(query.WorkOrder) is not { } order || _state.FindAgent(query.Agent) is not { } agent) return null;
        return new AgentEligibility { WorkOrder = order.Id, Agent = agent.Id, At = LastInstant, Obstacles = Obstacles.Between(agent, order, _state) };
    }

    /// <summary>What would become of a work order if it were submitted at <see cref="LastInstant"/>, once all that is due is done. Changes nothing.</summary>
    /// <exception cref="ArgumentException">The draft is malformed.</exception>
    /// <exception cref="InvalidOperationException">Code that the engine asks calls it back.</exception>
    public WorkOrderPreview Preview(PreviewWorkOrder query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var command = new SubmitWorkOrder { Draft = query.Draft ?? throw new ArgumentException("PreviewWorkOrder.Draft is null; give a value.", nameof(query)) };
        CommandShape.ThrowIfMalformed(command);
        return TryOut(fork =>
        {
            fork._isStill = true;
            if (fork.Execute(command, LastInstant).Rejection is { } rejection) return PreviewOf(rejection);
            var order = fork._state.FindOrder(query.Draft.Id)!;
            var survey = new AgentSurvey(order, fork._state);
            fork._isStill = false;
            fork.FollowUpAndMatch();
            return new WorkOrderPreview
            {
                Rejection = null,
                WorkOrder = fork.View(order),
                Candidates = survey.Candidates,
                CandidateCount = survey.CandidateCount,
                Obstacles = survey.Groups,
                AgentCount = fork._state.AgentCount,
            };
        });
    }

    /// <summary>An engine that stands where this one stands and goes on by itself.</summary>
    internal RoutingEngine Fork() => new(_state.Fork(), _workPerCommand) { _lastEntry = _lastEntry, _mayMatchMore = _mayMatchMore, _allAreSuspect = _mayMatchMore };

    private WorkOrderPreview PreviewOf(Rejection rejection) =>
        new() { Rejection = rejection, WorkOrder = null, Candidates = [], CandidateCount = 0, Obstacles = [], AgentCount = _state.AgentCount };

    /// <summary>Lets something happen to a copy that has done what is due.</summary>
    private TAnswer TryOut<TAnswer>(Func<RoutingEngine, TAnswer> what)
    {
        if (_isDeciding) throw new InvalidOperationException("A question that is tried out comes from code that the engine asks, in the middle of a decision; let the code answer by what it is given.");
        try
        {
            _isDeciding = true; // Code that is asked meanwhile must not call back either.
            var fork = Fork();
            fork.Execute(Advance, LastInstant);
            return what(fork);
        }
        finally
        {
            _isDeciding = false;
        }
    }
}

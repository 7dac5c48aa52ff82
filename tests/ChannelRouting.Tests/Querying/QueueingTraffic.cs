using System.Globalization;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Querying;

/// <summary>A queue of c agents with exponential times, run through an engine: what was estimated for whoever had to wait, and what came of it. Rates are per minute.</summary>
internal sealed class QueueingTraffic(int agents, double arrivalRate, double leaveRate, int seed)
{
    private readonly RoutingEngine _engine = new();
    private readonly Random _random = new(seed);
    private readonly PriorityQueue<(bool IsLeaving, string Id), Instant> _coming = new();
    private readonly Dictionary<string, (Instant At, WaitEstimate Wait)> _waiting = [];
    private Instant _now = Some.Now;

    /// <summary>Of each who waited and was told how long: the estimate, and the true wait in minutes; null when that one left.</summary>
    public List<(WaitEstimate Wait, double? Minutes)> Waits { get; } = [];

    public QueueingTraffic Run(int arrivals)
    {
        Execute(new ApplyPlan { Plan = Some.Plan() with { WorkOrderRule = WorkOrderRule.Fifo, SlaPolicies = [], RetainClosedFor = Duration.FromHours(1) } });
        for (var i = 0; i < agents; i++)
        {
            Execute(new SaveAgent { Profile = Some.Agent($"agent-{i}") });
            Execute(new SignInAgent { Agent = $"agent-{i}" });
        }

        var next = _now + Exponential(arrivalRate);
        for (var number = 0; number < arrivals;)
        {
            if (_coming.TryPeek(out var due, out var at) && at < next)
            {
                _coming.Dequeue();
                _now = at;
                if (due.IsLeaving) Leave(due.Id);
                else Finish(due.Id);
                continue;
            }

            _now = next;
            next += Exponential(arrivalRate);
            Arrive(string.Create(CultureInfo.InvariantCulture, $"WO-{number++:000000}"));
        }

        return this;
    }

    private void Arrive(string id)
    {
        Execute(new SubmitWorkOrder { Draft = Some.Draft(id, "phone") });
        if (_engine.FindLinePlace(new FindLinePlace { WorkOrder = id }) is not { } place) return;
        if (place.Wait is { Method: WaitMethod.QueueLength } wait) _waiting.Add(id, (_now, wait));
        if (leaveRate > 0) _coming.Enqueue((true, id), _now + Exponential(leaveRate));
    }

    private void Leave(string id)
    {
        if (_engine.FindWorkOrder(id) is not { Status: WorkOrderStatus.Queued }) return;
        Execute(new AbandonWorkOrder { WorkOrder = id });
        if (_waiting.Remove(id, out var told)) Waits.Add((told.Wait, null));
    }

    private void Finish(string id)
    {
        var assignment = _engine.FindWorkOrder(id)!.Assignment!.Value;
        Execute(new CompleteWorkOrder { WorkOrder = id, Assignment = assignment });
        Execute(new CloseWorkOrder { WorkOrder = id, Assignment = assignment });
    }

    private void Execute(Command command)
    {
        var decision = _engine.Execute(command, _now);
        Assert.True(decision.IsAccepted, $"{command} was refused: {decision.Rejection}");
        foreach (var assigned in decision.Events.OfType<WorkOrderAssigned>())
        {
            _coming.Enqueue((false, assigned.WorkOrder.Value), _now + Exponential(1));
            if (_waiting.Remove(assigned.WorkOrder.Value, out var told)) Waits.Add((told.Wait, (_now - told.At).TotalMinutes));
        }
    }

    private Duration Exponential(double rate) => Duration.FromTicks(Math.Round(-Math.Log(1 - _random.NextDouble()) / rate * NodaConstants.TicksPerMinute));
}

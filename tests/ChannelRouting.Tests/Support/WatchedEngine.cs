using ChannelRouting.Alerts;

namespace ChannelRouting.Tests.Support;

/// <summary>An engine of which somebody watches the alerts.</summary>
internal sealed class WatchedEngine
{
    public WatchedEngine(AlertRule rule, Action<Alert>? onChange = null)
        : this(Some.Plan() with { Alerts = [rule] }, onChange)
    {
    }

    public WatchedEngine(RoutingPlan plan, Action<Alert>? onChange = null)
    {
        Engine = new TestEngine();
        Alerts = new RoutingAlerts(Engine.Engine)
        {
            OnChange = alert =>
            {
                Told.Add(alert);
                onChange?.Invoke(alert);
            },
        };
        Engine.Accept(new ApplyPlan { Plan = plan });
    }

    public TestEngine Engine { get; }

    public RoutingAlerts Alerts { get; }

    public List<Alert> Told { get; } = [];

    public AlertReport Report => Alerts.Find(new GetAlerts { IncludesCleared = true });

    public int WaitingCount => Waiting.Count();

    public WorkOrderId FirstWaiting => Waiting.Min();

    private IEnumerable<WorkOrderId> Waiting => Engine.Engine.State.WorkOrders.Where(order => order.Status == WorkOrderStatus.Queued).Select(order => order.Id);

    /// <summary>Lets time pass, and nothing happen.</summary>
    public void Pass(Duration time)
    {
        Engine.Now += time;
        Alerts.MoveTo(Engine.Now);
    }
}

namespace ChannelRouting.InProcess;

/// <summary>Looks at a plan file every second, from the first router on, and gives its plan to every router that has another one of it.</summary>
internal sealed class PlanFileWatch(PlanFile file, PlanAdoption? openWork, TimeProvider? time, Action<PlanFileReport>? onPlanFile) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Follower> _followers = [];
    private readonly CancellationTokenSource _end = new();
    private ITimer? _timer;
    private bool _isLooking;

    /// <summary>A router that was made with a plan of the file.</summary>
    public void Add(PartitionId partition, Router router, RoutingPlan plan)
    {
        lock (_lock)
        {
            _followers.Add(new Follower(partition, router) { Plan = plan });
            if (!_end.IsCancellationRequested) _timer ??= RouterTimer.Create(time ?? TimeProvider.System, _ => _ = LookAsync(), RouterConstants.PlanFileInterval);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _end.Cancel();
            _timer?.Dispose();
        }
    }

    /// <summary>One look at a time: while routers are held back, the file waits.</summary>
    private async Task LookAsync()
    {
        Follower[] followers;
        lock (_lock)
        {
            if (_isLooking || _end.IsCancellationRequested) return;
            _isLooking = true;
            followers = [.. _followers];
        }

        try
        {
            if (file.Look() is { } fault) Router.Tell(onPlanFile, fault);
            foreach (var follower in followers) await GiveAsync(follower, file.Plan).ConfigureAwait(false);
        }
        finally
        {
            lock (_lock) _isLooking = false;
        }
    }

    private async Task GiveAsync(Follower follower, RoutingPlan plan)
    {
        if (ReferenceEquals(follower.Plan, plan)) return;
        try
        {
            if (follower.Router.PlanNow == plan)
            {
                follower.Plan = plan; // Somebody gave it by a command, perhaps with what a file cannot say.
                return;
            }

            var result = await follower.Router.ExecuteAsync(new ApplyPlan { Plan = plan, OpenWork = openWork, Note = NoteOf(file.Path) }, _end.Token).ConfigureAwait(false);
            follower.Plan = plan;
            Router.Tell(onPlanFile, new PlanFileReport
            {
                Path = file.Path,
                Outcome = result.IsAccepted ? PlanFileOutcome.Applied : PlanFileOutcome.Refused,
                Partition = follower.Partition,
                Findings = result.Rejection?.Findings ?? [],
                Rejection = result.Rejection,
            });
        }
        catch (Exception exception) when (exception is RouterStoppedException or ObjectDisposedException or OperationCanceledException)
        {
            // It takes no commands, now or any more: it is asked again at the next look.
        }
    }

    private static string NoteOf(string path) => path.Length > RoutingLimits.TextLength ? path[^RoutingLimits.TextLength..] : path;

    /// <summary>A router, and the plan of the file that it was given last, whether it took it or not.</summary>
    private sealed class Follower(PartitionId partition, Router router)
    {
        public PartitionId Partition { get; } = partition;

        public Router Router { get; } = router;

        public required RoutingPlan Plan { get; set; }
    }
}

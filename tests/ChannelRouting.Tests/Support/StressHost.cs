namespace ChannelRouting.Tests.Support;

/// <summary>One of many hosts of a router: brings in work orders of its own and takes them through their life, as far as the others let it.</summary>
internal sealed class StressHost(IRouter router, int number)
{
    private const int OpenOrders = 8;

    private readonly Random _random = new(number);
    private readonly List<WorkOrderId> _open = [];
    private int _submitted;

    public static RoutingPlan Plan => Some.Plan() with
    {
        Queues =
        [
            new WorkQueue { Id = "general" },
            new WorkQueue { Id = "orders", Offers = new OfferPolicy { ExpiresAfter = Duration.FromSeconds(20), AtOnce = 2, CoolDown = Duration.FromSeconds(10), AcceptingExtension = Duration.FromSeconds(10) } },
        ],
    };

    /// <summary>Sends so many commands, one after the other; gives each with its result.</summary>
    public List<(Command Command, CommandResult<CommandOutcome> Result)> Run(int count, Action eachTime)
    {
        var results = new List<(Command, CommandResult<CommandOutcome>)>(count);
        while (results.Count < count)
        {
            var command = _random.Next(10) == 0 ? AboutAnAgent() : AboutAnOrder();
            results.Add((command, Send(command)));
            eachTime();
        }

        return results;
    }

    private CommandResult<CommandOutcome> Send(Command command) => command switch
    {
        Command<WorkOrderOutcome> c => Wait(router.ExecuteAsync(c)),
        Command<OfferOutcome> c => Wait(router.ExecuteAsync(c)),
        Command<AgentOutcome> c => Wait(router.ExecuteAsync(c)),
        _ => throw new ArgumentException(command.GetType().Name),
    };

    private static CommandResult<CommandOutcome> Wait<TOutcome>(ValueTask<CommandResult<TOutcome>> sending) where TOutcome : CommandOutcome
    {
        var result = sending.IsCompleted ? sending.Result : sending.AsTask().GetAwaiter().GetResult();
        return new() { Outcome = result.Outcome, Rejection = result.Rejection, IsRepeated = result.IsRepeated, Sequence = result.Sequence };
    }

    private Command AboutAnAgent()
    {
        AgentId agent = $"agent-{_random.Next(12)}";
        return _random.Next(4) switch
        {
            0 => new SaveAgent { Profile = Some.Agent(agent.Value, 100 + (_random.Next(3) * 50)) },
            1 => new SetAgentPresence { Agent = agent, Presence = AgentPresence.Away },
            _ => new SignInAgent { Agent = agent },
        };
    }

    private Command AboutAnOrder()
    {
        if (_open.Count < OpenOrders) return Submit();
        var order = Find(_open[_random.Next(_open.Count)]);
        if (order.Status is WorkOrderStatus.Closed or WorkOrderStatus.Cancelled)
        {
            _open.Remove(order.Id);
            return Submit();
        }

        return order.Status switch
        {
            WorkOrderStatus.Offered when _random.Next(3) == 0 => new DeclineOffer { Offer = order.Offers[0].Id },
            WorkOrderStatus.Offered when _random.Next(5) == 0 => new BeginAcceptingOffer { Offer = order.Offers[0].Id },
            WorkOrderStatus.Offered => new AcceptOffer { Offer = order.Offers[^1].Id },
            WorkOrderStatus.Assigned => new CompleteWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value },
            WorkOrderStatus.Completed => new CloseWorkOrder { WorkOrder = order.Id, Assignment = order.Assignment!.Value },
            _ => _random.Next(3) == 0 ? new CancelWorkOrder { WorkOrder = order.Id } : AboutAnAgent(),
        };
    }

    private SubmitWorkOrder Submit()
    {
        var draft = Some.Draft($"WO-{number}-{_submitted++}", _random.Next(4) == 0 ? "phone" : "chat", _random.Next(2) == 0 ? "order" : "question");
        _open.Add(draft.Id);
        return new SubmitWorkOrder { Draft = draft };
    }

    private WorkOrder Find(WorkOrderId id) => router.FindWorkOrderAsync(id).AtOnce()!;
}

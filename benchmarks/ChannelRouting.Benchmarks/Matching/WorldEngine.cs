namespace ChannelRouting.Benchmarks.Matching;

/// <summary>An engine that stands where a world says.</summary>
internal static class WorldEngine
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static AgentId Agent(int number) => $"agent-{number}";

    /// <summary>An order that asks a requirement, set aside, so that its demand is known.</summary>
    public static WorkOrderId Sample(int requirement) => $"sample-{requirement}";

    /// <summary>One of the orders an agent has from the beginning.</summary>
    public static WorkOrderId Held(int agent, int number) => $"held-{agent}-{number}";

    public static WorkOrderId Waiting(int number) => $"waiting-{number}";

    /// <param name="world">The world.</param>
    /// <param name="rule">Which order goes first; where promises count, each order has one of an hour for the first band, two for the second and so on.</param>
    public static RoutingEngine Of(MatchingWorld world, WorkOrderRule rule = WorkOrderRule.Priority)
    {
        var engine = new RoutingEngine();
        Execute(engine, new ApplyPlan
        {
            Plan = new RoutingPlan
            {
                Name = "matching",
                Priorities = [.. Enumerable.Range(0, MatchingWorld.BandCount).Select(band => new PriorityId($"band-{band}"))],
                DefaultPriority = "band-1",
                Channels = [.. Enumerable.Range(0, world.ChannelCount).Select(channel => new ContactChannel { Id = Channel(channel), Kind = "chat", CostUnits = 1 })],
                WorkOrderRule = rule,
                Queues = [new WorkQueue { Id = "general" }],
                SlaPolicies = rule == WorkOrderRule.Priority ? [] : [Promise],
                FallbackQueue = "general",
                RetainClosedFor = Duration.FromSeconds(1),
            },
        });
        for (var i = 0; i < world.Requirements.Length; i++)
        {
            Execute(engine, Submit(Sample(i), world.Requirements[i], band: 1, world.ChannelOf(i)));
            Execute(engine, new UpdateWorkOrder { WorkOrder = Sample(i), Status = WorkOrderStatus.Suspended });
        }

        for (var i = 0; i < world.AgentSkills.Length; i++) Execute(engine, Save(i, world.AgentSkills[i]));
        for (var i = 0; i < world.AgentSkills.Length; i++) Occupy(engine, i, world.Used[i]);
        for (var i = 0; i < world.AgentSkills.Length; i++) TurnOff(engine, i, Enumerable.Range(0, world.ChannelCount).Except(world.AgentChannels[i]));
        for (var i = 0; i < world.Waiting.Length; i++) Execute(engine, Submit(Waiting(i), world.Requirements[world.Waiting[i].Requirement], world.Waiting[i].Band, world.ChannelOf(world.Waiting[i].Requirement)), Start + Duration.FromMilliseconds(i));
        return engine;
    }

    public static SubmitWorkOrder Submit(WorkOrderId id, int[] skills, int band, int channel = 0) => new()
    {
        Draft = new WorkOrderDraft
        {
            Id = id,
            Channel = Channel(channel),
            Type = "question",
            Priority = $"band-{band}",
            Requirements = [.. skills.Select(skill => new SkillRequirement { Skill = MatchingWorld.Name(skill), AtLeast = 1 })],
        },
    };

    private static ChannelId Channel(int number) => $"channel-{number}";

    private static void TurnOff(RoutingEngine engine, int agent, IEnumerable<int> channels)
    {
        foreach (var channel in channels) Execute(engine, new SetChannelAvailability { Agent = Agent(agent), Channel = Channel(channel), IsAvailable = false });
    }

    public static Decision Execute(RoutingEngine engine, Command command, Instant? at = null)
    {
        var decision = engine.Execute(command, Instant.Max(at ?? Start, engine.LastInstant));
        return decision.IsAccepted ? decision : throw new InvalidOperationException(decision.Rejection!.ToString());
    }

    private static SlaPolicy Promise => new()
    {
        Id = "standard",
        Targets =
        [
            new SlaTarget
            {
                Id = "assign",
                Kind = SlaTargetKind.TimeToAssign,
                Goals = [.. Enumerable.Range(0, MatchingWorld.BandCount).Select(band => new SlaGoal { When = When.Priority($"band-{band}"), Elapsed = Duration.FromHours(band + 1) })],
            },
        ],
    };

    private static SaveAgent Save(int number, int[] skills) => new()
    {
        Profile = new AgentProfile
        {
            Id = Agent(number),
            Queues = ["general"],
            Skills = [.. skills.Select(skill => new SkillLevel { Skill = MatchingWorld.Name(skill), Level = 1 })],
            CapacityUnits = MatchingWorld.Room,
        },
    };

    /// <summary>Signs in and gives work by hand, before anything waits.</summary>
    private static void Occupy(RoutingEngine engine, int number, int units)
    {
        Execute(engine, new SignInAgent { Agent = Agent(number) });
        for (var i = 0; i < units; i++)
        {
            var id = Held(number, i);
            Execute(engine, Submit(id, [MatchingWorld.SkillOfNobody], band: 0));
            Execute(engine, new AssignWorkOrder { WorkOrder = id, Agent = Agent(number) });
        }
    }
}

namespace ChannelRouting.Tests.Support;

/// <summary>Values for what does not matter to a test.</summary>
internal static class Some
{
    /// <summary>Monday 5 January 2026, 09:00 in UTC.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    public static BusinessCalendar Office(string zone = "Europe/London") => new()
    {
        Id = "office",
        TimeZone = zone,
        Weekly =
        [
            new WeeklyHours
            {
                Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
                Hours = [Hours("09:00-17:00")],
            },
        ],
    };

    public static OpenHours Hours(string text) => OpenHours.TryParse(text, out var hours) ? hours : throw new ArgumentException(text);

    /// <summary>Two channels (phone 100 units, chat 25 at half cost while waiting), two queues, one rule, one promise of four open hours.</summary>
    public static RoutingPlan Plan() => new()
    {
        Name = "test",
        FallbackQueue = "general",
        WorkOrderRule = WorkOrderRule.Priority,
        Calendars = [Office()],
        Channels =
        [
            new ContactChannel { Id = "phone", Kind = "phone", CostUnits = 100 },
            new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25, MaxPerAgent = 3, WaitingPercent = 50 },
        ],
        Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders" }],
        Rules = [new ClassificationRule { Name = "orders", When = When.Type("order"), Queue = "orders" }],
        SlaPolicies =
        [
            new SlaPolicy
            {
                Id = "standard",
                Targets =
                [
                    new SlaTarget
                    {
                        Id = "resolution",
                        Calendar = "office",
                        Goals =
                        [
                            new SlaGoal { When = When.Priority("urgent"), OpenTime = Duration.FromHours(2) },
                            new SlaGoal { OpenTime = Duration.FromHours(4) },
                        ],
                    },
                ],
            },
        ],
    };

    public static AgentProfile Agent(string id, int capacityUnits = 100, params string[] queues) => new()
    {
        Id = id,
        Queues = [.. (queues.Length == 0 ? ["general", "orders"] : queues).Select(queue => new QueueId(queue))],
        CapacityUnits = capacityUnits,
    };

    public static WorkOrderDraft Draft(string id, string channel = "chat", string type = "question") => new() { Id = id, Channel = channel, Type = type };
}

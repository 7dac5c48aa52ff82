using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Engine;

/// <summary>Intake against what docs/concepts/intake.md says of it, hour by hour.</summary>
public class IntakePropertyTests
{
    private static readonly string[] Queues = ["a", "b", "c"];

    private static readonly Gen<int?> Hour = Gen.OneOf(Gen.Constant((int?)null), Gen.Constant((int?)null), Gen.Choose(-20, 60).Select(hour => (int?)hour));

    private static readonly Gen<Door> Doors =
        from hours in Gen.Elements(null, "day", "night", "never")
        from action in Gen.Elements(Enum.GetValues<IntakeAction>())
        from length in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, 3).Select(length => (int?)length))
        from diverts in Gen.Elements(true, false)
        from start in Hour
        from end in Hour
        select new Door(hours, action, length, diverts, start, end > start || start is null ? end : null);

    private static readonly Gen<Step> Steps =
        from hours in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 5)), (1, Gen.Choose(6, 40)))
        from queue in Gen.Choose(0, 2)
        from kind in Gen.Choose(0, 9)
        from start in Gen.Choose(-5, 30)
        select new Step(hours, queue, kind, start);

    private static readonly Arbitrary<(Door Channel, Door[] Queues, Step[] Steps)> Runs =
        (from channel in Doors from doors in Doors.ArrayOf(3) from steps in Steps.ArrayOf(40) select (channel, doors, steps)).ToArbitrary();

    [Fact]
    public void WorkThatComesIn_GoesWhereTheDefinitionSays() => Prop.ForAll(Runs, run =>
    {
        var engine = new TestEngine(PlanOf(run.Channel, run.Queues));
        var (model, hour) = (new Model(run.Channel, run.Queues), 0);
        for (var i = 0; i < run.Steps.Length; i++)
        {
            var step = run.Steps[i];
            engine.Now += Duration.FromHours(step.Hours);
            hour += step.Hours;
            if (step.Kind == 0 && model.Orders.Count > 0)
            {
                var id = model.Orders.Keys.Min()!;
                model.Orders.Remove(id);
                engine.Accept(new CancelWorkOrder { WorkOrder = id });
                continue;
            }

            var draft = Some.Draft($"WO-{i:000}") with { Queue = Queues[step.Queue], StartAt = step.Kind > 7 ? engine.Now + Duration.FromHours(step.Start) : null };
            var expected = model.Submit(draft.Id.Value, step.Queue, hour, step.Kind > 7 ? hour + step.Start : hour);
            var decision = engine.Execute(new SubmitWorkOrder { Draft = draft });
            Assert.Equal(expected, decision.Rejection is { } rejection ? $"{rejection.Reason} {rejection.Subject}" : Text(engine.Find(draft.Id), (WorkOrderOutcome)decision.Outcome!));
            foreach (var (queue, name) in Queues.Index()) Assert.Equal(model.LengthOf(queue, hour), engine.Engine.State.LengthOf(name));
        }
    }).Check(150);

    private static string Text(WorkOrder order, WorkOrderOutcome outcome) =>
        $"{order.Queue} {order.Status} {HoursOf(order.StartAt)} opens {HoursOf(outcome.OpensAt)} {string.Join(", ", order.Intake.Select(step => $"{step.Reason} {step.Action} {step.Queue}"))}";

    private static string HoursOf(Instant? instant) => instant is { } at ? $"{(at - Some.Now).TotalHours}" : "-";

    private static RoutingPlan PlanOf(Door channel, Door[] queues) => Some.Plan() with
    {
        Calendars = [.. new[] { ("day", "09:00-17:00"), ("night", "20:00-24:00") }.Select(hours => Some.Office("UTC") with { Id = hours.Item1, Weekly = [Some.Office().Weekly[0] with { Hours = [Some.Hours(hours.Item2)] }] }), new BusinessCalendar { Id = "never", TimeZone = "UTC" }],
        Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 1, ServiceHours = Calendar(channel), WhenClosed = RuleOf(channel.Action, "a"), From = At(channel.From), Until = At(channel.Until) }],
        Queues = [new WorkQueue { Id = "general" }, .. queues.Select((door, i) => new WorkQueue { Id = Queues[i], ServiceHours = Calendar(door), WhenClosed = RuleOf(door.Action, NextOf(i)), MaxLength = door.Length, WhenFull = door.Diverts ? IntakeRule.DivertTo(NextOf(i)) : null, From = At(door.From), Until = At(door.Until) })],
        Rules = [],
        SlaPolicies = [],
    };

    private static string NextOf(int queue) => queue == 2 ? "general" : Queues[queue + 1];

    private static CalendarId? Calendar(Door door) => door.Hours is { } name ? new CalendarId(name) : (CalendarId?)null;

    private static IntakeRule RuleOf(IntakeAction action, string next) => action == IntakeAction.Divert ? IntakeRule.DivertTo(next) : new IntakeRule { Action = action };

    private static Instant? At(int? hour) => hour is { } hours ? Some.Now + Duration.FromHours(hours) : null;

    private sealed record Step(int Hours, int Queue, int Kind, int Start);

    /// <summary>Hour 0 is nine o'clock on a Monday.</summary>
    private sealed record Door(string? Hours, IntakeAction Action, int? Length, bool Diverts, int? From, int? Until)
    {
        public bool IsOpen(int hour) => !(hour < From) && !(hour >= Until) && IsInHours(hour);

        public int? NextFrom(int hour) => Enumerable.Range(hour, 24 * 30).Where(IsOpen).Select(open => (int?)open).FirstOrDefault();

        private bool IsInHours(int hour)
        {
            var (day, clock) = ((hour + 9) / 24 % 7, (hour + 9) % 24);
            return Hours switch
            {
                null => true,
                "day" => day < 5 && clock is >= 9 and < 17,
                "night" => day < 5 && clock >= 20,
                _ => false,
            };
        }
    }

    /// <summary>The definition.</summary>
    private sealed class Model(Door channel, Door[] queues)
    {
        public Dictionary<string, (int Queue, int Start, bool IsHeld)> Orders { get; } = [];

        public int LengthOf(int queue, int hour) => Orders.Values.Count(order => order.Queue == queue && (order.Start <= hour || order.IsHeld));

        public string Submit(string id, int queue, int now, int wanted)
        {
            var (start, isHeld, met, opens) = (now, false, new List<string>(), new List<int?>());
            if (now < channel.From || now >= channel.Until) return "ChannelNotInUse chat";
            if (!channel.IsOpen(now))
            {
                var opening = channel.NextFrom(now);
                if (channel.Action == IntakeAction.Refuse || (channel.Action == IntakeAction.Hold && opening is null)) return "ChannelClosed chat";
                met.Add($"ChannelClosed {channel.Action} {Queues[queue]}");
                if (channel.Action == IntakeAction.Divert) queue = 0;
                else opens.Add(opening);
                if (channel.Action == IntakeAction.Hold) (start, isHeld) = (opening!.Value, true);
            }

            if (wanted > start) (start, isHeld) = (wanted, false);
            for (; queue < 3; queue++)
            {
                var door = queues[queue];
                var (isOpen, opening) = (door.IsOpen(start), door.NextFrom(start));
                var holds = !isOpen && door.Action == IntakeAction.Hold;
                if (!isOpen && (door.Action == IntakeAction.Refuse || (holds && opening is null))) return $"QueueClosed {Queues[queue]}";
                if (!isOpen && door.Action == IntakeAction.Divert) met.Add($"QueueClosed Divert {Queues[queue]}");
                else if ((isHeld || holds || start <= now) && LengthOf(queue, now) >= door.Length)
                {
                    if (!door.Diverts) return $"QueueFull {Queues[queue]}";
                    met.Add($"QueueFull Divert {Queues[queue]}");
                }
                else
                {
                    if (!isOpen) met.Add($"QueueClosed {door.Action} {Queues[queue]}");
                    if (!isOpen) opens.Add(opening);
                    if (holds) (start, isHeld) = (opening!.Value, true);
                    break;
                }
            }

            Orders.Add(id, (queue, start, isHeld));
            var (name, promise) = (queue == 3 ? "general" : Queues[queue], opens.Contains(null) ? null : opens.Max());
            return $"{name} {(start > now ? "Scheduled" : "Queued")} {(start > now ? $"{start}" : "-")} opens {promise?.ToString() ?? "-"} {string.Join(", ", met)}";
        }
    }
}

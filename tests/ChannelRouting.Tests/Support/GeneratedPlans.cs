using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Support;

/// <summary>Valid plans of every shape, for properties.</summary>
internal static partial class GeneratedPlans
{
    private static readonly Gen<string> Text = Gen.Elements("a", "B b", "ß\"\\", "日本語", "<b>&'", "\n\t\u0001", "🚀", " x ", "İi", "(missing)");

    private static readonly Gen<string> AnyText = Gen.OneOf(Text, Gen.Constant(""));

    private static readonly Gen<Instant> Instants = Gen.Choose(0, int.MaxValue).Select(seconds => Instant.FromUnixTimeSeconds(seconds).PlusTicks(seconds % 3 * 1_234_567));

    private static readonly Gen<Duration> Durations =
        from days in Gen.Choose(0, 36_499)
        from ticks in Gen.Choose(1, int.MaxValue)
        from isFine in Gen.Elements(true, false)
        select isFine ? Duration.FromDays(days) + Duration.FromTicks(ticks) : Duration.FromMinutes((ticks % 100_000) + 1);

    private static readonly Gen<OpenHours> Hours =
        from start in Gen.Choose(0, 86_399)
        from end in Gen.Choose(0, 86_399)
        select new OpenHours(LocalTime.FromSecondsSinceMidnight(start), LocalTime.FromSecondsSinceMidnight(end));

    private static readonly Gen<IsoDayOfWeek> Days = Gen.Choose(1, 7).Select(day => (IsoDayOfWeek)day);

    private static readonly Gen<WeeklyHours> Weekly =
        from days in Some(Days, 1)
        from hours in Some(Hours, 1)
        select new WeeklyHours { Days = days, Hours = hours };

    private static readonly Gen<YearlyHoliday> Yearly =
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from week in Gen.Elements(Enum.GetValues<WeekOfMonth>())
        from isByDay in Gen.Elements(true, false)
        from observed in OrNothing(Gen.Elements(Enum.GetValues<HolidayObservance>()))
        select isByDay ? new YearlyHoliday { Month = month, Day = day, Observed = observed } : new YearlyHoliday { Month = month, Week = week, Weekday = (IsoDayOfWeek)((day % 7) + 1) };

    private static readonly Gen<WorkOrderStatus> Statuses = Gen.Elements(Enum.GetValues<WorkOrderStatus>());

    private static readonly Gen<SkillRequirement> Requirement =
        from skill in Text
        from level in OrNothing(Gen.Choose(int.MinValue, int.MaxValue))
        from most in OrNothing(Gen.Choose(level ?? int.MinValue, int.MaxValue))
        from excluded in OrNothing(Gen.Elements(true, false))
        from preferred in OrNothing(Gen.Elements(true, false))
        select new SkillRequirement { Skill = skill, AtLeast = level, AtMost = most, IsExcluded = excluded, IsPreferred = preferred };

    /// <summary>Plans that have no error.</summary>
    public static Gen<RoutingPlan> Valid { get; } =
        from name in Text
        from priorities in Gen.Elements<PriorityId[]>([], ["normal"], ["p1", "normal", "p3"])
        from calendars in Unique(Calendar).Select(WithACombination)
        from channels in Unique(id => Channel(id, calendars), 1).Select(WithAnInterruption)
        from queues in Unique(id => Queue(id, channels, calendars), 1).Select(WithDiversions)
        from fallback in Gen.Elements(queues)
        from rules in Unique(id => Rule(id, queues))
        from standIn in OrNothing(Gen.Elements(channels).Select(channel => channel.Id))
        from policies in Unique(id => Policy(id, calendars))
        from rule in OrNothing(Gen.Elements(Enum.GetValues<WorkOrderRule>()))
        from ageing in OrNull(from after in Durations from bands in OrNothing(Gen.Choose(1, 9)) select new AgeingPolicy { BandUpAfter = after, MaxBands = bands })
        from late in OrNothing(Gen.Elements(Enum.GetValues<LateOrderRule>()))
        from balance in OrNull(Balance)
        from isOrdered in Gen.Elements(true, false)
        from causes in Gen.SubListOf(AssignmentCause.Manual, AssignmentCause.Direct, AssignmentCause.Transfer, AssignmentCause.Resume, AssignmentCause.Reopen)
        from units in Gen.Choose(1, RoutingLimits.CapacityUnits)
        from retention in OrNothing(Durations)
        from ramp in Gen.Choose(1, 99).Select(percent => (percent, Duration.FromHours(percent))).ArrayOf().Select(steps => steps.DistinctBy(step => step.percent).OrderBy(step => step.percent))
        from limit in OrNull(from within in Durations from atMost in OrNothing(Gen.Choose(1, RoutingLimits.AssignmentsWithin)) select new AssignmentLimit { AtMost = atMost, Within = within })
        from offers in OrNothing(Gen.Choose(1, RoutingLimits.OffersPerAgent))
        from metrics in OrNull(Metrics(channels, policies))
        from alerts in Alerts(queues, channels)
        select new RoutingPlan
        {
            Name = name,
            Priorities = priorities,
            Calendars = calendars,
            Channels = channels,
            Queues = isOrdered && policies.Length > 0 ? [queues[0] with { OrderByTarget = policies[0].Targets[0].Id }, .. queues[1..]] : queues,
            WorkOrderRule = rule,
            WorkOrderSelector = rule == WorkOrderRule.Custom ? new SelectorCode { Name = name, Version = units } : null,
            Ageing = ageing,
            LateOrders = late,
            Balance = balance,
            FallbackQueue = fallback.Id,
            FallbackChannel = standIn,
            Rules = rules,
            SlaPolicies = policies,
            OverCommit = [.. causes.Select(cause => new OverCommitRule { Cause = cause, UpToUnits = units, UpToPerAgent = units % 3 == 0 ? null : 1 + (units % 7) })],
            AssignmentLimit = limit,
            MaxOffersPerAgent = offers,
            Metrics = metrics,
            Alerts = alerts,
            RampUp = [.. ramp.Select(step => new RampUpStep { For = step.Item2, CapacityPercent = step.percent })],
            RetainClosedFor = retention,
        };

    private static Gen<BalanceWeights> Balance =>
        from weights in OrNothing(Gen.Choose(0, RoutingLimits.BalanceWeight)).ArrayOf(9)
        from scale in OrNothing(Durations)
        select new BalanceWeights { Priority = weights[0], Urgency = weights[1], PriorityUrgency = weights[2], Late = weights[3], LateAgeing = weights[4], Level = weights[5], Flexibility = weights[6], Idle = weights[7], Packing = weights[8], IdleScale = scale };

    private static Gen<T[]> Some<T>(Gen<T> items, int atLeast = 0) =>
        from count in Gen.Choose(atLeast, 3)
        from list in items.ArrayOf(count)
        select list;

    private static Gen<T[]> Unique<T>(Func<string, Gen<T>> item, int atLeast = 0) =>
        from count in Gen.Choose(atLeast, 3)
        from list in Gen.CollectToArray(Enumerable.Range(0, count).Select(index => Text.SelectMany(text => item($"{text}{index}"))))
        select list;

    private static Gen<T?> OrNull<T>(Gen<T> gen) where T : class => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    private static Gen<T?> OrNothing<T>(Gen<T> gen) where T : struct => Gen.OneOf(Gen.Constant<T?>(null), gen.Select(value => (T?)value));

    private static Gen<CalendarId?> Known(BusinessCalendar[] calendars) =>
        calendars.Length == 0 ? Gen.Constant<CalendarId?>(null) : OrNothing(Gen.Elements(calendars).Select(calendar => calendar.Id));

    private static Gen<BusinessCalendar> Calendar(string id) =>
        from zone in Gen.Elements("UTC", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe")
        from version in OrNull(AnyText)
        from weekly in Some(Weekly)
        from dates in Gen.Choose(0, 300_000).Select(day => new LocalDate(1600, 1, 1).PlusDays(day))
        from name in OrNull(AnyText)
        from hours in Some(Hours)
        from hasHoliday in Gen.Elements(true, false)
        from hasException in Gen.Elements(true, false)
        from isKnownUntil in Gen.Elements(true, false)
        from season in Some(Weekly)
        from yearly in Some(Yearly)
        select new BusinessCalendar
        {
            Id = id,
            TimeZone = zone,
            Version = version,
            Weekly = weekly,
            Holidays = hasHoliday ? [new Holiday { Date = dates, Name = name }] : [],
            Exceptions = hasException ? [new SpecialDate { Date = dates.PlusDays(1), Name = name, Hours = hours }, new SpecialDate { Date = dates, HoursOf = (IsoDayOfWeek)((dates.Day % 7) + 1) }] : [],
            Seasons = season.Length > 0 ? [new Season { From = dates, Until = dates, Name = name, Weekly = season }, new Season { From = dates.PlusDays(1), Until = dates.PlusDays(300), EveryYear = true }, new Season { From = dates.PlusDays(1) }] : [],
            YearlyHolidays = yearly,
            KnownUntil = isKnownUntil ? dates.PlusDays(30) : null,
        };

    private static BusinessCalendar[] WithACombination(BusinessCalendar[] calendars) => calendars.Length < 2 ? calendars :
    [
        new BusinessCalendar
        {
            Id = "combination",
            TimeZone = "Asia/Shanghai",
            Combines = new CalendarCombination { Rule = (CombinationRule)calendars.Length - 2, Calendars = [.. calendars.Select(calendar => calendar.Id)] },
        },
        .. calendars,
    ];

    private static ContactChannel[] WithAnInterruption(ContactChannel[] channels) =>
        channels.Length < 2 ? channels : [channels[0] with { InterruptedBy = [.. channels.Skip(1).Select(channel => channel.Id)] }, .. channels[1..]];

    private static Gen<ContactChannel> Channel(string id, BusinessCalendar[] calendars) =>
        from kind in Text
        from name in OrNull(AnyText)
        from cost in Gen.Choose(0, RoutingLimits.CapacityUnits)
        from cap in OrNothing(Gen.Choose(1, int.MaxValue))
        from percent in OrNothing(Gen.Choose(0, 100))
        from hours in Known(calendars)
        from wrapUp in OrNothing(Durations)
        from exclusive in OrNothing(Gen.Elements(true, false))
        from closed in OrNull(Intake)
        from term in Terms
        select new ContactChannel { Id = id, WhenClosed = closed, From = term.From, Until = term.Until, IsExclusive = exclusive, Kind = kind, Name = name, Owner = name, CostUnits = cost, MaxPerAgent = cap, WaitingPercent = percent, MessageResumes = percent is null ? null : percent > 50, WaitsFromLastMessage = percent is null ? null : percent % 2 == 0, ServiceHours = hours, WrapUp = wrapUp };

    /// <summary>Each queue to the next one.</summary>
    private static WorkQueue[] WithDiversions(WorkQueue[] queues) =>
        [.. queues.Select((queue, i) => i + 1 == queues.Length || queue.MaxLength is not > 50 ? queue : queue with { WhenFull = IntakeRule.DivertTo(queues[i + 1].Id), WhenClosed = IntakeRule.DivertTo(queues[i + 1].Id) })];

    private static Gen<(Instant? From, Instant? Until)> Terms =>
        from start in OrNothing(Instants)
        from isEnding in Gen.Elements(true, false)
        from end in Instants
        select (start, isEnding ? (start ?? end) + Duration.FromTicks(1) : (Instant?)null);

    private static Gen<IntakeRule> Intake => Gen.Elements(IntakeRule.Accept, IntakeRule.Hold, IntakeRule.Refuse);

    private static Gen<WorkQueue> Queue(string id, ContactChannel[] channels, BusinessCalendar[] calendars) =>
        from length in OrNothing(Gen.Choose(1, 100))
        from hours in Known(calendars)
        from term in Terms
        from closed in OrNull(Intake)
        from queue in Queue(id, channels)
        select queue with { MaxLength = length, WhenFull = length % 2 == 0 ? IntakeRule.Refuse : null, ServiceHours = hours, WhenClosed = closed, From = term.From, Until = term.Until };

    private static Gen<WorkQueue> Queue(string id, ContactChannel[] channels) =>
        from name in OrNull(AnyText)
        from cap in OrNothing(Gen.Choose(1, 100))
        from below in OrNothing(Gen.Choose(1, 100))
        from restarts in OrNothing(Gen.Elements(true, false))
        from offers in OrNull(Offers)
        from rule in OrNothing(Gen.Elements(Enum.GetValues<AgentRule>()))
        from wait in OrNothing(Durations)
        from selector in OrNull(from code in Text from version in Gen.Choose(1, 9) select new SelectorCode { Name = code, Version = version })
        from next in Gen.SubListOf(Enum.GetValues<AgentRule>().Except([rule ?? AgentRule.LeastLoaded, AgentRule.RoundRobin, AgentRule.LongestIdle, AgentRule.Balanced]))
        from room in OrNull(HeadRooms)
        from reserve in channels.Length < 2 ? Gen.Constant<AgentReserve?>(null) : OrNull(Reserves(channels))
        from fairness in OrNull(Fairness)
        from affinity in Unique(Affinity)
        from steps in Some(Step)
        from end in Gen.Elements(Enum.GetValues<StepsEnd>())
        from buckets in Unique(bucket => OrNull(ConditionOf(2)).Select(condition => new QueueBucket { Name = bucket, When = condition }))
        select new WorkQueue { Id = id, Buckets = buckets, Steps = steps, AfterSteps = steps.Length == 0 ? null : end, Name = name, MaxPerAgent = cap, PreferBelow = below, TransferRestartsPlace = restarts, Offers = offers, AgentRule = rule, AgentSelector = selector, ThenBy = rule is AgentRule.RoundRobin or AgentRule.LongestIdle or AgentRule.Balanced ? [] : [.. next], ReturnWaitsFor = wait, Affinity = affinity, HeadRoom = room, Reserve = reserve, Fairness = fairness };

    private static Gen<AffinityRule> Affinity(string name) =>
        from field in Gen.Elements("customer", "type", "日本語")
        from tie in OrNothing(Gen.Elements(Enum.GetValues<AffinityTie>()))
        from wait in OrNothing(Gen.Choose(1, RoutingLimits.AffinityDays * 86_400).Select(seconds => Duration.FromSeconds(seconds)))
        select new AffinityRule { Name = name, Field = field, Tie = tie, WaitsFor = wait };

    private static Gen<RoutingStep> Step =>
        from time in Durations
        from relaxed in OrNull(Some(Text))
        from levels in OrNothing(Gen.Choose(1, 9))
        from bands in OrNothing(Gen.Choose(1, 3))
        from role in OrNull(Text)
        from skips in OrNothing(Gen.Elements(true, false))
        select new RoutingStep { Lasts = time, RelaxSkills = relaxed is null ? null : [.. relaxed.Select(skill => new SkillId(skill))], LowerLevelsBy = levels, RaiseBands = bands, NotifyRole = role, SkipsWhenNobodyIsThere = skips };

    private static Gen<HeadRoomPolicy> HeadRooms =>
        from time in Durations
        from atOnce in OrNothing(Gen.Choose(1, RoutingLimits.HeadRoomsAtOnce))
        select new HeadRoomPolicy { For = time, AtOnce = atOnce };

    private static Gen<FairnessPolicy> Fairness =>
        from window in OrNothing(Durations)
        from kept in OrNothing(Gen.Choose(0, RoutingLimits.LedgerWindows))
        from percent in OrNothing(Gen.Choose(1, 99))
        from after in OrNothing(Gen.Choose(1, RoutingLimits.FreeAssignments))
        select new FairnessPolicy { Window = window, KeptWindows = window is null ? null : kept, MaxSharePercent = percent, MaxShareAfter = percent is null ? null : after };

    private static Gen<AgentReserve> Reserves(ContactChannel[] channels) =>
        from agents in Gen.Choose(1, RoutingLimits.AgentsInReserve)
        from channel in Gen.Elements(channels)
        from left in Gen.Elements(channels)
        select new AgentReserve { Agents = agents, Channel = channel.Id, From = [.. channels.Select(other => other.Id).Where(other => other != channel.Id && (other != left.Id || channels.Length == 2))] };

    private static Gen<OfferPolicy> Offers =>
        from expiresAfter in Durations
        from atOnce in OrNothing(Gen.Choose(1, RoutingLimits.OffersAtOnce))
        from coolDown in OrNothing(Durations)
        from maxRefusals in OrNothing(Gen.Choose(1, 9))
        from extension in OrNothing(Durations)
        from onMiss in OrNull(Misses)
        from isForgiving in Gen.Elements(true, false)
        select new OfferPolicy
        {
            ExpiresAfter = expiresAfter,
            AtOnce = atOnce,
            CoolDown = coolDown,
            MaxRefusals = maxRefusals,
            AcceptingExtension = extension,
            OnMiss = onMiss,
            ForgivenReasons = isForgiving ? ["lunch", "wrong skill"] : [],
        };

    private static Gen<MissPolicy> Misses =>
        from after in OrNothing(Gen.Choose(1, 9))
        from pause in OrNothing(Durations)
        from isOffline in Gen.Elements(true, false)
        select new MissPolicy { After = after, Presence = isOffline ? AgentPresence.Offline : AgentPresence.Away, For = isOffline ? null : pause };

    public static Gen<ClassificationRule> Rule(string name, WorkQueue[] queues) =>
        from condition in OrNull(Gen.Frequency((4, ConditionOf(3)), (1, Gen.Elements(When.Label("known", "a"), When.Not(When.Label("known", "a"))))))
        from queue in OrNothing(Gen.Elements(queues).Select(queue => queue.Id))
        from priority in OrNothing(Gen.Constant(new PriorityId("normal")))
        from requirements in Some(Requirement, queue is null ? 1 : 0)
        from labels in Gen.SubListOf("tier", "order", "İi")
        from texts in LabelText.ArrayOf(labels.Count)
        from passed in Some(Passed)
        from isSplit in Gen.Elements(true, false)
        from weight in Gen.Choose(1, RoutingLimits.SplitWeight)
        from version in OrNothing(Gen.Choose(1, 9))
        from term in Terms
        select new ClassificationRule { Name = name, From = version > 3 ? term.From : null, Until = version > 3 ? term.Until : null, When = condition, Queue = isSplit ? null : queue, Split = isSplit ? [.. queues.Select((share, i) => new QueueShare { Queue = share.Id, Weight = weight / (i + 1) })] : [], Code = version is { } number ? new CodeRule { Name = "vip", Version = number, Labels = number > 5 ? ["grade"] : [] } : null, Priority = priority, Labels = [.. labels.Zip(texts, (label, text) => text with { Name = label }), Tier], Requirements = requirements, RequirementsFrom = passed };

    /// <summary>A label that every rule puts on, so that others may ask for it.</summary>
    private static RuleLabel Tier => new() { Name = "known", Value = "a" };

    private static Gen<RuleLabel> LabelText =>
        from text in AnyText
        from tested in Gen.Elements("type", "city", "日本語")
        from after in OrNull(Text)
        from before in OrNull(Text)
        from characters in OrNothing(Gen.Elements(Enum.GetValues<CaptureCharacters>()))
        from most in OrNothing(Gen.Choose(1, 4))
        from ignore in OrNothing(Gen.Elements(true, false))
        from form in Gen.Choose(0, 2)
        let capture = new Capture { Field = tested, After = after, Before = before, Characters = characters, AtMost = most, IgnoreCase = ignore }
        select form switch
        {
            0 => new RuleLabel { Name = "", Value = text },
            1 => new RuleLabel { Name = "", Capture = capture },
            _ => new RuleLabel { Name = "", Capture = capture with { Field = null, Label = "known" } },
        };

    private static Gen<FieldRequirement> Passed =>
        from tested in Gen.Elements("type", "city", "日本語")
        from isLevel in Gen.Elements(true, false)
        from isLabel in Gen.Elements(true, false)
        from prefix in OrNull(AnyText)
        from level in OrNothing(Gen.Choose(-3, 3))
        from preferred in OrNothing(Gen.Elements(true, false))
        from isSure in Gen.Elements(true, false)
        from required in OrNothing(Gen.Choose(1, 100))
        from counts in OrNothing(Gen.Choose(1, 100))
        from otherwise in OrNull(Text)
        let sure = isSure ? new FieldRequirement { Otherwise = otherwise } : new FieldRequirement { Confidence = "city", RequiredFrom = required, CountsFrom = counts, Otherwise = otherwise }
        let source = isLabel ? sure with { Label = "known" } : sure with { Field = tested }
        select isLevel ? source with { Skill = "tax", Otherwise = otherwise is null ? null : "2", IsPreferred = preferred } : source with { Prefix = prefix, AtLeast = level, IsPreferred = preferred };

    public static Gen<Condition> ConditionOf(int depth) => depth == 0 ? Test() : Gen.OneOf(
        Test(),
        Some(ConditionOf(depth - 1), 1).Select(conditions => new Condition { All = conditions }),
        Some(ConditionOf(depth - 1), 1).Select(conditions => new Condition { Any = conditions }),
        ConditionOf(depth - 1).Select(condition => new Condition { Not = condition }));

    private static Gen<Condition> Test() =>
        from field in Gen.Elements("type", "Type", "city", "", "日本語")
        from text in AnyText
        from texts in Some(AnyText, 1)
        from number in Gen.Choose(-3, 3)
        from isFine in Gen.Elements(true, false)
        from ignore in OrNothing(Gen.Elements(true, false))
        from path in Gen.Elements("a", "a/B b", "order")
        from test in Gen.Elements(
            new Condition { Field = field, Under = path, IgnoreCase = ignore },
            new Condition { Field = field, In = texts, IgnoreCase = ignore },
            new Condition { Field = field, AtLeast = number, AtMost = isFine ? number : null },
            new Condition { Field = field, Above = number, Below = isFine ? number + 0.5m : null },
            new Condition { Field = field, Contains = text, IgnoreCase = ignore },
            new Condition { Field = field, Is = text },
            new Condition { Field = field, In = texts },
            new Condition { Field = field, StartsWith = text },
            new Condition { Field = field, Contains = text },
            When.Priority("normal"))
        select test;

    private static Gen<SlaPolicy> Policy(string id, BusinessCalendar[] calendars) =>
        from condition in OrNull(ConditionOf(2))
        from start in OrNothing(Instants)
        from isEnding in Gen.Elements(true, false)
        from targets in Unique(target => Target(target, calendars), 1)
        select new SlaPolicy { Id = id, When = condition, From = start, Until = isEnding ? start + Duration.FromTicks(1) : null, Targets = targets };

    private static Gen<SlaTarget> Target(string id, BusinessCalendar[] calendars) =>
        from calendar in Known(calendars)
        from moments in Gen.Elements<(SlaMoment?, SlaMoment?)>((null, null), (null, SlaMoment.Assigned), (SlaMoment.Assigned, null), (SlaMoment.Completed, SlaMoment.Closed), (SlaMoment.Responded, SlaMoment.Responded), (SlaMoment.CustomerMessage, SlaMoment.Escalated))
        from pauses in OrNull(Some(Statuses))
        from goals in Some(Goal(calendar), 1)
        from kind in OrNothing(Gen.Elements(Enum.GetValues<SlaTargetKind>()).Where(kind => moments.Item1 is null || kind == SlaTargetKind.Resolution))
        from isAnew in OrNothing(Gen.Elements(true, false))
        from role in OrNull(AnyText)
        from percents in Gen.SubListOf(10, 50, 99)
        from rest in OrNothing(Durations)
        from warned in Some(Action)
        from missed in Some(Action)
        from condition in OrNull(ConditionOf(1))
        select new SlaTarget { Id = id, Kind = kind, StartsAnew = isAnew, RestartsWhenChanged = isAnew, ContinuesWhenReopened = isAnew, Role = role, PausesWhen = condition, Warnings = [.. percents.Select(percent => new SlaWarning { AtPercent = percent, Actions = warned }), .. rest is null ? (SlaWarning[])[] : [new SlaWarning { BeforeDue = rest }]], OnBreach = missed, Calendar = calendar, Starts = moments.Item1, Stops = moments.Item2, PausesIn = pauses, Goals = goals };

    private static Gen<SlaAction> Action =>
        from condition in OrNull(ConditionOf(1))
        from number in Gen.Choose(1, RoutingLimits.EscalationLevels)
        from skills in Gen.SubListOf("a", "日本語")
        from action in Gen.Elements(Then.Notify("lead"), Then.RaiseBands(number), Then.DropSkills([.. skills.Select(skill => new SkillId(skill))]), Then.EscalateTo(number), Then.TakeBack(number), Then.Reclassify())
        select action with { When = condition };

    private static Gen<SlaGoal> Goal(CalendarId? calendar) =>
        from hasCalendar in Gen.Constant(calendar is not null)
        from condition in OrNull(ConditionOf(1))
        from duration in Durations
        from days in Gen.Choose(1, RoutingLimits.SlaDays)
        from goal in hasCalendar
            ? Gen.Elements(new SlaGoal { Elapsed = duration }, new SlaGoal { OpenTime = duration }, new SlaGoal { BusinessDays = days }, new SlaGoal { LocalDays = days })
            : Gen.Elements(new SlaGoal { Elapsed = duration }, new SlaGoal { UntilPromised = true })
        select goal with { When = condition, Calendar = hasCalendar && days % 2 == 0 ? calendar : null };
}

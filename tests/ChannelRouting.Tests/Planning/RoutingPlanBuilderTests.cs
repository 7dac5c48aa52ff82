using System.Reflection;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Planning;

public class RoutingPlanBuilderTests
{
    private const string Json =
        """
        {
          "name": "help desk",
          "priorities": ["urgent", "normal", "low"],
          "calendars": [{
            "id": "office", "timeZone": "Asia/Shanghai", "version": "2026-1", "knownUntil": "2026-12-31",
            "weekly": [
              { "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "hours": ["09:00-12:00", "13:00-18:00"] },
              { "days": ["saturday"], "hours": ["10:00-12:00"] }
            ],
            "holidays": [{ "date": "2026-10-01", "name": "National Day" }],
            "seasons": [{ "from": "2026-07-01", "until": "2026-08-31", "name": "summer", "weekly": [{ "days": ["monday"], "hours": ["09:00-12:00"] }] }],
            "yearlyHolidays": [
              { "month": 1, "day": 1, "name": "New Year" },
              { "month": 11, "week": "fourth", "weekday": "thursday", "name": "Thanksgiving" }
            ],
            "exceptions": [
              { "date": "2026-10-10", "name": "make-up day", "hours": ["09:00-18:00"] },
              { "date": "2026-10-11", "name": "for Monday", "hoursOf": "monday" }
            ]
          }, {
            "id": "phones", "timeZone": "Asia/Shanghai", "combines": { "rule": "difference", "calendars": ["office"] }
          }],
          "channels": [
            { "id": "phone", "kind": "phone", "owner": "service lead", "serviceHours": "office", "costUnits": 100, "isExclusive": true },
            { "id": "chat", "kind": "messages", "name": "Web chat", "costUnits": 25, "maxPerAgent": 4, "waitingPercent": 50, "interruptedBy": ["phone"] }
          ],
          "queues": [
            { "id": "orders", "name": "Orders", "maxPerAgent": 3, "preferBelow": 2, "returnWaitsFor": "10m", "affinity": [{ "name": "last agent", "field": "customer", "waitsFor": "30s" }, { "name": "owner", "field": "owner", "tie": "namedAgent" }], "headRoom": { "for": "5m", "atOnce": 2 }, "reserve": { "agents": 1, "channel": "phone", "from": ["chat"] }, "fairness": { "window": "1h", "keptWindows": 24, "maxSharePercent": 40, "maxShareAfter": 5 }, "offers": { "expiresAfter": "30s" } },
            { "id": "general" }
          ],
          "fallbackQueue": "general",
          "rules": [
            { "name": "orders", "when": { "any": [{ "field": "type", "is": "order" }, { "field": "channel", "in": ["phone", "chat"] }] }, "queue": "orders" },
            { "name": "calm", "when": { "field": "priority", "is": "urgent" }, "queue": "general", "requirements": [{ "skill": "calm", "atLeast": 5 }] }
          ],
          "slaPolicies": [{
            "id": "standard", "from": "2026-01-01T00:00:00Z", "until": "2027-01-01T00:00:00Z", "when": { "field": "type", "is": "order" },
            "targets": [
              { "id": "time-to-assign", "calendar": "office", "kind": "timeToAssign", "goals": [{ "openTime": "15m" }] },
              {
                "id": "resolution", "calendar": "office",
                "goals": [
                  { "when": { "field": "priority", "is": "urgent" }, "openTime": "2h" },
                  { "when": { "field": "priority", "is": "low" }, "openTime": "24h" },
                  { "openTime": "4h" }
                ]
              }
            ]
          }],
          "overCommit": [{ "cause": "manual", "upToUnits": 200 }]
        }
        """;

    [Fact]
    public void Plan_BuiltInWords_IsTheOneOfItsRecordsAndOfItsJson()
    {
        var built = HelpDesk().Build();

        Assert.Equal(HelpDeskRecords(), built);
        Assert.Equal(PlanJson.Read(Json).Plan, built);
    }

    [Fact]
    public void Builder_GivenTheRecordsOfAnyPlan_BuildsThatPlan() => Prop.ForAll(GeneratedPlans.Valid.ToArbitrary(), plan =>
    {
        var builder = new RoutingPlanBuilder().Name(plan.Name).Priorities(plan.Priorities).DefaultPriority(plan.DefaultPriority).Fallback(plan.FallbackQueue);
        if (plan.WorkOrderRule is { } order) builder.WorkOrderRule(order);
        if (plan.WorkOrderSelector is { } selector) builder.WorkOrderSelector(selector);
        if (plan.Ageing is { } ageing) builder.Ageing(ageing);
        if (plan.LateOrders is { } late) builder.LateOrders(late);
        if (plan.Balance is { } balance) builder.Balance(balance);
        if (plan.RetainClosedFor is { } time) builder.RetainClosedFor(time);
        if (plan.FallbackChannel is { } standIn) builder.FallbackChannel(standIn);
        if (plan.AssignmentLimit is { } limit) builder.AssignmentLimit(limit);
        if (plan.MaxOffersPerAgent is { } offers) builder.MaxOffersPerAgent(offers);
        if (plan.Metrics is { } metrics) builder.Metrics(metrics);
        builder.Alerts(plan.Alerts);
        foreach (var calendar in plan.Calendars) builder.Calendar(calendar);
        foreach (var channel in plan.Channels) builder.Channel(channel);
        foreach (var queue in plan.Queues) builder.Queue(queue);
        foreach (var rule in plan.Rules) builder.Rule(rule);
        foreach (var policy in plan.SlaPolicies) builder.Sla(policy);
        foreach (var rule in plan.OverCommit) builder.OverCommit(rule);
        foreach (var step in plan.RampUp) builder.RampUp(step);

        Assert.Equal(plan, builder.Build());
    }).Check(200);

    public static TheoryData<string> PlanProperties => [.. typeof(RoutingPlan).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)];

    [Theory, MemberData(nameof(PlanProperties))]
    public void Property_OfThePlan_HasAVerbThatTakesItAsItIs(string property)
    {
        var type = typeof(RoutingPlan).GetProperty(property)!.PropertyType;
        Type[] accepted = type.IsGenericType ? [type, type.GetGenericArguments()[0]] : [type];

        Assert.Contains(typeof(RoutingPlanBuilder).GetMethods(), verb =>
            verb.ReturnType == typeof(RoutingPlanBuilder) && verb.GetParameters() is [var only] && accepted.Contains(only.ParameterType));
    }

    [Fact]
    public void Fallback_NotSaid_IsTheFirstQueueThatTakesNothingByItself()
    {
        var plan = Minimal().Queue("orders", q => q.Takes(When.Type("order"))).Queue("general").Queue("other").Build();

        Assert.Equal("general", plan.FallbackQueue.Value);
    }

    [Fact]
    public void Fallback_NotSaid_IsTheOnlyQueue() =>
        Assert.Equal("orders", Minimal().Queue("orders", q => q.Takes(When.Type("order"))).Build().FallbackQueue.Value);

    [Fact]
    public void Fallback_Said_GoesBeforeTheRest() =>
        Assert.Equal("other", Minimal().Queue("general").Queue("other").Fallback("other").Build().FallbackQueue.Value);

    [Fact]
    public void Fallback_OfQueuesThatAllTakeSomething_IsMissing()
    {
        var finding = FindingOf(Minimal().Queue("a", q => q.Takes(When.Type("a"))).Queue("b", q => q.Takes(When.Type("b"))));

        Assert.Equal((PlanFindingCode.MissingProperty, "$.fallbackQueue"), (finding.Code, finding.Path));
    }

    [Fact]
    public void Hours_ThatCannotBeRead_AreAFindingWithPlaceValueAndCure()
    {
        var builder = Minimal().Queue("general").Calendar("first", c => c.In("UTC").Daily("00:00-24:00"))
            .Calendar("office", c => c.In("UTC").Weekdays("09:00-12:00").On(IsoDayOfWeek.Saturday, "10:00-12:00", "09:00-25:00"));

        var exception = Assert.Throws<PlanInvalidException>(builder.Build);

        var finding = Assert.Single(exception.Findings);
        Assert.Equal((PlanFindingCode.UnreadableValue, "$.calendars[1].weekly[1].hours[1]", "09:00-25:00"), (finding.Code, finding.Path, finding.Value));
        Assert.Contains("09:00-12:30", finding.Limit, StringComparison.Ordinal);
        Assert.Contains("$.calendars[1].weekly[1].hours[1], value: 09:00-25:00, allowed: hours such as", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfManyMistakes_ReportsThemAll()
    {
        var builder = new RoutingPlanBuilder()
            .Calendar("office", c => c.Exception(new LocalDate(2026, 1, 1), null, "nine"))
            .Channel("phone", c => c.AtMost(0))
            .Queue("orders", q => q.Takes(When.Type("order"))).Queue("orders", q => q.Takes(When.Channel("phon")));

        var findings = Assert.Throws<PlanInvalidException>(builder.Build).Findings;

        Assert.Equal(
            [
                (PlanFindingCode.UnreadableValue, "$.calendars[0].exceptions[0].hours[0]"), (PlanFindingCode.MissingProperty, "$.channels[0].costUnits"),
                (PlanFindingCode.UnknownTimeZone, "$.calendars[0].timeZone"), (PlanFindingCode.OutOfRange, "$.channels[0].maxPerAgent"),
                (PlanFindingCode.DuplicateName, "$.queues[1].id"), (PlanFindingCode.DuplicateName, "$.rules[1].name"),
                (PlanFindingCode.UnknownName, "$.rules[1].when.is"), (PlanFindingCode.MissingProperty, "$.fallbackQueue"),
            ],
            findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void Build_AgainAfterMoreWords_LeavesTheEarlierPlanAsItWas()
    {
        var builder = Minimal().Queue("general");
        var earlier = builder.Build();

        var later = builder.Queue("orders", q => q.Takes(When.Type("order"))).Build();

        Assert.Equal((1, 2), (earlier.Queues.Count, later.Queues.Count));
        Assert.Equal(later, builder.Build());
    }

    [Fact]
    public void Durations_WithoutACalendar_CountAllTime()
    {
        var plan = Minimal().Queue("general").Sla("standard", s => s.TimeToAssign(FromMinutes(15), high: FromMinutes(5))).Build();

        var target = Assert.Single(Assert.Single(plan.SlaPolicies).Targets);
        Assert.Null(target.Calendar);
        Assert.Equal([new SlaGoal { When = When.Priority("high"), Elapsed = FromMinutes(5) }, new SlaGoal { Elapsed = FromMinutes(15) }], target.Goals);
    }

    [Fact]
    public void AnswerWithin_OfChannels_IsPromisedByEveryPolicyAndToWorkThatNoneIsFor()
    {
        var own = new SlaTarget { Id = "answer", Goals = [new SlaGoal { Elapsed = FromHours(1) }] };
        var builder = new RoutingPlanBuilder().Queue("general")
            .Channel("phone", c => c.Cost(100).AnswerWithin(FromSeconds(10))).Channel("email", c => c.Cost(5)).Channel("chat", c => c.Cost(25).AnswerWithin(FromSeconds(30)))
            .Sla("orders", s => s.For(When.Type("order")).Resolution(FromHours(4))).Sla("vip", s => s.For(When.Type("vip")).Target(own));

        var plan = builder.Build();

        var answer = new SlaTarget
        {
            Id = "answer",
            Kind = SlaTargetKind.Answer,
            Goals = [new SlaGoal { When = When.Channel("phone"), Elapsed = FromSeconds(10) }, new SlaGoal { When = When.Channel("chat"), Elapsed = FromSeconds(30) }],
        };
        Assert.Equal(["orders", "vip", "answer"], plan.SlaPolicies.Select(policy => policy.Id.Value));
        Assert.Equal([answer, own, answer], plan.SlaPolicies.Select(policy => policy.Targets[^1]));
        Assert.Equal(plan, builder.Build());
    }

    [Fact]
    public void AnswerWithin_BesideAPolicyForAll_NeedsNoPolicyOfItsOwn()
    {
        var plan = new RoutingPlanBuilder().Queue("general").Channel("phone", c => c.Cost(100).AnswerWithin(FromSeconds(10)))
            .Sla("standard", s => s.Resolution(FromHours(4))).Build();

        Assert.Equal(["resolution", "answer"], Assert.Single(plan.SlaPolicies).Targets.Select(target => target.Id.Value));
    }

    [Fact]
    public void AnswerWithin_InAnEngine_IsMetByAnAssignmentExactlyThenAndBreachedAfter()
    {
        var engine = new TestEngine(new RoutingPlanBuilder().Queue("general").Channel("phone", c => c.Cost(100).AnswerWithin(FromSeconds(10))).Build());
        engine.Submit(Some.Draft("WO-1", "phone"));
        engine.Submit(Some.Draft("WO-2", "phone"));

        engine.After(FromSeconds(10)).SignIn(Some.Agent("ann", 100, "general"));
        engine.After(FromTicks(1)).Accept(new AdvanceTime());

        Assert.Equal([SlaClockStatus.Met, SlaClockStatus.Running], new[] { "WO-1", "WO-2" }.Select(id => engine.Find(id).Clocks[0].Status));
        Assert.Equal([null, (Instant?)(Some.Now + FromSeconds(10))], new[] { "WO-1", "WO-2" }.Select(id => engine.Find(id).Clocks[0].BreachedAt));
    }

    [Fact]
    public void Verbs_GivenNull_AreMisuse()
    {
        Assert.Throws<ArgumentNullException>(() => new RoutingPlanBuilder().Channel(null!));
        Assert.Throws<ArgumentNullException>(() => new RoutingPlanBuilder().Channel("phone", null!));
        Assert.Throws<ArgumentException>(() => Minimal().Queue("general").Name(null!).Build());
        Assert.Throws<ArgumentNullException>(() => Minimal().Queue("general", q => q.Takes((Condition)null!)));
    }

    [Fact]
    public void Goals_InDays_CountByTheirOwnCalendarOrThatOfThePolicy()
    {
        var plan = new RoutingPlanBuilder()
            .Calendar("office", week => week.In("UTC").Weekdays("09:00-17:00"))
            .Calendar("shop", week => week.In("UTC").Daily("09:00-17:00"))
            .Channel("chat", c => c.Cost(1))
            .Queue("general")
            .Sla("days", s => s.On("office").Target("result", t => t.WithinBusinessDays(3, When.Priority("urgent"), on: "shop").WithinLocalDays(30, When.Priority("low"), on: "shop").WithinBusinessDays(5).WithinLocalDays(7)))
            .Build();

        Assert.Equal(
            [
                new SlaGoal { When = When.Priority("urgent"), Calendar = "shop", BusinessDays = 3 },
                new SlaGoal { When = When.Priority("low"), Calendar = "shop", LocalDays = 30 },
                new SlaGoal { BusinessDays = 5 },
                new SlaGoal { LocalDays = 7 },
            ],
            plan.SlaPolicies[0].Targets[0].Goals);
    }

    private static PlanFinding FindingOf(RoutingPlanBuilder builder) => Assert.Single(Assert.Throws<PlanInvalidException>(builder.Build).Findings);

    private static RoutingPlanBuilder Minimal() => new RoutingPlanBuilder().Channel("phone", c => c.Cost(100));

    private static RoutingPlanBuilder HelpDesk() => new RoutingPlanBuilder()
        .Name("help desk")
        .Priorities("urgent", "normal", "low")
        .Calendar("office", week => week.In("Asia/Shanghai").Version("2026-1").Weekdays("09:00-12:00", "13:00-18:00").On(IsoDayOfWeek.Saturday, "10:00-12:00")
            .Holiday(new LocalDate(2026, 10, 1), "National Day").Exception(new LocalDate(2026, 10, 10), "make-up day", "09:00-18:00").KnownUntil(new LocalDate(2026, 12, 31))
            .Season(new LocalDate(2026, 7, 1), new LocalDate(2026, 8, 31), summer => summer.Named("summer").On(IsoDayOfWeek.Monday, "09:00-12:00"))
            .YearlyHoliday(1, 1, "New Year").YearlyHoliday(11, WeekOfMonth.Fourth, IsoDayOfWeek.Thursday, "Thanksgiving")
            .MakeUpDay(new LocalDate(2026, 10, 11), IsoDayOfWeek.Monday, "for Monday"))
        .Calendar("phones", week => week.In("Asia/Shanghai").Combines(CombinationRule.Difference, "office"))
        .Channel("phone", c => c.Cost(100).Exclusive().OwnedBy("service lead").OpenOn("office"))
        .Channel("chat", c => c.InterruptedBy("phone").Kind("messages").Named("Web chat").Cost(25).AtMost(4).WhileWaiting(50))
        .Queue("orders", q => q.Takes(When.Type("order")).Takes(When.Channel("phone", "chat")).Named("Orders").AtMost(3).PreferBelow(2).ReturnWaitsFor(FromMinutes(10)).LastAgentBy("last agent", "customer", FromSeconds(30)).AgentIn("owner", "owner").HeadRoom(FromMinutes(5), atOnce: 2).Reserve(1, "phone", "chat").Fairness(FromHours(1), keptWindows: 24).MaxShare(40, after: 5).Offers(FromSeconds(30)))
        .Queue("general")
        .Rule("calm", r => r.For(When.Priority("urgent")).To("general").Needs("calm", atLeast: 5))
        .Sla("standard", s => s.For(When.Type("order")).From(Instant.FromUtc(2026, 1, 1, 0, 0)).Until(Instant.FromUtc(2027, 1, 1, 0, 0))
            .TimeToAssign(FromMinutes(15)).Resolution(urgent: FromHours(2), normal: FromHours(4), low: FromHours(24)).On("office"))
        .OverCommit(new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 200 });

    private static RoutingPlan HelpDeskRecords() => new()
    {
        Name = "help desk",
        Priorities = ["urgent", "normal", "low"],
        Calendars = [Office(), Phones()],
        Channels =
        [
            new ContactChannel { Id = "phone", Kind = "phone", Owner = "service lead", ServiceHours = "office", CostUnits = 100, IsExclusive = true },
            new ContactChannel { Id = "chat", Kind = "messages", Name = "Web chat", CostUnits = 25, MaxPerAgent = 4, WaitingPercent = 50, InterruptedBy = ["phone"] },
        ],
        Queues =
        [
            new WorkQueue { Id = "orders", Name = "Orders", MaxPerAgent = 3, PreferBelow = 2, ReturnWaitsFor = FromMinutes(10), Affinity = [new AffinityRule { Name = "last agent", Field = "customer", WaitsFor = FromSeconds(30) }, new AffinityRule { Name = "owner", Field = "owner", Tie = AffinityTie.NamedAgent }], HeadRoom = new HeadRoomPolicy { For = FromMinutes(5), AtOnce = 2 }, Reserve = new AgentReserve { Agents = 1, Channel = "phone", From = ["chat"] }, Fairness = new FairnessPolicy { Window = FromHours(1), KeptWindows = 24, MaxSharePercent = 40, MaxShareAfter = 5 }, Offers = new OfferPolicy { ExpiresAfter = FromSeconds(30) } },
            new WorkQueue { Id = "general" },
        ],
        FallbackQueue = "general",
        Rules =
        [
            new ClassificationRule { Name = "orders", When = When.Any(When.Type("order"), When.Channel("phone", "chat")), Queue = "orders" },
            new ClassificationRule { Name = "calm", When = When.Priority("urgent"), Queue = "general", Requirements = [new SkillRequirement { Skill = "calm", AtLeast = 5 }] },
        ],
        SlaPolicies = [Standard()],
        OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 200 }],
    };

    private static BusinessCalendar Phones() => new()
    {
        Id = "phones",
        TimeZone = "Asia/Shanghai",
        Combines = new CalendarCombination { Rule = CombinationRule.Difference, Calendars = ["office"] },
    };

    private static BusinessCalendar Office() => new()
    {
        Id = "office",
        TimeZone = "Asia/Shanghai",
        Version = "2026-1",
        KnownUntil = new LocalDate(2026, 12, 31),
        Weekly =
        [
            new WeeklyHours
            {
                Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
                Hours = [Some.Hours("09:00-12:00"), Some.Hours("13:00-18:00")],
            },
            new WeeklyHours { Days = [IsoDayOfWeek.Saturday], Hours = [Some.Hours("10:00-12:00")] },
        ],
        Holidays = [new Holiday { Date = new LocalDate(2026, 10, 1), Name = "National Day" }],
        Seasons =
        [
            new Season
            {
                From = new LocalDate(2026, 7, 1),
                Until = new LocalDate(2026, 8, 31),
                Name = "summer",
                Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Monday], Hours = [Some.Hours("09:00-12:00")] }],
            },
        ],
        YearlyHolidays =
        [
            new YearlyHoliday { Month = 1, Day = 1, Name = "New Year" },
            new YearlyHoliday { Month = 11, Week = WeekOfMonth.Fourth, Weekday = IsoDayOfWeek.Thursday, Name = "Thanksgiving" },
        ],
        Exceptions =
        [
            new SpecialDate { Date = new LocalDate(2026, 10, 10), Name = "make-up day", Hours = [Some.Hours("09:00-18:00")] },
            new SpecialDate { Date = new LocalDate(2026, 10, 11), Name = "for Monday", HoursOf = IsoDayOfWeek.Monday },
        ],
    };

    private static SlaPolicy Standard() => new()
    {
        Id = "standard",
        From = Instant.FromUtc(2026, 1, 1, 0, 0),
        Until = Instant.FromUtc(2027, 1, 1, 0, 0),
        When = When.Type("order"),
        Targets =
        [
            new SlaTarget { Id = "time-to-assign", Calendar = "office", Kind = SlaTargetKind.TimeToAssign, Goals = [new SlaGoal { OpenTime = FromMinutes(15) }] },
            new SlaTarget
            {
                Id = "resolution",
                Calendar = "office",
                Goals =
                [
                    new SlaGoal { When = When.Priority("urgent"), OpenTime = FromHours(2) },
                    new SlaGoal { When = When.Priority("low"), OpenTime = FromHours(24) },
                    new SlaGoal { OpenTime = FromHours(4) },
                ],
            },
        ],
    };
}

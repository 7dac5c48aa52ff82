using System.Text;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Planning;

public class PlanJsonTests
{
    private const string FullText =
        """
        {
          // Two channels,
          "name": "full", /* and all that a plan may say. */
          "priorities": ["p1", "p2",],
          "defaultPriority": "p2",
          "fallbackQueue": "general",
          "calendars": [{
            "id": "office", "timeZone": "America/New_York", "version": "2026", "knownUntil": "2026-12-31",
            "weekly": [{ "days": ["monday", "tuesday"], "hours": ["09:00-12:30", "18:00-24:00"] }],
            "holidays": [{ "date": "2026-12-25", "name": "Christmas Day" }, { "date": "2026-01-01" }],
            "exceptions": [{ "date": "2026-12-24", "name": "half day", "hours": ["09:00-12:00:30"] }, { "date": "2026-12-31" }],
          }],
          "channels": [
            { "id": "phone", "kind": "phone", "name": "Phone", "owner": "Ann", "serviceHours": "office", "costUnits": 100, "maxPerAgent": 1, "waitingPercent": 50, "messageResumes": false, "isExclusive": true, "interruptedBy": [], "wrapUp": "30s" },
          ],
          "queues": [{ "id": "general", "name": "General", "buckets": [{ "name": "gold", "when": { "label": "tier", "is": "gold" } }, { "name": "rest" }], "maxPerAgent": 5, "preferBelow": 4, "transferRestartsPlace": true, "returnWaitsFor": "10m", "affinity": [{ "name": "last agent", "field": "customer", "waitsFor": "30s" }, { "name": "host", "label": "tier", "tie": "namedAgent" }], "headRoom": { "for": "5m", "atOnce": 2 }, "fairness": { "window": "1h", "keptWindows": 24, "maxSharePercent": 40, "maxShareAfter": 5 } }],
          "rules": [{
            "name": "all", "queue": "general", "priority": "p1", "requirements": [{ "skill": "calm", "atLeast": -3 }],
            "labels": [{ "name": "tier", "value": "gold" }, { "name": "order", "capture": { "field": "subject", "after": "#", "before": ",", "characters": "digits", "atMost": 12, "ignoreCase": true } }, { "name": "short", "capture": { "label": "tier" } }],
            "code": { "name": "vip", "version": 3, "labels": ["grade"] },
            "requirementsFrom": [{ "field": "language", "prefix": "language:", "atLeast": 2, "confidence": "sure", "requiredFrom": 80, "countsFrom": 40, "otherwise": "en", "isPreferred": true }, { "label": "tier", "skill": "calm" }],
            "when": { "all": [
              { "any": [{ "field": "type", "is": "order" }, { "field": "type", "in": ["a", "b"] }] },
              { "not": { "field": "city", "startsWith": "New" } }, { "field": "city", "contains": "ton", "ignoreCase": true },
              { "field": "type", "under": "complaint/attitude" }, { "field": "amount", "atLeast": 0.5, "below": 1e3 }, { "field": "amount", "above": -10, "atMost": 10.25 }, { "label": "tier", "is": "gold" },
            ] },
          }, { "name": "split", "split": [{ "queue": "general", "weight": 1 }] }],
          "slaPolicies": [{
            "id": "standard", "when": { "field": "channel", "is": "phone" }, "from": "2026-01-01T00:00:00-05:00", "until": "2027-01-01T00:00:00.5Z",
            "targets": [{
              "id": "resolution", "kind": "agentWork", "role": "lead", "calendar": "office", "starts": "assigned", "stops": "closed", "startsAnew": true, "restartsWhenChanged": true, "continuesWhenReopened": false, "pausesIn": ["waiting"],
              "pausesWhen": { "field": "party", "is": "internal" },
              "warnings": [{ "atPercent": 80, "actions": [{ "notifyRole": "lead" }, { "dropSkills": ["calm"] }] }, { "beforeDue": "10m" }],
              "onBreach": [
                { "raiseBands": 1, "when": { "field": "escalation", "is": "1" } }, { "dropSkills": [] }, { "moveTo": "general" }, { "escalateTo": 2 }, { "takeBackAtMost": 3 }, { "reclassifies": true },
              ],
              "goals": [
                { "when": { "field": "priority", "is": "p1" }, "elapsed": "15m" }, { "openTime": "1h30m", "calendar": "office" }, { "businessDays": 2 }, { "localDays": 3 }, { "untilPromised": true },
              ],
            }],
          }],
          "overCommit": [{ "cause": "manual", "upToUnits": 150 }, { "cause": "resume", "upToUnits": 120 }],
          "rampUp": [{ "for": "7d", "capacityPercent": 40 }, { "for": "7d", "capacityPercent": 70 }],
          "assignmentLimit": { "atMost": 20, "within": "24h" },
          "maxOffersPerAgent": 3,
          "metrics": {
            "timeZone": "Asia/Shanghai", "dayStartsAtHour": 6, "slices": [{ "by": ["channel"] }, { "by": ["type:1", "field:region"] }], "maxKeys": 50, "slidingFor": "30m", "keptDays": 40, "keptWeeks": 5, "keptMonths": 24,
            "overdueTarget": "resolution", "outsideWhen": { "field": "party", "is": "internal" }, "selfServiceWhen": { "field": "channel", "is": "phone" }, "satisfactionRollUp": "lowestRating",
            "unitCosts": [{ "channel": "phone", "tier": "first", "perWorkOrder": 1.25, "perHour": 30 }],
            "goals": [{ "name": "response", "metric": "time-to-first-response-mean", "within": "15m", "window": "week", "by": ["channel"], "keys": ["phone"] }, { "name": "praise", "metric": "csat-rate", "atLeast": 0.9 }, { "name": "late", "metric": "overdue-rate", "atMost": 0.05 }],
          },
          "alerts": [
            { "name": "phone backlog", "kind": "backlog", "severity": "critical", "per": "channel", "only": ["phone"], "raiseAbove": 50, "clearDownTo": 40 },
            { "name": "wait", "kind": "oldestWait", "raiseAfter": "10m", "clearWithin": "5m" },
            { "name": "left", "kind": "abandonmentRate", "raiseAbove": 0.1, "within": "30m", "minimumCount": 20 },
          ],
          "retainClosedFor": "30d",
        }
        """;

    [Fact]
    public void FullText_Read_EqualsTheSamePlanInRecords()
    {
        var reading = PlanJson.Read(FullText);

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == PlanFindingSeverity.Error); // It has every property, whether they make sense together or not.
        Assert.Equal(FullPlan(), reading.Plan);
    }

    [Fact]
    public void Bytes_WithByteOrderMark_AreReadAsWithout()
    {
        var bytes = Encoding.UTF8.GetBytes(FullText);

        var plain = PlanJson.Read(bytes);
        var marked = PlanJson.Read((byte[])[.. Encoding.UTF8.Preamble, .. bytes]);

        Assert.NotNull(plain.Plan);
        Assert.Equal(plain.Plan, marked.Plan);
    }

    [Fact]
    public void FullPlan_WrittenAndRead_IsEqual() => Assert.Equal(FullPlan(), PlanJson.Read(PlanJson.Write(FullPlan())).Plan);

    [Fact]
    public void GeneratedPlan_WrittenAndRead_IsEqual() => Prop.ForAll(GeneratedPlans.Valid.ToArbitrary(), plan =>
    {
        var reading = PlanJson.Read(PlanJson.Write(plan));

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == PlanFindingSeverity.Error);
        Assert.Equal(plan, reading.Plan);
        Assert.Equal(PlanValidator.Validate(plan), reading.Findings);
    }).Check(300);

    [Fact]
    public void GeneratedPlan_WrittenTwice_GivesTheSameText() => Prop.ForAll(GeneratedPlans.Valid.ToArbitrary(), plan =>
    {
        var text = PlanJson.Write(plan);

        Assert.Equal(text, PlanJson.Write(PlanJson.Read(text).Plan!));
    }).Check(300);

    [Fact]
    public void LeftOutProperty_OfEveryRecord_HasTheRecordsDefault()
    {
        var reading = PlanJson.Read(
            """
            {
              "name": "least", "fallbackQueue": "general",
              "calendars": [
                { "id": "bare", "timeZone": "UTC" },
                {
                  "id": "listed", "timeZone": "UTC", "weekly": [{ "days": ["monday"], "hours": ["09:00-17:00"] }],
                  "holidays": [{ "date": "2026-12-25" }], "exceptions": [{ "date": "2026-12-24" }]
                }
              ],
              "channels": [{ "id": "phone", "kind": "phone", "costUnits": 1 }],
              "queues": [{ "id": "general" }],
              "rules": [{ "name": "only", "queue": "general" }, { "name": "test", "when": { "field": "type", "is": "" }, "queue": "general" }],
              "slaPolicies": [{ "id": "standard", "targets": [{ "id": "resolution", "goals": [{ "elapsed": "1s" }] }] }],
              "overCommit": [{ "cause": "manual", "upToUnits": 1 }]
            }
            """);

        Assert.Equal(LeastPlan(), reading.Plan);
    }

    [Fact]
    public void LeftOutPriorities_Read_AreTheFourBands()
    {
        var plan = PlanJson.Read("""{ "name": "n", "fallbackQueue": "q", "channels": [{ "id": "c", "kind": "k", "costUnits": 0 }], "queues": [{ "id": "q" }] }""").Plan!;

        Assert.Equal(["urgent", "high", "normal", "low"], plan.Priorities.Select(priority => priority.Value));
        Assert.Equal("normal", plan.DefaultPriority.Value);
        Assert.Empty(plan.Calendars);
        Assert.Empty(plan.Rules);
        Assert.Empty(plan.SlaPolicies);
        Assert.Empty(plan.OverCommit);
    }

    [Theory]
    [InlineData("", false, 0)]
    [InlineData("\"pausesIn\": null, ", false, 0)]
    [InlineData("\"pausesIn\": [], ", true, 0)]
    [InlineData("\"pausesIn\": [\"waiting\", \"suspended\"], ", true, 2)]
    public void PausesIn_NullOrEmpty_StayApart(string property, bool isGiven, int count)
    {
        var plan = PlanJson.Read(PlanText.With("\"starts\"", property + "\"starts\"")).Plan!;
        var again = PlanJson.Read(PlanJson.Write(plan)).Plan!;

        foreach (var pauses in new[] { plan, again }.Select(read => read.SlaPolicies[0].Targets[0].PausesIn))
        {
            Assert.Equal(isGiven, pauses is not null);
            Assert.Equal(count, pauses?.Count ?? 0);
        }
    }

    [Theory]
    [InlineData("\"queue\": \"orders\"", "\"queue\": null, \"requirements\": [{ \"skill\": \"s\", \"atLeast\": 1 }]")]
    [InlineData("\"maxPerAgent\": 7", "\"maxPerAgent\": null, \"name\": null")]
    [InlineData("\"serviceHours\": \"office\"", "\"serviceHours\": null, \"owner\": null")]
    [InlineData("\"starts\": \"submitted\"", "\"starts\": null")]
    [InlineData("\"from\": \"2026-01-01T00:00:00Z\"", "\"from\": null, \"when\": null, \"until\": null")]
    public void Null_WhereItMeansNothing_IsLeftOut(string piece, string replacement)
    {
        var reading = PlanJson.Read(PlanText.With(piece, replacement));

        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Plan);
    }

    [Theory]
    [InlineData("monday", "Monday")]
    [InlineData("2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00")]
    [InlineData("\"4h\"", "\"240m\"")]
    [InlineData("\"4h\"", "\"3h59m60s\"")]
    [InlineData("09:00-17:00", "09:00:00-17:00:00")]
    public void Value_WrittenAnotherWay_IsTheSame(string piece, string replacement) =>
        Assert.Equal(PlanJson.Read(PlanText.Standard).Plan, PlanJson.Read(PlanText.With(piece, replacement)).Plan);

    [Fact]
    public void StandardText_Read_HasNoFindings() => Assert.Empty(PlanJson.Read(PlanText.Standard).Findings);

    [Fact]
    public void Write_OfLeastPlan_LeavesDefaultsOut()
    {
        var text = PlanJson.Write(LeastPlan() with { Calendars = [], SlaPolicies = [], Rules = [], OverCommit = [] });

        Assert.DoesNotContain("calendars", text, StringComparison.Ordinal);
        Assert.DoesNotContain("null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", text, StringComparison.Ordinal);
    }

    private static RoutingPlan LeastPlan() => new()
    {
        Name = "least",
        FallbackQueue = "general",
        Calendars =
        [
            new BusinessCalendar { Id = "bare", TimeZone = "UTC" },
            new BusinessCalendar
            {
                Id = "listed",
                TimeZone = "UTC",
                Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Monday], Hours = [Some.Hours("09:00-17:00")] }],
                Holidays = [new Holiday { Date = new LocalDate(2026, 12, 25) }],
                Exceptions = [new SpecialDate { Date = new LocalDate(2026, 12, 24) }],
            },
        ],
        Channels = [new ContactChannel { Id = "phone", Kind = "phone", CostUnits = 1 }],
        Queues = [new WorkQueue { Id = "general" }],
        Rules =
        [
            new ClassificationRule { Name = "only", Queue = "general" },
            new ClassificationRule { Name = "test", When = new Condition { Field = "type", Is = "" }, Queue = "general" },
        ],
        SlaPolicies =
        [
            new SlaPolicy { Id = "standard", Targets = [new SlaTarget { Id = "resolution", Goals = [new SlaGoal { Elapsed = Duration.FromSeconds(1) }] }] },
        ],
        OverCommit = [new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 1 }],
    };

    private static RoutingPlan FullPlan() => new()
    {
        Name = "full",
        Priorities = ["p1", "p2"],
        DefaultPriority = "p2",
        FallbackQueue = "general",
        Calendars =
        [
            new BusinessCalendar
            {
                Id = "office",
                TimeZone = "America/New_York",
                Version = "2026",
                KnownUntil = new LocalDate(2026, 12, 31),
                Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday], Hours = [Some.Hours("09:00-12:30"), Some.Hours("18:00-24:00")] }],
                Holidays = [new Holiday { Date = new LocalDate(2026, 12, 25), Name = "Christmas Day" }, new Holiday { Date = new LocalDate(2026, 1, 1) }],
                Exceptions =
                [
                    new SpecialDate { Date = new LocalDate(2026, 12, 24), Name = "half day", Hours = [Some.Hours("09:00-12:00:30")] },
                    new SpecialDate { Date = new LocalDate(2026, 12, 31) },
                ],
            },
        ],
        Channels =
        [
            new ContactChannel
            {
                Id = "phone", Kind = "phone", Name = "Phone", Owner = "Ann", ServiceHours = "office", CostUnits = 100, MaxPerAgent = 1, WaitingPercent = 50, MessageResumes = false,
                IsExclusive = true, WrapUp = Duration.FromSeconds(30),
            },
        ],
        Queues = [new WorkQueue { Id = "general", Name = "General", Buckets = [new QueueBucket { Name = "gold", When = When.Label("tier", "gold") }, new QueueBucket { Name = "rest" }], MaxPerAgent = 5, PreferBelow = 4, TransferRestartsPlace = true, ReturnWaitsFor = Duration.FromMinutes(10), Affinity = [new AffinityRule { Name = "last agent", Field = "customer", WaitsFor = Duration.FromSeconds(30) }, new AffinityRule { Name = "host", Label = "tier", Tie = AffinityTie.NamedAgent }], HeadRoom = new HeadRoomPolicy { For = Duration.FromMinutes(5), AtOnce = 2 }, Fairness = new FairnessPolicy { Window = Duration.FromHours(1), KeptWindows = 24, MaxSharePercent = 40, MaxShareAfter = 5 } }],
        Rules = [FullRule(), new ClassificationRule { Name = "split", Split = [new QueueShare { Queue = "general", Weight = 1 }] }],
        SlaPolicies =
        [
            new SlaPolicy
            {
                Id = "standard",
                When = new Condition { Field = Condition.ChannelField, Is = "phone" },
                From = Instant.FromUtc(2026, 1, 1, 5, 0),
                Until = Instant.FromUtc(2027, 1, 1, 0, 0) + Duration.FromMilliseconds(500),
                Targets = [FullTarget()],
            },
        ],
        OverCommit =
        [
            new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 150 }, new OverCommitRule { Cause = AssignmentCause.Resume, UpToUnits = 120 },
        ],
        RampUp = [new RampUpStep { For = Duration.FromDays(7), CapacityPercent = 40 }, new RampUpStep { For = Duration.FromDays(7), CapacityPercent = 70 }],
        AssignmentLimit = new AssignmentLimit { AtMost = 20, Within = Duration.FromHours(24) },
        MaxOffersPerAgent = 3,
        Metrics = new MetricsPolicy
        {
            TimeZone = "Asia/Shanghai",
            DayStartsAtHour = 6,
            Slices = [new MetricSlice { By = [MetricDimension.Channel] }, new MetricSlice { By = [MetricDimension.TypeTo(1), MetricDimension.Field("region")] }],
            MaxKeys = 50,
            SlidingFor = Duration.FromMinutes(30),
            KeptDays = 40,
            KeptWeeks = 5,
            KeptMonths = 24,
            OverdueTarget = "resolution",
            OutsideWhen = new Condition { Field = "party", Is = "internal" },
            SelfServiceWhen = When.Channel("phone"),
            SatisfactionRollUp = SatisfactionRollUp.LowestRating,
            UnitCosts = [new UnitCost { Channel = "phone", Tier = "first", PerWorkOrder = 1.25m, PerHour = 30 }],
            Goals =
            [
                new MetricGoal { Name = "response", Metric = "time-to-first-response-mean", Within = Duration.FromMinutes(15), Window = MetricWindow.Week, By = [MetricDimension.Channel], Keys = ["phone"] },
                new MetricGoal { Name = "praise", Metric = "csat-rate", AtLeast = 0.9m },
                new MetricGoal { Name = "late", Metric = "overdue-rate", AtMost = 0.05m },
            ],
        },
        Alerts =
        [
            new AlertRule { Name = "phone backlog", Kind = AlertKind.Backlog, Severity = AlertSeverity.Critical, Per = AlertScope.Channel, Only = ["phone"], RaiseAbove = 50, ClearDownTo = 40 },
            new AlertRule { Name = "wait", Kind = AlertKind.OldestWait, RaiseAfter = Duration.FromMinutes(10), ClearWithin = Duration.FromMinutes(5) },
            new AlertRule { Name = "left", Kind = AlertKind.AbandonmentRate, RaiseAbove = 0.1m, Within = Duration.FromMinutes(30), MinimumCount = 20 },
        ],
        RetainClosedFor = Duration.FromDays(30),
    };

    private static ClassificationRule FullRule() => new()
    {
        Name = "all",
        When = FullCondition(),
        Code = new CodeRule { Name = "vip", Version = 3, Labels = ["grade"] },
        Queue = "general",
        Priority = "p1",
        Labels =
        [
            new RuleLabel { Name = "tier", Value = "gold" },
            new RuleLabel { Name = "order", Capture = new Capture { Field = "subject", After = "#", Before = ",", Characters = CaptureCharacters.Digits, AtMost = 12, IgnoreCase = true } },
            new RuleLabel { Name = "short", Capture = new Capture { Label = "tier" } },
        ],
        Requirements = [new SkillRequirement { Skill = "calm", AtLeast = -3 }],
        RequirementsFrom = [new FieldRequirement { Field = "language", Prefix = "language:", AtLeast = 2, Confidence = "sure", RequiredFrom = 80, CountsFrom = 40, Otherwise = "en", IsPreferred = true }, new FieldRequirement { Label = "tier", Skill = "calm" }],
    };

    private static Condition FullCondition() => new()
    {
        All =
        [
            new Condition { Any = [new Condition { Field = "type", Is = "order" }, When.Type("a", "b")] },
            new Condition { Not = new Condition { Field = "city", StartsWith = "New" } },
            new Condition { Field = "city", Contains = "ton", IgnoreCase = true },
            new Condition { Field = "type", Under = "complaint/attitude" },
            new Condition { Field = "amount", AtLeast = 0.5m, Below = 1_000 },
            new Condition { Field = "amount", Above = -10, AtMost = 10.25m },
            When.Label("tier", "gold"),
        ],
    };

    private static SlaTarget FullTarget() => new()
    {
        Id = "resolution",
        Kind = SlaTargetKind.AgentWork,
        Role = "lead",
        Calendar = "office",
        Starts = SlaMoment.Assigned,
        Stops = SlaMoment.Closed,
        StartsAnew = true,
        RestartsWhenChanged = true,
        ContinuesWhenReopened = false,
        PausesIn = [WorkOrderStatus.Waiting],
        PausesWhen = When.Field("party", "internal"),
        Warnings = [new SlaWarning { AtPercent = 80, Actions = [Then.Notify("lead"), Then.DropSkills("calm")] }, new SlaWarning { BeforeDue = Duration.FromMinutes(10) }],
        OnBreach = [Then.RaiseBands(1) with { When = When.Escalation(1) }, Then.DropSkills(), Then.MoveTo("general"), Then.EscalateTo(2), Then.TakeBack(3), Then.Reclassify()],
        Goals =
        [
            new SlaGoal { When = When.Priority("p1"), Elapsed = Duration.FromMinutes(15) },
            new SlaGoal { OpenTime = Duration.FromMinutes(90), Calendar = "office" },
            new SlaGoal { BusinessDays = 2 },
            new SlaGoal { LocalDays = 3 },
            new SlaGoal { UntilPromised = true },
        ],
    };
}

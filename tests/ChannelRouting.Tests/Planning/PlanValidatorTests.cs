using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

/// <summary>Mistakes that only a plan in C# can have.</summary>
public class PlanValidatorTests
{
    [Fact]
    public void Validate_OfAValidPlan_FindsNothing() => Assert.Empty(PlanValidator.Validate(Some.Plan()));

    public static TheoryData<string, string> DefaultIds => new()
    {
        { "queue", "$.queues[1].id" },
        { "channel", "$.channels[0].id" },
        { "calendar", "$.calendars[1].id" },
        { "priority", "$.priorities[1]" },
        { "policy", "$.slaPolicies[0].id" },
        { "target", "$.slaPolicies[0].targets[0].id" },
        { "skill", "$.rules[0].requirements[0].skill" },
    };

    [Theory]
    [MemberData(nameof(DefaultIds))]
    public void Identifier_ThatNamesNothing_IsAFinding(string which, string path)
    {
        var plan = Some.Plan();
        var policy = plan.SlaPolicies[0];
        var broken = which switch
        {
            "queue" => plan with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = default }, new WorkQueue { Id = "orders" }] },
            "channel" => plan with { Channels = [new ContactChannel { Id = default, Kind = "x", CostUnits = 1 }] },
            "calendar" => plan with { Calendars = [Some.Office(), Some.Office() with { Id = default }] },
            "priority" => plan with { Priorities = ["urgent", default, "normal"] },
            "policy" => plan with { SlaPolicies = [policy with { Id = default }] },
            "target" => plan with { SlaPolicies = [policy with { Targets = [policy.Targets[0] with { Id = default }] }] },
            _ => plan with { Rules = [plan.Rules[0] with { Requirements = [default] }] },
        };

        var finding = Assert.Single(PlanValidator.Validate(broken));

        Assert.Equal((PlanFindingCode.OutOfRange, path), (finding.Code, finding.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Goal_OfTheLongestAndShortestDuration_IsOutOfRange(bool isLongest)
    {
        var goal = new SlaGoal { Elapsed = isLongest ? Duration.MaxValue : Duration.MinValue };

        Assert.Equal(PlanFindingCode.OutOfRange, Assert.Single(PlanValidator.Validate(With(goal))).Code);
    }

    [Fact]
    public void Goal_OfLessThanATick_IsOutOfRange()
    {
        var finding = Assert.Single(PlanValidator.Validate(With(new SlaGoal { Elapsed = Duration.FromNanoseconds(50) })));

        Assert.Equal((PlanFindingCode.OutOfRange, "whole ticks of 100 ns"), (finding.Code, finding.Limit));
    }

    [Fact]
    public void Hours_WithPartsOfASecond_AreOutOfRange()
    {
        var hours = new OpenHours(new LocalTime(9, 0, 0, 500), new LocalTime(17, 0));
        var office = Some.Office() with
        {
            Weekly = [new WeeklyHours { Days = [IsoDayOfWeek.Monday], Hours = [hours] }],
            Exceptions = [new SpecialDate { Date = new LocalDate(2026, 1, 6), Hours = [hours] }],
        };

        var findings = PlanValidator.Validate(Some.Plan() with { Calendars = [office] });

        Assert.Equal(
            [(PlanFindingCode.OutOfRange, "$.calendars[0].weekly[0].hours[0]"), (PlanFindingCode.OutOfRange, "$.calendars[0].exceptions[0].hours[0]")],
            findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void Texts_LongerThanTheLimit_AreOutOfRangeEachAtItsPlace()
    {
        var text = new string('x', RoutingLimits.TextLength + 1);
        var plan = Some.Plan() with
        {
            Calendars = [Some.Office() with { Version = text }],
            Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 1, Name = text, Owner = text }],
            Queues = [new WorkQueue { Id = "general", Name = text }, new WorkQueue { Id = "orders" }],
            Rules = [new ClassificationRule { Name = "long", Queue = "orders", When = When.Type("order", text) }],
        };

        Assert.Equal(
            ["$.calendars[0].version", "$.channels[0].name", "$.channels[0].owner", "$.queues[0].name", "$.rules[0].when.in[1]"],
            PlanValidator.Validate(plan).Select(finding => finding.Path));
    }

    public static TheoryData<OfferPolicy, string> BadOffers => new()
    {
        { new OfferPolicy { ExpiresAfter = Duration.Zero }, "$.queues[0].offers.expiresAfter" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), AtOnce = 0 }, "$.queues[0].offers.atOnce" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), AtOnce = RoutingLimits.OffersAtOnce + 1 }, "$.queues[0].offers.atOnce" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), CoolDown = Duration.FromNanoseconds(1) }, "$.queues[0].offers.coolDown" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), MaxRefusals = 0 }, "$.queues[0].offers.maxRefusals" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), AcceptingExtension = -Duration.FromSeconds(1) }, "$.queues[0].offers.acceptingExtension" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), ForgivenReasons = ["lunch", "lunch"] }, "$.queues[0].offers.forgivenReasons[1]" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), ForgivenReasons = [" "] }, "$.queues[0].offers.forgivenReasons[0]" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), OnMiss = new MissPolicy { Presence = AgentPresence.Available } }, "$.queues[0].offers.onMiss.presence" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), OnMiss = new MissPolicy { Presence = AgentPresence.Offline, For = Duration.FromSeconds(1) } }, "$.queues[0].offers.onMiss.for" },
        { new OfferPolicy { ExpiresAfter = Duration.FromSeconds(1), OnMiss = new MissPolicy { Presence = AgentPresence.Away, After = 0 } }, "$.queues[0].offers.onMiss.after" },
    };

    [Theory, MemberData(nameof(BadOffers))]
    public void Offers_OutOfRange_AreAFindingAtTheirPlace(OfferPolicy policy, string path) =>
        Assert.Equal(path, Assert.Single(PlanValidator.Validate(SomeOffers.Plan(policy))).Path);

    public static TheoryData<Duration> BadDurations => [Duration.Zero, -Duration.FromDays(1), Duration.FromNanoseconds(150), Duration.FromDays(RoutingLimits.SlaDays + 1)];

    [Theory, MemberData(nameof(BadDurations))]
    public void Retention_OutOfRange_IsAFindingAtItsPlace(Duration retention) =>
        Assert.Equal("$.retainClosedFor", Assert.Single(PlanValidator.Validate(Some.Plan() with { RetainClosedFor = retention })).Path);

    [Theory, MemberData(nameof(BadDurations))]
    public void ReturnWait_OutOfRange_IsAFindingAtItsPlace(Duration wait) => Assert.Equal(
        "$.queues[0].returnWaitsFor",
        Assert.Single(PlanValidator.Validate(Some.Plan() with { Queues = [new WorkQueue { Id = "general", ReturnWaitsFor = wait }, new WorkQueue { Id = "orders" }] })).Path);

    public static TheoryData<AffinityRule[], PlanFindingCode, string> BadAffinities => new()
    {
        { [new AffinityRule { Name = " ", Field = "customer" }], PlanFindingCode.OutOfRange, "[0].name" },
        { [new AffinityRule { Name = "last", Field = "customer" }, new AffinityRule { Name = "last", Field = "account" }], PlanFindingCode.DuplicateName, "[1].name" },
        { [new AffinityRule { Name = "last" }], PlanFindingCode.NotExactlyOne, "[0]" },
        { [new AffinityRule { Name = "last", Label = "host" }], PlanFindingCode.UnknownName, "[0].label" },
        { [new AffinityRule { Name = "last", Field = "customer", WaitsFor = Duration.Zero }], PlanFindingCode.OutOfRange, "[0].waitsFor" },
        { [new AffinityRule { Name = "last", Field = "customer", WaitsFor = Duration.FromDays(RoutingLimits.AffinityDays) + Duration.FromTicks(1) }], PlanFindingCode.OutOfRange, "[0].waitsFor" },
        { [.. Enumerable.Range(0, RoutingLimits.AffinityRulesPerQueue + 1).Select(number => new AffinityRule { Name = $"rule {number}", Field = "customer" })], PlanFindingCode.OutOfRange, "" },
    };

    [Theory, MemberData(nameof(BadAffinities))]
    public void Affinity_WithAMistake_IsAFindingAtItsPlace(AffinityRule[] rules, PlanFindingCode code, string path)
    {
        var finding = Assert.Single(PlanValidator.Validate(Some.Plan() with { Queues = [new WorkQueue { Id = "general", Affinity = rules }, new WorkQueue { Id = "orders" }] }));

        Assert.Equal((code, $"$.queues[0].affinity{path}"), (finding.Code, finding.Path));
    }

    [Theory, MemberData(nameof(BadDurations))]
    public void AssignmentLimitTime_OutOfRange_IsAFindingAtItsPlace(Duration time) =>
        Assert.Equal("$.assignmentLimit.within", Assert.Single(PlanValidator.Validate(Some.Plan() with { AssignmentLimit = new AssignmentLimit { Within = time } })).Path);

    [Fact]
    public void PreferBelow_LessThanOne_IsAFindingAtItsPlace() =>
        Assert.Equal("$.queues[1].preferBelow", Assert.Single(PlanValidator.Validate(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders", PreferBelow = 0 }] })).Path);

    [Theory]
    [InlineData(0)]
    [InlineData(RoutingLimits.AssignmentsWithin + 1)]
    public void AssignmentLimitCount_OutOfRange_IsAFindingAtItsPlace(int atMost) =>
        Assert.Equal("$.assignmentLimit.atMost", Assert.Single(PlanValidator.Validate(Some.Plan() with { AssignmentLimit = new AssignmentLimit { AtMost = atMost, Within = Duration.FromHours(1) } })).Path);

    [Theory]
    [InlineData(0)]
    [InlineData(RoutingLimits.OffersPerAgent + 1)]
    public void OffersPerAgent_OutOfRange_AreAFindingAtTheirPlace(int count)
    {
        var finding = Assert.Single(PlanValidator.Validate(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1), CoolDown = Duration.FromMinutes(5) }) with { MaxOffersPerAgent = count }));

        Assert.Equal((PlanFindingCode.OutOfRange, "$.maxOffersPerAgent"), (finding.Code, finding.Path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(RoutingLimits.OffersPerAgent)]
    public void OffersPerAgent_AtTheEndsOfTheirRange_AreFine(int count) =>
        Assert.Empty(PlanValidator.Validate(SomeOffers.Plan(new OfferPolicy { ExpiresAfter = Duration.FromMinutes(1), CoolDown = Duration.FromMinutes(5) }) with { MaxOffersPerAgent = count }));

    [Theory, MemberData(nameof(BadDurations))]
    public void HeadRoomTime_OutOfRange_IsAFindingAtItsPlace(Duration time) => Assert.Equal(
        "$.queues[0].headRoom.for",
        Assert.Single(PlanValidator.Validate(SomeHeadRooms.Plan(new HeadRoomPolicy { For = time }))).Path);

    [Theory]
    [InlineData(0)]
    [InlineData(RoutingLimits.HeadRoomsAtOnce + 1)]
    public void HeadRoomsAtOnce_OutOfRange_AreAFindingAtTheirPlace(int atOnce) => Assert.Equal(
        "$.queues[0].headRoom.atOnce",
        Assert.Single(PlanValidator.Validate(SomeHeadRooms.Plan(SomeHeadRooms.TenMinutes with { AtOnce = atOnce }))).Path);

    [Theory, MemberData(nameof(BadDurations))]
    public void WrapUp_OutOfRange_IsAFindingAtItsPlace(Duration wrapUp) => Assert.Equal(
        "$.channels[0].wrapUp",
        Assert.Single(PlanValidator.Validate(Some.Plan() with { Channels = [new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 1, WrapUp = wrapUp }] })).Path);

    [Fact]
    public void Names_MisspelledByTheThousand_AreAllFoundAndTheFirstGetHints()
    {
        var rules = Enumerable.Range(0, 5_000).Select(i => new ClassificationRule { Name = $"rule {i}", Queue = "oders", When = When.Type($"type {i}") });

        var findings = PlanValidator.Validate(Some.Plan() with { Rules = [.. rules] });

        Assert.Equal((5_000, 50), (findings.Count, findings.Count(finding => finding.Suggestion == "orders")));
    }

    [Fact]
    public void Plan_WithoutChannelsAndQueues_NamesBothListsAndTheFallback()
    {
        var findings = PlanValidator.Validate(new RoutingPlan { Name = "empty", Channels = [], Queues = [], FallbackQueue = "general" });

        Assert.Equal(
            [(PlanFindingCode.EmptyList, "$.channels"), (PlanFindingCode.EmptyList, "$.queues"), (PlanFindingCode.UnknownName, "$.fallbackQueue")],
            findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void Finding_OverARange_ShowsValueAndLimit()
    {
        var finding = Assert.Single(PlanValidator.Validate(With(new SlaGoal { BusinessDays = 40_000 })));

        Assert.Equal(("40000", "1 to 36,500"), (finding.Value, finding.Limit));
    }

    private static RoutingPlan With(SlaGoal goal)
    {
        var plan = Some.Plan();
        var policy = plan.SlaPolicies[0];
        return plan with { SlaPolicies = [policy with { Targets = [policy.Targets[0] with { Goals = [goal] }] }] };
    }
}

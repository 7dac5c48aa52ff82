using System.Globalization;
using System.Text.RegularExpressions;
using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Planning;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Wording;

/// <summary>Both languages say everything; a host's own language may say less.</summary>
public partial class WordingTests
{
    /// <summary>Findings whose sentence ends with what to do, so that it needs no further one.</summary>
    private static readonly PlanFindingCode[] CuredInTheSentence = [PlanFindingCode.MissingProperty, PlanFindingCode.WrongKind, PlanFindingCode.UnreadableValue];

    /// <summary>The enumerations that sentences and screens show; every language has a word for each value.</summary>
    private static readonly Enum[] Words =
    [
        .. Enum.GetValues<WorkOrderStatus>(), .. Enum.GetValues<AgentPresence>(), .. Enum.GetValues<OfferStatus>(), .. Enum.GetValues<OfferRevocation>(),
        .. Enum.GetValues<QueueSource>(), .. Enum.GetValues<ClassifierFaultKind>(), .. Enum.GetValues<SelectorFault>(), .. Enum.GetValues<AffinityEndReason>(), .. Enum.GetValues<HeadRoomEndReason>(),
        .. Enum.GetValues<IntakeReason>(), .. Enum.GetValues<IntakeAction>(),
        .. Enum.GetValues<SlaClockStatus>(), .. Enum.GetValues<SlaTargetKind>(), .. Enum.GetValues<SlaMoment>(), .. Enum.GetValues<SlaMeasure>(), .. Enum.GetValues<AssignmentCause>(),
        .. Enum.GetValues<CalendarRule>(), .. Enum.GetValues<CombinationRule>(), .. Enum.GetValues<CalendarNote>(), .. Enum.GetValues<PlanPartKind>(),
    ];

    public static TheoryData<RejectionReason> Reasons => [.. Enum.GetValues<RejectionReason>()];

    public static TheoryData<PlanFindingCode> Codes => [.. AllCodes];

    private static string[] Languages => ["en", "zh"];

    /// <summary>The facts that the documentation of each reason promises, S for subject, V for value, L for limit.</summary>
    public static TheoryData<RejectionReason, string> FactsOfReasons => new()
    {
        { RejectionReason.InstantBeforeLast, "VL" },
        { RejectionReason.InstantOutOfRange, "VL" },
        { RejectionReason.CommandIdReused, "S" },
        { RejectionReason.NoPlan, "S" },
        { RejectionReason.PlanInvalid, "SV" },
        { RejectionReason.ReplacedTwice, "SV" },
        { RejectionReason.NothingToReplace, "SV" },
        { RejectionReason.UnknownReplacement, "SV" },
        { RejectionReason.UnknownClassifier, "SV" },
        { RejectionReason.UnknownSelector, "SV" },
        { RejectionReason.QueueInUse, "SV" },
        { RejectionReason.ChannelInUse, "SV" },
        { RejectionReason.PriorityInUse, "SV" },
        { RejectionReason.TooManyPlanVersions, "SVL" },
        { RejectionReason.LimitExceeded, "SVL" },
        { RejectionReason.DuplicateWorkOrder, "S" },
        { RejectionReason.Archived, "S" },
        { RejectionReason.UnknownWorkOrder, "S" },
        { RejectionReason.UnknownAgent, "S" },
        { RejectionReason.UnknownQueue, "S" },
        { RejectionReason.UnknownChannel, "S" },
        { RejectionReason.UnknownPriority, "S" },
        { RejectionReason.UnknownOffer, "S" },
        { RejectionReason.UnknownPlanVersion, "S" },
        { RejectionReason.UnknownScheduledPlan, "S" },
        { RejectionReason.UnknownTimeZoneVersion, "SL" },
        { RejectionReason.UnknownAlert, "S" },
        { RejectionReason.SameWorkOrder, "S" },
        { RejectionReason.VersionConflict, "SVL" },
        { RejectionReason.StatusForbids, "SV" },
        { RejectionReason.OtherAssignment, "SVL" },
        { RejectionReason.AgentOffline, "S" },
        { RejectionReason.AgentFull, "SVL" },
        { RejectionReason.ChannelNotInUse, "SL" },
        { RejectionReason.ChannelClosed, "SL" },
        { RejectionReason.QueueClosed, "SL" },
        { RejectionReason.QueueFull, "SVL" },
        { RejectionReason.OfferAlreadyAccepted, "S" },
        { RejectionReason.OfferDeclined, "S" },
        { RejectionReason.OfferExpired, "SL" },
        { RejectionReason.OfferRevoked, "SV" },
        { RejectionReason.OfferTakenByOther, "S" },
        { RejectionReason.OfferOfEndedWorkOrder, "S" },
    };

    public static TheoryData<PlanFindingCode, string> FactsOfCodes => new()
    {
        { PlanFindingCode.NotJson, "V" },
        { PlanFindingCode.UnknownProperty, "VL" },
        { PlanFindingCode.MissingProperty, "L" },
        { PlanFindingCode.WrongKind, "VL" },
        { PlanFindingCode.UnreadableValue, "VL" },
        { PlanFindingCode.EmptyList, "" },
        { PlanFindingCode.OutOfRange, "VL" },
        { PlanFindingCode.DuplicateName, "V" },
        { PlanFindingCode.UnknownName, "VL" },
        { PlanFindingCode.UnknownTimeZone, "VL" },
        { PlanFindingCode.NotExactlyOne, "L" },
        { PlanFindingCode.CalendarMissing, "" },
        { PlanFindingCode.RepeatedProperty, "" },
        { PlanFindingCode.CalendarCycle, "VL" },
        { PlanFindingCode.DiversionCycle, "VL" },
        { PlanFindingCode.MissingCode, "VL" },
        { PlanFindingCode.UnreachableRule, "VL" },
        { PlanFindingCode.NeverOpen, "V" },
        { PlanFindingCode.UnreachablePolicy, "VL" },
        { PlanFindingCode.UnreachableGoal, "VL" },
        { PlanFindingCode.ImpossibleCondition, "V" },
        { PlanFindingCode.IdleSetting, "L" },
        { PlanFindingCode.IncomparableWork, "V" },
        { PlanFindingCode.MoveCycle, "V" },
        { PlanFindingCode.UnansweredOffers, "V" },
        { PlanFindingCode.OutlastingWait, "VL" },
        { PlanFindingCode.UnreachableBucket, "VL" },
        { PlanFindingCode.UnservedQueue, "V" },
        { PlanFindingCode.UnmetRequirement, "VL" },
        { PlanFindingCode.UnkeptShare, "VL" },
        { PlanFindingCode.OutlastingDelay, "VL" },
    };

    private static IEnumerable<PlanFindingCode> AllCodes => Enum.GetValues<PlanFindingCode>().Where(code => code != PlanFindingCode.FirstWarning);

    [Theory, MemberData(nameof(Reasons))]
    public void Rejection_OfEveryReason_HasASentenceAndACure(RejectionReason reason) => Assert.All(Languages, language =>
    {
        var wording = In(language);
        var text = wording.Describe(Of(reason));

        AssertSentences(language, text);
        Assert.DoesNotContain(reason.ToString(), text, StringComparison.Ordinal);
        Assert.NotEmpty(wording.Cure(reason));
        Assert.EndsWith(wording.Cure(reason), text, StringComparison.Ordinal);
        Assert.NotEqual(wording.Cure(reason), text);
    });

    [Theory, MemberData(nameof(Codes))]
    public void Finding_OfEveryCode_HasASentenceAndACure(PlanFindingCode code) => Assert.All(Languages, language =>
    {
        var wording = In(language);
        var text = wording.Describe(Of(code));

        AssertSentences(language, text);
        Assert.StartsWith(language == "zh" ? "$.here[2].path：" : "$.here[2].path: ", text, StringComparison.Ordinal);
        if (CuredInTheSentence.Contains(code)) Assert.EndsWith(language == "zh" ? "请填写：the-limit。" : "; give the-limit.", text, StringComparison.Ordinal);
        else Assert.NotEmpty(wording.Cure(code));
        Assert.EndsWith(wording.Cure(code), text, StringComparison.Ordinal);
    });

    [Fact]
    public void Sentences_OfReasonsAndCodes_AreAllDifferent()
    {
        var sentences = Languages.Select(In).SelectMany(wording => Enum.GetValues<RejectionReason>().Select(reason => wording.Describe(Of(reason)))
            .Concat(AllCodes.Select(code => wording.Describe(Of(code))))).ToList();

        Assert.Equal(sentences.Distinct(), sentences);
    }

    [Theory, MemberData(nameof(FactsOfReasons))]
    public void Rejection_WithFacts_ShowsThem(RejectionReason reason, string facts) =>
        Assert.All(Languages, language => AssertShows(facts, In(language).Describe(Of(reason))));

    [Theory, MemberData(nameof(FactsOfCodes))]
    public void Finding_WithFacts_ShowsThem(PlanFindingCode code, string facts) =>
        Assert.All(Languages, language => AssertShows(facts, In(language).Describe(Of(code))));

    [Fact]
    public void Words_OfStatuses_AreThereInEveryLanguageAndDiffer() => Assert.All(Languages, language =>
    {
        var words = Words.Select(word => (Kind: word.GetType(), Text: In(language).Word(word))).ToList();

        Assert.DoesNotContain(words, word => string.IsNullOrWhiteSpace(word.Text));
        Assert.Equal(words.Distinct(), words);
        if (language == "zh") Assert.DoesNotContain(words, word => word.Text.Any(char.IsAscii));
        else Assert.DoesNotContain(words, word => word.Text.Any(char.IsUpper));
    });

    [Theory]
    [InlineData("en", "Work order 'WO-1' is suspended, which does not allow it.", "Offer 7 was taken back: the agent takes no new work.")]
    [InlineData("zh", "工单“WO-1”的状态是“已挂起”，不允许这项操作。", "派单 7 已被收回：坐席不再接新单。")]
    public void StatusesAndReasons_InSentences_AreWordsOfTheLanguage(string language, string status, string revocation)
    {
        var forbidden = new Rejection { Reason = RejectionReason.StatusForbids, Subject = "WO-1", Value = "Suspended" };
        var revoked = new Rejection { Reason = RejectionReason.OfferRevoked, Subject = "7", Value = "AgentUnavailable" };

        Assert.StartsWith(status, In(language).Describe(forbidden), StringComparison.Ordinal);
        Assert.StartsWith(revocation, In(language).Describe(revoked), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_InChinese_HoldNoEnglishProse()
    {
        var edits = PlanFindingTests.Edits.Select(row => ((string)row[0], (string)row[1])).Concat(RuleFindingTests.Mistakes.Select(row => ((string)row[0], (string)row[1])));
        var findings = edits.SelectMany(edit => PlanJson.Read(PlanText.With(edit.Item1, edit.Item2)).Findings);

        Assert.All(findings, finding => Assert.DoesNotMatch(EnglishProse(), RoutingWording.Chinese.Describe(finding with { Value = "x", Suggestion = null })));
    }

    [Theory]
    [InlineData("1 to 100 characters", "“type”为 0，允许的范围：1 至 100 个字符。请调整到允许的范围内。")]
    [InlineData("> 2026-01-05T09:00:00Z", "“type”为 0，允许的范围：晚于 2026-01-05T09:00:00Z。请调整到允许的范围内。")]
    [InlineData("0 to 1000000", "“type”为 0，允许的范围：0 至 1000000。请调整到允许的范围内。")]
    [InlineData("100", "“type”为 0，允许的范围：上限 100。请调整到允许的范围内。")]
    public void Limits_InChinese_AreSaidInChinese(string limit, string expected) =>
        Assert.Equal(expected, RoutingWording.Chinese.Describe(new Rejection { Reason = RejectionReason.LimitExceeded, Subject = "type", Value = "0", Limit = limit }));

    [Theory]
    [InlineData("at most 500 characters")]
    [InlineData("10000 entries")]
    [InlineData("1 or more")]
    [InlineData("whole seconds")]
    [InlineData("whole ticks of 100 ns")]
    [InlineData("16 conditions within each other")]
    [InlineData("a time goes with away; who is offline signs in again")]
    [InlineData("a list [...]")]
    [InlineData("an object {...}")]
    [InlineData("a duration such as \"15m\", \"1h30m\" or \"10s\"")]
    public void Limits_ThatOnlyPlansInCodeReach_HoldNoEnglishProseEither(string limit) =>
        Assert.DoesNotMatch(EnglishProse(), RoutingWording.Chinese.Describe(new PlanFinding { Code = PlanFindingCode.OutOfRange, Path = "$", Limit = limit }));

    [Theory]
    [InlineData("100", "'draft.type' is 101; allowed: at most 100. Keep it within what is allowed.")]
    [InlineData("1 to 100 characters", "'draft.type' is 101; allowed: 1 to 100 characters. Keep it within what is allowed.")]
    public void Limits_InEnglish_SayWhichEndTheyAre(string limit, string expected) =>
        Assert.Equal(expected, RoutingWording.English.Describe(new Rejection { Reason = RejectionReason.LimitExceeded, Subject = "draft.type", Value = "101", Limit = limit }));

    [Theory]
    [InlineData("en", "Nothing to do: the agent has the work order.")]
    [InlineData("zh", "无需处理：工单已在该坐席名下。")]
    public void OfferTakenBack_SinceItsWorkWasAssignedByHand_NeedsNothing(string language, string cure) => Assert.EndsWith(
        cure,
        In(language).Describe(new Rejection { Reason = RejectionReason.OfferRevoked, Subject = "7", Value = nameof(OfferRevocation.AssignedByHand) }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("1", "Plan 'test' has 1 error.")]
    [InlineData("2", "Plan 'test' has 2 errors.")]
    public void Errors_OfAPlan_AreCounted(string count, string expected) =>
        Assert.StartsWith(expected, RoutingWording.English.Describe(new Rejection { Reason = RejectionReason.PlanInvalid, Subject = "test", Value = count }), StringComparison.Ordinal);

    [Theory]
    [InlineData("zh-CN", "zh")]
    [InlineData("zh-Hant-TW", "zh")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "en")]
    [InlineData("", "en")]
    public void Culture_GivesTheNearestLanguage(string culture, string language) => Assert.Same(In(language), RoutingWording.For(CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void Language_OfAHost_SaysTheRestInEnglish()
    {
        var wording = new DutchWording();

        Assert.Equal("Medewerker 'the-subject' is er niet. Meld hem aan.", wording.Describe(Of(RejectionReason.AgentOffline)));
        Assert.Equal(RoutingWording.English.Describe(Of(RejectionReason.NoPlan)), wording.Describe(Of(RejectionReason.NoPlan)));
        Assert.Equal(RoutingWording.English.Describe(Of(PlanFindingCode.EmptyList)), wording.Describe(Of(PlanFindingCode.EmptyList)));
        Assert.Equal(RoutingWording.English.Cure(RejectionReason.NoPlan), wording.Cure(RejectionReason.NoPlan));
        Assert.Equal(RoutingWording.English.Cure(PlanFindingCode.EmptyList), wording.Cure(PlanFindingCode.EmptyList));
        Assert.Equal(("weg", "available"), (wording.Word(AgentPresence.Offline), wording.Word(AgentPresence.Available)));
    }

    [Fact]
    public void Facts_OfTheTables_CoverEveryReasonAndCode()
    {
        Assert.Equal(Enum.GetValues<RejectionReason>(), FactsOfReasons.Select(row => (RejectionReason)row[0]));
        Assert.Equal(AllCodes, FactsOfCodes.Select(row => (PlanFindingCode)row[0]));
    }

    [Theory]
    [InlineData("en", "$.here[2].path: 'the-value' is not among the-limit. Did you mean 'that'? Correct the name or add the entry.")]
    [InlineData("zh", "$.here[2].path：the-limit 中没有“the-value”。是不是“that”？请更正名称，或补上这一项。")]
    public void Finding_WithASuggestion_AsksForIt(string language, string expected)
    {
        var finding = Of(PlanFindingCode.UnknownName);

        Assert.Equal(expected, In(language).Describe(finding with { Suggestion = "that" }));
        Assert.DoesNotContain("that", In(language).Describe(finding), StringComparison.Ordinal);
    }

    private static RoutingWording In(string language) => language == "zh" ? RoutingWording.Chinese : RoutingWording.English;

    private static Rejection Of(RejectionReason reason) => new() { Reason = reason, Subject = "the-subject", Value = "the-value", Limit = "the-limit" };

    private static PlanFinding Of(PlanFindingCode code) => new() { Code = code, Path = "$.here[2].path", Value = "the-value", Limit = "the-limit" };

    private static void AssertSentences(string language, string text)
    {
        Assert.EndsWith(language == "zh" ? "。" : ".", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.Equal(text.Trim(), text);
        if (language == "zh") Assert.DoesNotMatch(HalfWidth(), text);
    }

    private static void AssertShows(string facts, string text)
    {
        Assert.Equal(facts.Contains('V'), text.Contains("the-value", StringComparison.Ordinal));
        Assert.Equal(facts.Contains('L'), text.Contains("the-limit", StringComparison.Ordinal));
        if (facts.Contains('S')) Assert.Contains("the-subject", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("[,;:?!()'\"]|\\. ")]
    private static partial Regex HalfWidth();

    [GeneratedRegex("[a-z]+ [a-z0-9]+|[0-9] [a-z]+")]
    private static partial Regex EnglishProse();

    /// <summary>A language that has hardly begun.</summary>
    private sealed class DutchWording : RoutingWording
    {
        protected override Advice? AdviceOn(Rejection rejection) => rejection.Reason switch
        {
            RejectionReason.AgentOffline => new($"Medewerker '{rejection.Subject}' is er niet.", "Meld hem aan."),
            _ => null,
        };

        protected override Advice? AdviceOn(PlanFinding finding) => null;

        protected override string? WordOf(Enum value) => value is AgentPresence.Offline ? "weg" : null;

        protected override string SuggestionOf(string suggestion) => $"Bedoelt u '{suggestion}'?";
    }
}

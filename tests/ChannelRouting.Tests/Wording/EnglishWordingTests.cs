using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Wording;

public class EnglishWordingTests
{
    /// <summary>Findings whose sentence ends with what to do, so that it needs no further one.</summary>
    private static readonly PlanFindingCode[] CuredInTheSentence = [PlanFindingCode.MissingProperty, PlanFindingCode.WrongKind, PlanFindingCode.UnreadableValue];

    public static TheoryData<RejectionReason> Reasons => [.. Enum.GetValues<RejectionReason>()];

    public static TheoryData<PlanFindingCode> Codes => [.. AllCodes];

    /// <summary>The facts that the documentation of each reason promises, S for subject, V for value, L for limit.</summary>
    public static TheoryData<RejectionReason, string> FactsOfReasons => new()
    {
        { RejectionReason.InstantBeforeLast, "VL" },
        { RejectionReason.InstantOutOfRange, "VL" },
        { RejectionReason.CommandIdReused, "S" },
        { RejectionReason.NoPlan, "S" },
        { RejectionReason.PlanInvalid, "SV" },
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
        { RejectionReason.VersionConflict, "SVL" },
        { RejectionReason.StatusForbids, "SV" },
        { RejectionReason.OtherAssignment, "SVL" },
        { RejectionReason.AgentOffline, "S" },
        { RejectionReason.AgentFull, "SVL" },
        { RejectionReason.OfferAlreadyAccepted, "S" },
        { RejectionReason.OfferDeclined, "S" },
        { RejectionReason.OfferExpired, "SL" },
        { RejectionReason.OfferRevoked, "SV" },
        { RejectionReason.OfferTakenByOther, "S" },
        { RejectionReason.OfferOfEndedWorkOrder, "S" },
    };

    public static TheoryData<PlanFindingCode, string> FactsOfCodes => new()
    {
        { PlanFindingCode.NotJson, "" },
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
        { PlanFindingCode.UnreachableRule, "V" },
        { PlanFindingCode.NeverOpen, "V" },
    };

    private static IEnumerable<PlanFindingCode> AllCodes => Enum.GetValues<PlanFindingCode>().Where(code => code != PlanFindingCode.FirstWarning);

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Rejection_OfEveryReason_HasASentenceAndACure(RejectionReason reason)
    {
        var text = EnglishWording.Describe(Of(reason));

        AssertSentences(text);
        Assert.DoesNotContain(reason.ToString(), text, StringComparison.Ordinal);
        Assert.NotEmpty(EnglishWording.Cure(reason));
        Assert.EndsWith(" " + EnglishWording.Cure(reason), text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Finding_OfEveryCode_HasASentenceAndACure(PlanFindingCode code)
    {
        var text = EnglishWording.Describe(Of(code));

        AssertSentences(text);
        Assert.StartsWith("$.here[2].path: ", text, StringComparison.Ordinal);
        if (CuredInTheSentence.Contains(code)) Assert.Contains("; give the-limit.", text, StringComparison.Ordinal);
        else Assert.NotEmpty(EnglishWording.Cure(code));
        Assert.EndsWith(EnglishWording.Cure(code), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_OfReasonsAndCodes_AreAllDifferent()
    {
        var sentences = Enum.GetValues<RejectionReason>().Select(reason => EnglishWording.Describe(Of(reason)))
            .Concat(AllCodes.Select(code => EnglishWording.Describe(Of(code)))).ToList();

        Assert.Equal(sentences.Distinct(), sentences);
    }

    [Theory]
    [MemberData(nameof(FactsOfReasons))]
    public void Rejection_WithFacts_ShowsThem(RejectionReason reason, string facts) => AssertShows(facts, EnglishWording.Describe(Of(reason)));

    [Theory]
    [MemberData(nameof(FactsOfCodes))]
    public void Finding_WithFacts_ShowsThem(PlanFindingCode code, string facts) => AssertShows(facts, EnglishWording.Describe(Of(code)));

    [Fact]
    public void Facts_OfTheTables_CoverEveryReasonAndCode()
    {
        Assert.Equal(Enum.GetValues<RejectionReason>(), FactsOfReasons.Select(row => (RejectionReason)row[0]));
        Assert.Equal(AllCodes, FactsOfCodes.Select(row => (PlanFindingCode)row[0]));
    }

    [Fact]
    public void Finding_WithASuggestion_AsksForIt()
    {
        var finding = Of(PlanFindingCode.UnknownName);

        Assert.Equal("$.here[2].path: 'the-value' is not among the-limit. Did you mean 'that'? Correct the name or add the entry.", EnglishWording.Describe(finding with { Suggestion = "that" }));
        Assert.DoesNotContain("Did you mean", EnglishWording.Describe(finding), StringComparison.Ordinal);
    }

    private static Rejection Of(RejectionReason reason) => new() { Reason = reason, Subject = "the-subject", Value = "the-value", Limit = "the-limit" };

    private static PlanFinding Of(PlanFindingCode code) => new() { Code = code, Path = "$.here[2].path", Value = "the-value", Limit = "the-limit" };

    private static void AssertSentences(string text)
    {
        Assert.EndsWith(".", text, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.Equal(text.Trim(), text);
    }

    private static void AssertShows(string facts, string text)
    {
        Assert.Equal(facts.Contains('V'), text.Contains("the-value", StringComparison.Ordinal));
        Assert.Equal(facts.Contains('L'), text.Contains("the-limit", StringComparison.Ordinal));
        if (facts.Contains('S')) Assert.Contains("the-subject", text, StringComparison.Ordinal);
    }
}

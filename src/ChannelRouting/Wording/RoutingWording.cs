using System.Globalization;

namespace ChannelRouting.Wording;

/// <summary>Rejections, findings, explanations and statuses for people, in one language. Derive from it to add a language.</summary>
/// <remarks>
/// Depends on nothing but its arguments. What a language has no sentence or word for is said in <see cref="English"/>. Safe to use from several
/// threads; a derived class must be too.
/// </remarks>
public abstract partial class RoutingWording
{
    /// <summary>English.</summary>
    public static RoutingWording English { get; } = new EnglishWording();

    /// <summary>Chinese, in simplified characters.</summary>
    public static RoutingWording Chinese { get; } = new ChineseWording();

    /// <summary>The nearest wording that ships: <see cref="Chinese"/> for every kind of Chinese, else <see cref="English"/>.</summary>
    public static RoutingWording For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }

    /// <summary>A rejection as a sentence or two: what is wrong with the value and the limit, then the cure.</summary>
    public string Describe(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return AdviceOn(Worded(rejection)) is { } advice ? Join(advice.What, advice.Cure) : InEnglish?.Describe(rejection) ?? rejection.ToString();
    }

    /// <summary>A finding as a sentence or two, its place first.</summary>
    public string Describe(PlanFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var worded = finding with { Path = Fact(finding.Path), Limit = finding.Limit is { } limit ? Fact(limit) : null };
        if (AdviceOn(worded) is not { } advice) return InEnglish?.Describe(finding) ?? finding.ToString();
        var hint = finding.Suggestion is { } suggestion ? SuggestionOf(suggestion) : "";
        return worded.Path + Colon + Join(Join(advice.What, hint), advice.Cure);
    }

    /// <summary>A difference between two plans as a sentence; long values are cut.</summary>
    public string Describe(PlanDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return SentenceOn(difference with { Before = Cut(difference.Before), After = Cut(difference.After) }) ?? InEnglish?.Describe(difference) ?? difference.ToString();
    }

    /// <summary>What to do about a rejection.</summary>
    public string Cure(RejectionReason reason) => AdviceOn(new Rejection { Reason = reason, Subject = "" })?.Cure ?? InEnglish?.Cure(reason) ?? "";

    /// <summary>What to do about a finding; empty when its sentence says it already.</summary>
    public string Cure(PlanFindingCode code) => AdviceOn(new PlanFinding { Code = code, Path = "" })?.Cure ?? InEnglish?.Cure(code) ?? "";

    /// <summary>
    /// A word or phrase for a value of <see cref="WorkOrderStatus"/>, <see cref="AgentPresence"/>, <see cref="OfferStatus"/>, <see cref="OfferRevocation"/>,
    /// <see cref="AffinityEndReason"/>, <see cref="HeadRoomEndReason"/>, <see cref="SlaClockStatus"/>, <see cref="SlaTargetKind"/>, <see cref="SlaMoment"/>, <see cref="SlaMeasure"/>, <see cref="AssignmentCause"/>, <see cref="IsoDayOfWeek"/>, <see cref="Calendars.CalendarRule"/>,
    /// <see cref="CombinationRule"/>, <see cref="PlanPartKind"/>, <see cref="ObstacleKind"/>, <see cref="DecidingTerm"/>, <see cref="AgentRule"/> or <see cref="CalendarNote"/>; of any other, its name.
    /// </summary>
    public string Word(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return WordOf(value) ?? InEnglish?.Word(value) ?? value.ToString();
    }

    /// <summary>What stands between two sentences. Default: a space.</summary>
    protected virtual string Gap => " ";

    /// <summary>What stands between a finding's place and its sentence. Default: a colon and a space.</summary>
    protected virtual string Colon => ": ";

    /// <summary>Sentences for a rejection, of which any fact may be null; null when there are none in this language.</summary>
    protected abstract Advice? AdviceOn(Rejection rejection);

    /// <summary>Sentences for a finding without its place, of which any fact may be null; null when there are none in this language.</summary>
    protected abstract Advice? AdviceOn(PlanFinding finding);

    /// <summary>A sentence for a difference between two plans; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(PlanDifference difference) => null;

    /// <summary>A word for a value; null when there is none in this language.</summary>
    protected abstract string? WordOf(Enum value);

    /// <summary>Asks whether the nearest name was meant.</summary>
    protected abstract string SuggestionOf(string suggestion);

    /// <summary>A place or a limit, which the engine gives in English where it is more than a value, in this language. Default: as it is.</summary>
    protected virtual string Fact(string fact) => fact;

    /// <summary>Whether a limit is a number alone, which is the most that is allowed.</summary>
    private protected static bool IsNumber(string? limit) => limit?.All(char.IsAsciiDigit) is true;

    private RoutingWording? InEnglish => ReferenceEquals(this, English) ? null : English;

    /// <summary>Statuses and reasons come as names of their enumerations.</summary>
    private Rejection Worded(Rejection rejection) => rejection with
    {
        Limit = rejection.Limit is { } limit ? Fact(limit) : null,
        Value = rejection.Reason switch
        {
            RejectionReason.StatusForbids => WordNamed<WorkOrderStatus>(rejection.Value),
            RejectionReason.OfferRevoked => WordNamed<OfferRevocation>(rejection.Value),
            _ => rejection.Value,
        },
    };

    private static string? Cut(string? value) => value is null ? null : Planning.PlanValueText.CutLong(value);

    private string? WordNamed<TWord>(string? name) where TWord : struct, Enum => Enum.TryParse<TWord>(name, out var word) ? Word(word) : name;

    private string Join(string first, string second) => second.Length == 0 ? first : first + Gap + second;
}

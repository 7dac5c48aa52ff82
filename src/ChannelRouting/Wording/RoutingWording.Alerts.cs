using System.Globalization;
using ChannelRouting.Journaling;

namespace ChannelRouting.Wording;

/// <content>Alerts.</content>
public abstract partial class RoutingWording
{
    /// <summary>An alert: a sentence on its figure and the threshold, then one for each cause and each suggestion.</summary>
    public string Describe(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var head = SentenceOn(alert) ?? InEnglish?.SentenceOn(alert) ?? alert.ToString();
        return alert.Causes.Select(Describe).Concat(alert.Suggestions.Select(Describe)).Aggregate(head, Join);
    }

    /// <summary>Why nobody can have work, as a sentence.</summary>
    public string Describe(AlertCause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return SentenceOn(cause) ?? InEnglish?.SentenceOn(cause) ?? cause.ToString();
    }

    /// <summary>Who could help, as a sentence.</summary>
    public string Describe(LendingSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return SentenceOn(suggestion) ?? InEnglish?.SentenceOn(suggestion) ?? suggestion.ToString();
    }

    /// <summary>A sentence on an alert's figure and its threshold, without causes and suggestions; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(Alert alert) => null;

    /// <summary>A sentence for a cause; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(AlertCause cause) => null;

    /// <summary>A sentence for an agent who could help; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(LendingSuggestion suggestion) => null;

    private protected static string FigureOf(Alert alert) => Shown(alert, alert.Value ?? alert.RaisedValue);

    private protected static string ThresholdOf(Alert alert) => alert.Rule.RaiseAfter is { } time ? DurationText.Write(time) : Shown(alert, alert.Rule.RaiseAbove ?? 0);

    private protected static string WindowOf(Alert alert) => alert.Rule.Within is { } within ? DurationText.Write(within) : "";

    private protected static string PercentOf(decimal rate) => (rate * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    private static string Shown(Alert alert, decimal figure) => alert.Rule.Kind switch
    {
        AlertKind.OldestWait => DurationText.Write(Duration.FromSeconds((long)figure)),
        AlertKind.OverdueRate or AlertKind.AbandonmentRate => PercentOf(figure),
        _ => figure.ToString("0.##", CultureInfo.InvariantCulture),
    };
}

using System.Collections.Frozen;
using System.Globalization;
using ChannelRouting.Reporting.Wording;

namespace ChannelRouting.Reporting;

/// <summary>The words of reports in one language: titles, columns, notes, statuses.</summary>
/// <remarks>What a wording does not say is said in English. Immutable; safe to share between threads.</remarks>
public sealed class ReportWording
{
    private readonly FrozenDictionary<string, string> _texts;

    private ReportWording(string language, IEnumerable<KeyValuePair<string, string>> texts) => (Language, _texts) = (language, texts.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>English.</summary>
    public static ReportWording English { get; } = new("en", EnglishTexts.All);

    /// <summary>Chinese, in simplified characters.</summary>
    public static ReportWording Chinese { get; } = new("zh-CN", ChineseTexts.All);

    /// <summary>The language as a BCP 47 tag, such as <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>What it says, by name; <see cref="English"/> has every name there is.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>What it says under a name; else what English says; else the name.</summary>
    public string Word(string name) => _texts.TryGetValue(name, out var text) || English._texts.TryGetValue(name, out text) ? text : name;

    /// <summary>The nearest wording that ships: <see cref="Chinese"/> for every kind of Chinese, else <see cref="English"/>.</summary>
    public static ReportWording For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }

    /// <summary>The same with other words for some names, or those of another language.</summary>
    /// <param name="texts">The other words.</param>
    /// <param name="language">The language's tag; null keeps it.</param>
    /// <exception cref="ArgumentException">A name is not one of <see cref="Texts"/> of <see cref="English"/>, so it would never be asked for.</exception>
    public ReportWording With(IReadOnlyDictionary<string, string> texts, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var name in texts.Keys)
            if (!English._texts.ContainsKey(name)) throw new ArgumentException($"No report says '{name}'; take a name from ReportWording.English.Texts.", nameof(texts));
        return new ReportWording(language ?? Language, _texts.Where(text => !texts.ContainsKey(text.Key)).Concat(texts));
    }
}

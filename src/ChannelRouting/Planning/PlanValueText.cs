using System.Collections;
using System.Text.Json;

namespace ChannelRouting.Planning;

/// <summary>How each kind of value in a plan is written.</summary>
internal static class PlanValueText
{
    public const string List = "a list [...]";

    public const string Object = "an object {...}";

    private const int ShownLength = 60;

    private const int LongestShown = 200;

    private static readonly Type[] Identifiers =
        [typeof(CalendarId), typeof(ChannelId), typeof(MetricId), typeof(PriorityId), typeof(QueueId), typeof(SkillId), typeof(SlaPolicyId), typeof(SlaTargetId)];

    public static bool IsOfKind(Type type, JsonValueKind kind) => kind switch
    {
        JsonValueKind.Number => Plain(type) == typeof(int) || Plain(type) == typeof(decimal),
        JsonValueKind.True or JsonValueKind.False => Plain(type) == typeof(bool),
        JsonValueKind.String => Plain(type) != typeof(int) && Plain(type) != typeof(decimal) && Plain(type) != typeof(bool),
        _ => false,
    };

    private static bool IsIdentifier(Type type) => Identifiers.Contains(Plain(type));

    /// <summary>The words that a value of the type may be; null when it is not one of a few words.</summary>
    public static IReadOnlyList<string>? WordsOf(Type type)
    {
        var plain = Plain(type);
        if (!plain.IsEnum) return null;
        return [.. Enum.GetNames(plain).Where(name => name != nameof(IsoDayOfWeek.None)).Select(JsonNamingPolicy.CamelCase.ConvertName)];
    }

    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>A value short enough to show.</summary>
    public static string Cut(string text) => Cut(text, ShownLength);

    /// <summary>A value that may be a whole part of a plan, short enough for a sentence.</summary>
    public static string CutLong(string text) => Cut(text, LongestShown);

    private static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = length - 3;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "...";
    }

    public static string HowToWrite(Type type)
    {
        var plain = Plain(type);
        if (WordsOf(plain) is { } words) return string.Join(", ", words);
        if (plain == typeof(int)) return "a whole number";
        if (plain == typeof(decimal)) return "a number such as 100 or 99.95";
        if (plain == typeof(bool)) return "true or false";
        if (plain == typeof(Duration)) return "a duration such as \"15m\", \"1h30m\" or \"10s\"";
        if (plain == typeof(LocalDate)) return "a date such as \"2026-12-25\"";
        if (plain == typeof(Instant)) return "an instant such as \"2026-12-25T08:30:00Z\"";
        if (plain == typeof(OpenHours)) return "hours such as \"09:00-12:30\" or \"18:00-24:00\"";
        if (plain == typeof(MetricDimension)) return "a dimension: channel, queue, type, type:1, priority, agent, team, tier, target, rating, field:NAME or label:NAME";
        if (plain == typeof(string)) return "text";
        if (IsIdentifier(plain)) return $"a name of 1 to {RoutingLimits.IdentifierLength} characters";
        return typeof(IEnumerable).IsAssignableFrom(plain) ? List : Object;
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

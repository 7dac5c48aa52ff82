using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using ChannelRouting.Calendars;

namespace ChannelRouting.Tool.Cases;

/// <summary>A value of a case and where it stands, read as what it should be or refused with the cure.</summary>
internal readonly record struct CaseField(JsonElement Value, string Path)
{
    /// <summary>Some 29,000 years, what 64 bits hold in ticks: more than there is open time.</summary>
    private const long MostSeconds = long.MaxValue / NodaConstants.TicksPerSecond;

    private const int ShownLength = 60;

    /// <summary>A field that must be there.</summary>
    public CaseField this[string name] => Find(name) ?? throw new CaseException($"{PathOf(name)} is missing.");

    /// <summary>A field that may be missing; null counts as missing.</summary>
    public CaseField? Find(string name)
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Wrong("an object {...}");
        return Value.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new CaseField(value, PathOf(name)) : null;
    }

    /// <summary>The fields of an object; those that are null count as missing.</summary>
    public IEnumerable<(string Name, CaseField Field)> Fields()
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Wrong("an object {...}");
        var path = Path;
        return Value.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null).Select(property => (property.Name, new CaseField(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")));
    }

    public IEnumerable<CaseField> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array) throw Wrong("a list [...]");
        var path = Path;
        return Value.EnumerateArray().Select((item, index) => new CaseField(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")));
    }

    public string Text(string allowed)
    {
        if (Value.ValueKind != JsonValueKind.String) throw Wrong(allowed);
        try
        {
            return Value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(allowed); // Half a character, escaped.
        }
    }

    /// <summary>An instant that calendars answer for, in whole ticks.</summary>
    public Instant Instant()
    {
        const string Allowed = "an instant in UTC of the years 1900 to 2299 such as \"2026-01-05T09:00:00Z\", not finer than 100 ns";
        if (OffsetInstant.TryRead(Text(Allowed)) is not { } at || at.InUtc() is not { Year: >= BusinessHours.FirstYear and <= BusinessHours.LastYear } utc) throw Wrong(Allowed);
        return utc.NanosecondOfSecond % NodaConstants.NanosecondsPerTick == 0 ? at : throw Wrong(Allowed);
    }

    public LocalDate Date() => DateFrom(Text(HowToWriteDates)) ?? throw Wrong(HowToWriteDates);

    /// <summary>The date that is this field's own name.</summary>
    public LocalDate DateOfName(string name) => DateFrom(name) ?? throw new CaseException($"{Path} is not named by a date; give {HowToWriteDates}.");

    public Duration Seconds()
    {
        const string Allowed = "seconds from 0 to 922337203685, not finer than 100 ns";
        if (Value.ValueKind != JsonValueKind.Number || !Value.TryGetDecimal(out var seconds) || seconds is < 0 or > MostSeconds) throw Wrong(Allowed);
        var ticks = seconds * NodaConstants.TicksPerSecond;
        return ticks == decimal.Truncate(ticks) ? Duration.FromTicks((long)ticks) : throw Wrong(Allowed);
    }

    public CaseException Wrong(string allowed) => new($"{(Path.Length == 0 ? "The line" : Path)} is {Shown(Value.GetRawText())}; give {allowed}.");

    private const string HowToWriteDates = "a date such as \"2026-01-05\"";

    private static LocalDate? DateFrom(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;

    private static string Shown(string text) => text.Length <= ShownLength ? text : text[..(ShownLength - 3)] + "...";

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}

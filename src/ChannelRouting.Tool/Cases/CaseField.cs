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

    public bool IsNull => Value.ValueKind == JsonValueKind.Null;

    /// <summary>A field that may be missing; null counts as missing.</summary>
    public CaseField? Find(string name) => FindGiven(name) is { IsNull: false } field ? field : null;

    /// <summary>A field that may be missing or null.</summary>
    public CaseField? FindGiven(string name)
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Wrong("an object {...}");
        return Value.TryGetProperty(name, out var value) ? new CaseField(value, PathOf(name)) : null;
    }

    /// <summary>The fields of an object; those that are null count as missing.</summary>
    public IEnumerable<(string Name, CaseField Field)> Fields() => GivenFields().Where(property => !property.Field.IsNull);

    /// <summary>The fields of an object, those that are null too.</summary>
    public IEnumerable<(string Name, CaseField Field)> GivenFields()
    {
        if (Value.ValueKind != JsonValueKind.Object) throw Wrong("an object {...}");
        var path = Path;
        return Value.EnumerateObject().Select(property => (property.Name, new CaseField(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")));
    }

    /// <summary>Refuses an object that has other fields than these: one that nobody reads is a mistake.</summary>
    public CaseField WithNoneBut(params IReadOnlyList<string> names)
    {
        foreach (var (name, field) in GivenFields())
            if (!names.Contains(name)) throw new CaseException($"{field.Path} is not known here; known: {string.Join(", ", names)}.");
        return this;
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

    /// <summary>The name of something: what identifiers are made of.</summary>
    public string Name()
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"a name of 1 to {RoutingLimits.IdentifierLength} characters");
        var text = Text(allowed);
        return string.IsNullOrWhiteSpace(text) || text.Length > RoutingLimits.IdentifierLength ? throw Wrong(allowed) : text;
    }

    public int WholeNumber() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out var number) ? number : throw Wrong("a whole number");

    public bool YesOrNo() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Wrong("true or false");

    /// <summary>An instant that calendars answer for, in whole ticks.</summary>
    public Instant Instant()
    {
        const string Allowed = "an instant in UTC of the years 1900 to 2299 such as \"2026-01-05T09:00:00Z\", not finer than 100 ns";
        return Checked(OffsetInstant.TryRead(Text(Allowed)), Allowed);
    }

    /// <summary>The same, which may leave the offset out where there is a zone.</summary>
    public Instant Instant(DateTimeZone? zone)
    {
        var allowed = zone is null
            ? "an instant such as \"2026-01-05T09:00Z\" or \"2026-01-05T09:00+08:00\", or name the zone of the case"
            : $"an instant such as \"2026-01-05T09:00\" in {zone.Id}, or with Z or an offset";
        return Checked(OffsetInstant.TryRead(Text(allowed), zone), allowed);
    }

    private Instant Checked(Instant? instant, string allowed)
    {
        if (instant is not { } at || at.InUtc() is not { Year: >= BusinessHours.FirstYear and <= BusinessHours.LastYear } utc) throw Wrong(allowed);
        return utc.NanosecondOfSecond % NodaConstants.NanosecondsPerTick == 0 ? at : throw Wrong(allowed);
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

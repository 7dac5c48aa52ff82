namespace ChannelRouting.Calendars;

/// <summary>One line of an iCalendar text, put together from the lines it was folded into.</summary>
/// <param name="Number">The line on which it begins, from 1 on.</param>
/// <param name="Name">What it says, in capitals.</param>
/// <param name="Parameters">What stands between name and value, as <c>TZID=Europe/Berlin</c>.</param>
/// <param name="Value">The value as it stands there.</param>
internal sealed record ContentLine(int Number, string Name, IReadOnlyList<string> Parameters, string Value)
{
    public static IEnumerable<ContentLine> Of(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        for (var i = 0; i < lines.Length;)
        {
            var (number, line) = (i + 1, lines[i].TrimEnd('\r'));
            for (i++; i < lines.Length && lines[i].Length > 0 && lines[i][0] is ' ' or '\t'; i++) line += lines[i][1..].TrimEnd('\r');
            if (line.Length > 0) yield return Parse(number, line);
        }
    }

    /// <summary>The value of a parameter, without quotation marks; null when it is not there.</summary>
    public string? Parameter(string name) => Parameters.Where(parameter => parameter.StartsWith($"{name}=", StringComparison.OrdinalIgnoreCase))
        .Select(parameter => parameter[(name.Length + 1)..].Trim('"')).FirstOrDefault();

    /// <summary>The value as text for people.</summary>
    public string Text()
    {
        var text = new System.Text.StringBuilder(Value.Length);
        for (var i = 0; i < Value.Length; i++)
        {
            if (Value[i] != '\\' || i + 1 == Value.Length) text.Append(Value[i]);
            else text.Append(Value[++i] is 'n' or 'N' ? ' ' : Value[i]);
        }

        return text.ToString().Trim();
    }

    /// <summary>A line without a colon is a name without a value.</summary>
    private static ContentLine Parse(int number, string line)
    {
        var parts = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || line[i] is not (';' or ':')) continue;
            parts.Add(line[start..i]);
            start = i + 1;
            if (line[i] == ':') return new ContentLine(number, parts[0].ToUpperInvariant(), parts[1..], line[start..]);
        }

        return new ContentLine(number, line.ToUpperInvariant(), [], "");
    }
}

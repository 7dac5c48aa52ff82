namespace City311;

/// <summary>One line of a CSV file.</summary>
internal sealed class CsvLine(int number, string text, string[]? fields, Dictionary<string, int> places)
{
    private const int ShownLength = 80;

    /// <summary>Its number in the file, 1 for the header.</summary>
    public int Number { get; } = number;

    /// <summary>Whether it could be split into as many fields as the header has.</summary>
    public bool IsRecord => fields is not null;

    /// <summary>The line itself, cut where it is long.</summary>
    public string Text { get; } = text.Length <= ShownLength ? text : text[..(ShownLength - 3)] + "...";

    /// <summary>The field of a column that the reader asked for.</summary>
    public string this[string column] => fields![places[column]];
}

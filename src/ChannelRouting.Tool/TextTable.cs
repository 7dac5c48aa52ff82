namespace ChannelRouting.Tool;

/// <summary>Rows as aligned columns, two spaces between them.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        foreach (var row in all)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(all.Max(other => other[column].Length)))).TrimEnd());
    }
}

using CsvHelper;

namespace City311;

/// <summary>A CSV file with a header, one record a line; a line that is no record is handed on as such, with its number.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Options = new() { HasHeader = false, MalformedData = CsvMalformedDataHandling.Throw };

    /// <summary>The lines after the header, blank ones left out; the header must name the columns.</summary>
    public static IEnumerable<CsvLine> Read(string path, params string[] columns)
    {
        Dictionary<string, int>? places = null;
        var number = 0;
        foreach (var text in InputFile.ReadLines(path))
        {
            number++;
            if (places is null) places = PlacesOf(path, text, columns);
            else if (!string.IsNullOrWhiteSpace(text)) yield return new CsvLine(number, text, FieldsOf(text, places.Count), places);
        }

        if (places is null) PlacesOf(path, "", columns);
    }

    private static Dictionary<string, int> PlacesOf(string path, string header, string[] columns)
    {
        var names = FieldsOf(header, count: null) ?? [];
        var places = new Dictionary<string, int>();
        for (var i = 0; i < names.Length; i++)
            if (!places.TryAdd(names[i], i)) throw new InputException($"{path}, line 1: the header names {names[i]} twice. Rename one of the two.");
        var missing = columns.Where(column => !places.ContainsKey(column)).ToList();
        if (missing.Count == 0) return places;
        throw new InputException(
            $"{path}, line 1: the header lacks {string.Join(", ", missing)}. Give a CSV file whose first line names {string.Join(", ", columns)}.");
    }

    /// <summary>The fields of a line; null when its quotes are wrong or it has another number of fields.</summary>
    private static string[]? FieldsOf(string text, int? count)
    {
        try
        {
            using var reader = CsvReader.FromText(text, Options);
            if (!reader.Read() || (count is not null && reader.FieldCount != count)) return null;
            return [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field).Trim())];
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }
}

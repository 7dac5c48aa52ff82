using System.Globalization;
using System.Text.Json;

namespace ChannelRouting.Tool.Cases;

/// <summary>A file of cases, one JSON object a line; one answer a line comes out, in the same order.</summary>
/// <remarks>A line that cannot be used is answered with <c>error</c> and named on standard error; the others are answered all the same. Blank lines are passed over.</remarks>
internal static class CaseFile
{
    public static int Run(string path, ToolTerminal terminal, Action<CaseField, Utf8JsonWriter> answer)
    {
        var exitCode = ExitCode.Fine;
        var number = 0;
        foreach (var line in InputFile.ReadLines(path, terminal))
        {
            number++;
            if (CaseLine.IsBlank(line)) continue;
            var (text, error) = AnswerTo(line, answer);
            terminal.Output.WriteLine(text);
            if (error is null) continue;
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{InputFile.NameOf(path)}, line {number}: {error}"));
            exitCode = ExitCode.Findings;
        }

        return exitCode;
    }

    private static (string Text, string? Error) AnswerTo(ReadOnlyMemory<byte> line, Action<CaseField, Utf8JsonWriter> answer)
    {
        JsonElement? id = null;
        try
        {
            return (CaseLine.Read(line, root =>
            {
                id = root.Find("id")?.Value.Clone();
                return Written(id, writer => answer(root, writer));
            }), null);
        }
        catch (CaseException exception)
        {
            return (Written(id, writer => writer.WriteString("error", exception.Message)), exception.Message);
        }
    }

    private static string Written(JsonElement? id, Action<Utf8JsonWriter> write) => JsonAnswer.TextOf(writer =>
    {
        writer.WritePropertyName("id");
        if (id is { } given) given.WriteTo(writer);
        else writer.WriteNullValue();
        write(writer);
    });
}

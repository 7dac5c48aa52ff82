using System.Globalization;
using System.Text;
using System.Xml;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>Results as build servers read them: JUnit's XML, a suite for the file and a test for each line.</summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static void Write(string path, string cases, IReadOnlyList<PlanCaseResult> results) => OutputFile.Write(path, stream =>
    {
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartElement("testsuites");
        WriteTotals(xml, "channelrouting", results);
        xml.WriteStartElement("testsuite");
        WriteTotals(xml, cases, results);
        WriteNumber(xml, "skipped", results.Count(result => result.Outcome == PlanCaseOutcome.Skipped));
        foreach (var result in results) WriteCase(xml, cases, result);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void WriteTotals(XmlWriter xml, string name, IReadOnlyList<PlanCaseResult> results)
    {
        WriteText(xml, "name", name);
        WriteNumber(xml, "tests", results.Count);
        WriteNumber(xml, "failures", results.Count(result => result.Outcome == PlanCaseOutcome.Failed));
        WriteNumber(xml, "errors", results.Count(result => result.Outcome == PlanCaseOutcome.Unusable));
        WriteTime(xml, results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Time));
    }

    private static void WriteCase(XmlWriter xml, string cases, PlanCaseResult result)
    {
        xml.WriteStartElement("testcase");
        WriteText(xml, "name", result.Name);
        WriteText(xml, "classname", Path.GetFileNameWithoutExtension(cases));
        WriteText(xml, "file", cases);
        WriteNumber(xml, "line", result.Line);
        WriteTime(xml, result.Time);
        if (result.Outcome == PlanCaseOutcome.Skipped)
        {
            xml.WriteStartElement("skipped");
            WriteText(xml, "message", result.Text);
            xml.WriteEndElement();
        }
        else if (result.Outcome != PlanCaseOutcome.Passed)
        {
            xml.WriteStartElement(result.Outcome == PlanCaseOutcome.Failed ? "failure" : "error");
            WriteText(xml, "message", result.Text);
            WriteText(xml, "type", result.Outcome == PlanCaseOutcome.Failed ? "expectation" : "case");
            xml.WriteString(Clean(string.Create(CultureInfo.InvariantCulture, $"{cases}:{result.Line}\n{string.Join('\n', result.Messages)}")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteAttributeString(name, Clean(text));

    private static void WriteNumber(XmlWriter xml, string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>In seconds.</summary>
    private static void WriteTime(XmlWriter xml, TimeSpan time) => xml.WriteAttributeString("time", time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));

    /// <summary>Without the characters that no XML may hold.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune => (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune).ToString()));
}

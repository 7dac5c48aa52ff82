using System.Text;
using System.Text.RegularExpressions;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Planning;

/// <summary>Reading never throws for what the text says, and gives a plan exactly if no finding is an error.</summary>
public class PlanReadingTests
{
    private static readonly string[] Tokens =
        [.. Regex.Matches(PlanText.Standard, "\"[^\"]*\"|[\\[\\]{}:,]|[0-9]+").Select(match => match.Value)];

    private static readonly string[] Values = [.. Tokens.Where(token => token[0] == '"' || char.IsAsciiDigit(token[0]))];

    private static readonly string[] Strange =
    [
        "null", "true", "\"\"", "\" \"", "-1", "0", "1.5", "1e400", "99999999999", "{}", "[]", "[[]]", "[null]", "[{}]", "\"\\ud800\"", "\"\\u0000\"", "\"x\\udc00y\"",
        "\"9999-12-31\"", "\"-9998-01-01\"", "\"0000-01-01\"", "\"9999-12-31T23:59:59-18:00\"", "\"-9998-01-01T00:00:00+18:00\"", "\"00:00-00:00\"", "\"23:59-24:00\"",
        "\"10675199d\"", "\"999999999999999d\"", "\"none\"", "\"UTC+25\"", "NaN", "//", "/*", "\\", "\"", "\u0000", "\uFEFF", "\"all\"", "\"any\"", "\"not\"", "\"elapsed\"",
    ];

    [Fact]
    public void Text_WithAnyPiecesChanged_IsReadWithoutException()
    {
        var edit = Gen.Frequency(
            (6, Gen.Elements(Values).Select(value => (Gen.Elements(Values), IsValue: true, value))),
            (4, Gen.Constant((Gen.Elements(Strange), IsValue: true, ""))),
            (1, Gen.Constant((Gen.Elements(Strange), IsValue: false, ""))),
            (1, Gen.Constant((Gen.Elements(Tokens), IsValue: false, ""))),
            (1, Gen.Constant((Gen.Constant(""), IsValue: false, ""))));
        var edits =
            from kind in edit
            from replacement in kind.Item1
            from place in Gen.Choose(0, int.MaxValue)
            from isKept in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (Replacement: replacement, kind.IsValue, Place: place, IsKept: isKept);
        var texts = Gen.Choose(1, 4).SelectMany(edits.ArrayOf).Select(chosen =>
        {
            var tokens = Tokens.ToList();
            foreach (var (replacement, isValue, place, isKept) in chosen)
            {
                var index = place % tokens.Count;
                while (isValue && tokens[index] is "{" or "}" or "[" or "]" or ":" or ",") index = (index + 1) % tokens.Count;
                tokens[index] = isKept ? $"{tokens[index]} {replacement}" : replacement;
            }

            return string.Join(' ', tokens);
        });

        Prop.ForAll(texts.ToArbitrary(), text => AssertConsistent(PlanJson.Read(text))).Check(3_000);
    }

    [Fact]
    public void Text_WithAnyCharactersChanged_IsReadWithoutException()
    {
        var edits =
            from place in Gen.Choose(0, PlanText.Standard.Length - 1)
            from length in Gen.Choose(0, 2)
            from character in Gen.OneOf(Gen.Elements("{}[]:,\"\\ 0-tT.e".ToCharArray()), Gen.Choose(0, 0xFFFF).Select(code => (char)code))
            select (place, length, character);
        var texts = Gen.Choose(1, 3).SelectMany(edits.ArrayOf).Select(chosen =>
        {
            var text = new StringBuilder(PlanText.Standard);
            foreach (var (place, length, character) in chosen)
            {
                var start = Math.Min(place, text.Length - 2);
                text.Remove(start, length).Insert(start, character);
            }

            return text.ToString();
        });

        Prop.ForAll(texts.ToArbitrary(), text => AssertConsistent(PlanJson.Read(text))).Check(1_000);
    }

    [Fact]
    public void Bytes_WithAnyChanged_AreReadWithoutException()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanText.Standard);
        var edits =
            from place in Gen.Choose(0, bytes.Length - 1)
            from value in Gen.Choose(0, 255)
            select (place, (byte)value);

        Prop.ForAll(edits.ToArbitrary(), edit =>
        {
            var changed = bytes.ToArray();
            changed[edit.place] = edit.Item2;
            AssertConsistent(PlanJson.Read(changed));
        }).Check(1_000);
    }

    [Theory]
    [InlineData("\"name\": \"test\"", "\"name\": \"\\ud800\"")]
    [InlineData("\"name\": \"test\"", "\"name\": \"test\", \"\\ud800\": 1")]
    [InlineData("\"cause\": \"manual\"", "\"cause\": \"\\ud800\"")]
    [InlineData("\"costUnits\": 100", "\"costUnits\": \"\\udc00\"")]
    public void HalfACharacter_InAnEscape_IsAFinding(string piece, string replacement)
    {
        var reading = PlanJson.Read(PlanText.With(piece, replacement));

        AssertConsistent(reading);
        Assert.Null(reading.Plan);
    }

    [Fact]
    public void Bytes_ThatAreNotUtf8_AreAFinding()
    {
        var bytes = Encoding.UTF8.GetBytes(PlanText.Standard);
        bytes[Encoding.UTF8.GetString(bytes).IndexOf("test", StringComparison.Ordinal)] = 0xFF;

        var reading = PlanJson.Read(bytes);

        AssertConsistent(reading);
        Assert.Null(reading.Plan);
    }

    [Theory]
    [InlineData("\"weekly\": [", "\"knownUntil\": \"9999-12-31\", \"weekly\": [")]
    [InlineData("\"weekly\": [", "\"knownUntil\": \"-9998-01-01\", \"weekly\": [")]
    [InlineData("\"2026-12-25\"", "\"9999-12-31\"")]
    [InlineData("{ \"date\": \"2026-12-24\", \"hours\": [\"09:00-12:00\"] }", "{ \"date\": \"9999-12-31\", \"hours\": [\"22:00-06:00\"] }")]
    [InlineData("\"2026-12-24\"", "\"-9998-01-01\"")]
    [InlineData("\"2026-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59-18:00\"")]
    [InlineData("\"2026-01-01T00:00:00Z\"", "\"-9998-01-01T00:00:00+18:00\"")]
    [InlineData("\"4h\"", "\"10675199d2h48m5.4775807s\"")]
    [InlineData("\"4h\"", "\"10675199d2h48m5.4775808s\"")]
    public void Time_AtTheEndsOfTheWorld_IsReadWithoutException(string piece, string replacement)
    {
        var reading = PlanJson.Read(PlanText.With(piece, replacement));

        AssertConsistent(reading);
        if (reading.Plan is { } plan) Assert.Equal(plan, new CompiledPlan(plan).Plan);
    }

    private static void AssertConsistent(PlanReading reading)
    {
        Assert.Equal(reading.Findings.Any(finding => finding.Severity == PlanFindingSeverity.Error), reading.Plan is null);
        Assert.All(reading.Findings, finding => Assert.True(Enum.IsDefined(finding.Code) && finding.Path.Length > 0));
        if (reading.Plan is { } plan) Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan)).Plan);
    }
}

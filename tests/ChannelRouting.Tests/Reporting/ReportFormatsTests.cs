using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChannelRouting.Reporting;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Reporting;

public partial class ReportFormatsTests
{
    private readonly Report _report = new ReportedDay().Report();

    [Fact]
    public void Text_OfADay_IsTheApprovedOne() =>
        Repository.AssertApproved(new ReportedDay().Report(new ReportOptions()).ToText(), "tests", "ChannelRouting.Tests", "Reporting", "Day.en.txt");

    [Fact]
    public void Markdown_OfADay_IsTheApprovedOne() =>
        Repository.AssertApproved(_report.ToMarkdown(), "tests", "ChannelRouting.Tests", "Reporting", "Day.zh.txt");

    [Fact]
    public void EveryForm_OfEqualInput_IsTheSameInEveryCulture()
    {
        var (was, first) = (CultureInfo.CurrentCulture, All(_report));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.Equal(first, All(new ReportedDay().Report()));
        }
        finally
        {
            CultureInfo.CurrentCulture = was;
        }
    }

    [Fact]
    public void Csv_OfWorkOrders_IsByRfc4180WithoutFormulas()
    {
        var csv = _report.ToCsv("work-orders");
        var lines = csv.Split("\r\n");

        Assert.StartsWith("\uFEFF工单编号,客户,", csv, StringComparison.Ordinal);
        Assert.StartsWith("WO-1,客户1,电话热线,咨询,\"'=SUM(A1), \"\"now\"\"\",normal,ann,已关闭,2026-01-05T09:00:00+08:00,2026-01-05T09:00:00+08:00,2026-01-05T13:00:00+08:00,,2026-01-05T09:30:00+08:00,,", lines[1], StringComparison.Ordinal);
        Assert.Equal(("", 7), (lines[^1], lines.Length));
        Assert.StartsWith("work-order,customer,", _report.ToCsv("work-orders", new CsvOptions { HasByteOrderMark = false, UsesNames = true }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@A1", "'@A1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("\nx", "\"'\nx\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    [InlineData(" a", "\" a\"")]
    [InlineData("", "")]
    public void Csv_OfWordsLikeAFormula_IsHarmless(string text, string written) =>
        Assert.Equal($"x\r\n{written}\r\n", TableOf(text).ToCsv("t", new CsvOptions { HasByteOrderMark = false }));

    [Fact]
    public void Csv_OfNumbers_IsRaw()
    {
        var table = Assert.Single(TableOf("").Tables) with { Rows = [new ReportRow { Cells = [ReportCell.Of(-0.125)] }, new ReportRow { Cells = [ReportCell.Empty] }] };

        Assert.Equal("x\r\n-0.125\r\n\r\n", (TableOf("") with { Tables = [table] }).ToCsv("t", new CsvOptions { HasByteOrderMark = false }));
    }

    [Fact]
    public void Csv_OfATableThatIsNotThere_NamesThoseThatAre() =>
        Assert.Contains("channel-status", Assert.Throws<ArgumentException>(() => _report.ToCsv("nothing")).Message, StringComparison.Ordinal);

    [Fact]
    public void Json_OfADay_HasNamesAndRawNumbers()
    {
        using var json = JsonDocument.Parse(_report.ToJson());
        var status = json.RootElement.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("name").GetString() == "channel-status");
        var late = status.GetProperty("rows")[1][6];

        Assert.Equal(("2026-01-04T16:00:00Z", "zh-CN"), (json.RootElement.GetProperty("sinceAt").GetString(), json.RootElement.GetProperty("language").GetString()));
        Assert.Equal("overdue-in-scope", status.GetProperty("columns")[6].GetProperty("name").GetString());
        Assert.Equal((2, "WO-3"), (late.GetProperty("number").GetInt32(), late.GetProperty("workOrders")[0].GetString()));
    }

    [Fact]
    public void Markdown_OfHostileWords_StaysOneTable()
    {
        var markdown = TableOf("a | b\n<b> [x](y) `z`").ToMarkdown();

        Assert.Contains(@"| a \| b \<b\> \[x\](y) \`z\` |", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfControlCharacters_HasNone() => Assert.DoesNotContain(TableOf("\u001b[31mred\u0007").ToText(), letter => char.IsControl(letter) && letter != '\n');

    [Fact]
    public void Html_OfHostileWords_HasThemAsText()
    {
        var table = TableOf("</script><script>alert(1)</script>");
        var html = (table with { Title = "\"><img src=x>", Charts = [new ReportChart { Name = "c", Title = "</script>", Kind = ReportChartKind.Bars, Unit = ReportUnit.Count, Categories = ["</script><!--"], Series = [new ReportSeries { Title = "\u2028", Values = [1] }] }] }).ToHtml();

        Assert.Equal(3, html.Split("</script>").Length - 1);
        Assert.Equal(3, Regex.Count(html, "<script[ >]"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2028", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfADay_NamesNoOtherPlace()
    {
        var html = OwnScripts().Replace(_report.ToHtml(), "");

        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("sourceMappingURL", _report.ToHtml(), StringComparison.Ordinal);
    }

    private static string[] All(Report report) => [report.ToText(), report.ToMarkdown(), .. report.Tables.Select(table => report.ToCsv(table.Name)), report.ToJson(), report.ToHtml()];

    private static Report TableOf(string text) => new()
    {
        Title = "t",
        SinceAt = ReportedDay.Morning,
        UntilAt = ReportedDay.Morning,
        Window = MetricWindow.Day,
        TimeZone = DateTimeZone.Utc,
        Wording = ReportWording.English,
        Charts = [],
        Tables = [new ReportTable { Name = "t", Title = "t", Columns = [new ReportColumn { Name = "x", Title = "x", Unit = ReportUnit.Text }], Rows = [new ReportRow { Cells = [ReportCell.Of(text)] }] }],
    };

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex OwnScripts();
}

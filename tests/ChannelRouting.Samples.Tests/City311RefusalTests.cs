using System.Text;

namespace ChannelRouting.Samples.Tests;

/// <summary>Made-up rows: which are refused and how they are listed, and that the others are routed.</summary>
public sealed class City311RefusalTests : IDisposable
{
    private readonly City311Program _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("2,02/03/2015 10:00:00 AM,,,ONTIME", "2,02/03/2015 10:00:00 AM,,,ONTIME")]
    [InlineData("2,02/03/2015 10:00:00 AM,,,ONTIME,Open,D,R,T,Q,C,Twitter,more", "2,02/03/2015 10:00:00 AM,,,ONTIME,Open,D,R,T,Q,C,Twitter,more")]
    [InlineData("2,02/03/2015 10:00:00 AM,,,ONTIME,Open,\"D,R,T,Q,C,Twitter", "2,02/03/2015 10:00:00 AM,,,ONTIME,Open,\"D,R,T,Q,C,Twitter")]
    [InlineData("2,02/03/2015 10:00:00 AM,,,ONTIME,Open,D \"E\" F,R,T,Q,C,Twitter", "2,02/03/2015 10:00:00 AM,,,ONTIME,Open,D \"E\" F,R,T,Q,C,Twitter")]
    public void Row_ThatIsNoRecord_IsListedByItsLine(string line, string shown) => AssertRefused(CityRow.Line(line), "", "unreadable row", shown);

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2015-02-03 10:00:00")]
    [InlineData("2/3/2015 10:00:00 AM")]
    [InlineData("02/30/2015 10:00:00 AM")]
    [InlineData("02/03/2015 14:00:00 PM")]
    [InlineData("02/03/1815 10:00:00 AM")]
    [InlineData("12/31/9999 11:59:59 PM")]
    public void Date_ThatCannotBeRead_IsListedWithItsColumn(string text)
    {
        var summary = _program.Route(
            new CityRow(), new CityRow { Id = "2", Opened = text }, new CityRow { Id = "3", Target = text }, new CityRow { Id = "4", Closed = text });

        Assert.Equal((4, 1, 3), (summary.RowsRead, summary.WorkOrders, summary.RowsRefused));
        Assert.Equal(
            [
                new RefusedRow(3, "2", "unreadable date", $"OPEN_DT is '{text}'"),
                new RefusedRow(4, "3", "unreadable date", $"TARGET_DT is '{text}'"),
                new RefusedRow(5, "4", "unreadable date", $"CLOSED_DT is '{text}'"),
            ],
            summary.RefusedRows);
    }

    [Fact]
    public void Opening_Blank_IsRefused() => AssertRefused(new CityRow { Id = "2", Opened = "" }, "2", "unreadable date", "OPEN_DT is ''");

    [Fact]
    public void Fields_WithSpacesAround_AreTrimmed()
    {
        var summary = _program.Route(new CityRow { Id = " 7 ", Opened = " 02/03/2015 10:00:00 AM " }, new CityRow { Id = "7" });

        Assert.Equal((1, "repeated id"), (summary.WorkOrders, summary.RefusedRows.Single().Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Id_Blank_IsRefused(string id)
    {
        var row = new CityRow { Id = id };

        AssertRefused(row, "", "blank id", row.ToString()[..77] + "...");
    }

    [Fact]
    public void Id_PastTheLimit_IsRefused()
    {
        var id = new string('9', 201);

        AssertRefused(new CityRow { Id = id }, id, "unreadable row", "CASE_ENQUIRY_ID has 201 characters, the limit is 200");
    }

    [Fact]
    public void Id_Repeated_IsRefusedTheSecondTime() => AssertRefused(new CityRow { Id = "1" }, "1", "repeated id", "1");

    [Fact]
    public void Id_OfARefusedRow_MayComeAgain()
    {
        var summary = _program.Route(new CityRow { Id = "1", Opened = "" }, new CityRow { Id = "1" });

        Assert.Equal((1, 1), (summary.WorkOrders, summary.RowsRefused));
    }

    [Theory]
    [InlineData("Fax")]
    [InlineData("twitter")]
    [InlineData("")]
    public void Source_Unknown_IsRefused(string source) => AssertRefused(new CityRow { Id = "2", Source = source }, "2", "unknown Source", source);

    [Fact]
    public void Closing_BeforeTheOpening_IsRefused() => AssertRefused(
        new CityRow { Id = "2", Closed = "02/03/2015 09:59:59 AM" }, "2", "closed before opened", "closed 02/03/2015 09:59:59 AM, opened 02/03/2015 10:00:00 AM");

    [Fact]
    public void Type_Blank_IsRefused() => AssertRefused(new CityRow { Id = "2", Type = "" }, "2", "unreadable row", "TYPE is blank");

    [Fact]
    public void Verdict_Unknown_IsRefused() => AssertRefused(new CityRow { Id = "2", Verdict = "LATE" }, "2", "unreadable row", "OnTime_Status is 'LATE'");

    [Fact]
    public void Text_PastTheEnginesLimit_IsRefusedByIt() => AssertRefused(
        new CityRow { Id = "2", Type = new string('t', 1_001) }, "2", "refused by the engine", "'draft.type' is 1001; allowed: 1 to 1000 characters. Keep it within what is allowed.");

    [Fact]
    public void Rows_OfEveryReason_AreCountedByReason()
    {
        var summary = _program.Route(
            CityRow.Line("1,2"), CityRow.Line("\"1"), new CityRow { Id = "" }, new CityRow { Id = "2", Source = "Fax" }, new CityRow { Id = "3", Opened = "x" },
            new CityRow { Id = "4", Closed = "01/01/2015 10:00:00 AM" }, new CityRow { Id = "5" }, new CityRow { Id = "5" }, new CityRow { Id = "6" });

        Assert.Equal((9, 2, 7), (summary.RowsRead, summary.WorkOrders, summary.RowsRefused));
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["blank id"] = 1, ["closed before opened"] = 1, ["repeated id"] = 1, ["unknown Source"] = 1, ["unreadable date"] = 1, ["unreadable row"] = 2,
            },
            summary.Refusals);
        Assert.Equal(["5", "6"], summary.FirstWorkOrders.Select(order => order.Id));
    }

    [Fact]
    public void Console_WithRefusals_ListsThemByReason()
    {
        var path = _program.Write("rows.csv", CityRow.File(new CityRow(), new CityRow { Id = "2", Source = "[red]Fax" }));

        var output = _program.Run("--data", path).Output;

        Assert.Contains("Rows read: 2; work orders: 1; refused: 1", output);
        Assert.Contains("  unknown Source: 1", output);
        Assert.Contains("    line 3, id '2': [red]Fax", output);
    }

    [Fact]
    public void Take_WithRefusedRows_CountsThemToo()
    {
        var path = _program.Write("rows.csv", CityRow.File(new CityRow { Id = "" }, new CityRow { Id = "2" }, new CityRow { Id = "3" }));

        var summary = _program.Summarize("--data", path, "--take", "2");

        Assert.Equal((2, 1, 1), (summary.RowsRead, summary.WorkOrders, summary.RowsRefused));
    }

    [Fact]
    public void Fields_QuotedWithCommas_AreReadWhole()
    {
        var summary = _program.Route(new CityRow { Department = "\"Parks, Trees & \"\"More\"\"\"", Type = "\"Trees, fallen\"" });

        Assert.Equal(0, summary.RowsRefused);
        Assert.Equal("Trees, fallen", summary.FirstWorkOrders.Single().Type);
        Assert.Equal("Parks, Trees & \"More\"", summary.ByDepartment.Single().Key);
    }

    [Fact]
    public void Lines_ThatAreBlank_AreNoRows()
    {
        var summary = _program.Route(new CityRow(), CityRow.Line(""), CityRow.Line("  "), new CityRow { Id = "" });

        Assert.Equal((2, 1), (summary.RowsRead, summary.RowsRefused));
        Assert.Equal(5, summary.RefusedRows.Single().Line);
    }

    [Fact]
    public void Input_CompressedOrNot_GivesTheSame()
    {
        var text = CityRow.File(new CityRow(), new CityRow { Id = "2", Source = "Fax" });
        var plain = _program.Summarize("--data", _program.Write("rows.csv", text));

        var compressed = _program.Summarize("--data", _program.Write("rows.csv.gz", City311Program.Gzip(text)));

        Assert.Equal(plain.TextWithoutTimings, compressed.TextWithoutTimings);
    }

    [Fact]
    public void Input_WithByteOrderMarkAndWindowsLines_IsReadTheSame()
    {
        var text = CityRow.File(new CityRow(), new CityRow { Id = "2", Source = "Fax" });
        var plain = _program.Summarize("--data", _program.Write("rows.csv", text));

        var windows = _program.Summarize("--data", _program.Write("windows.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n"))]));

        Assert.Equal(plain.TextWithoutTimings, windows.TextWithoutTimings);
    }

    [Fact]
    public void Header_WithOtherOrderAndFurtherColumns_IsUnderstood()
    {
        const string Text =
            """
            TYPE,Extra,Source,SUBJECT,REASON,OnTime_Status,CLOSED_DT,TARGET_DT,OPEN_DT,CASE_ENQUIRY_ID
            Electrical,x,Twitter,Inspectional Services,Building,ONTIME,02/04/2015 10:00:00 AM,02/10/2015 10:00:00 AM,02/03/2015 10:00:00 AM,7
            """;

        var summary = _program.Summarize("--data", _program.Write("rows.csv", Text));

        var order = summary.FirstWorkOrders.Single();
        Assert.Equal(("7", "twitter", "Electrical", "building"), (order.Id, order.Channel, order.Type, order.Queue));
        Assert.Equal(("2015-02-03 10:00:00", "2015-02-10 10:00:00", "2015-02-04 10:00:00"), (order.Created, order.Due, order.Completed));
        Assert.Equal((1, 1), (summary.Count("dueDatesReproduced"), summary.Count("verdictsEqual")));
    }

    [Fact]
    public void File_WithAHeaderOnly_IsAnEmptyRun()
    {
        var summary = _program.Route();

        Assert.Equal((0, 0, 0), (summary.RowsRead, summary.WorkOrders, summary.RowsRefused));
        Assert.Equal((0, null, null), (summary.Total.Total, summary.Total.OverdueRate, summary.Total.MeanSecondsToComplete));
        Assert.Equal(7, summary.Channels.Count);
    }

    private void AssertRefused(CityRow row, string id, string reason, string value)
    {
        var summary = _program.Route(new CityRow(), row, new CityRow { Id = "last" });

        Assert.Equal((3, 2, 1), (summary.RowsRead, summary.WorkOrders, summary.RowsRefused));
        Assert.Equal(["1", "last"], summary.FirstWorkOrders.Select(order => order.Id));
        Assert.Equal([new RefusedRow(3, id, reason, value)], summary.RefusedRows);
        Assert.Equal(new Dictionary<string, int> { [reason] = 1 }, summary.Refusals);
    }
}

using System.Text.Json.Nodes;

namespace ChannelRouting.Samples.Tests;

/// <summary>Input that cannot be used: exit code 2, and a message with file, place, value and cure.</summary>
public sealed class City311ErrorTests : IDisposable
{
    private const string RuleHeader = "TYPE,dev_rows_with_target,rule,amount,rows_matched_within_120s,match_rate";
    private const string GiveFile = "Give the path of a readable file, plain or gzip.";

    private readonly City311Program _program = new();

    public void Dispose()
    {
        Assert.False(Directory.Exists(_program.OutputFolder), "A run that failed wrote to --output.");
        _program.Dispose();
    }

    [Theory]
    [InlineData("--data")]
    [InlineData("--rules")]
    [InlineData("--plan")]
    public void File_ThatIsMissing_IsNamed(string option)
    {
        var path = _program.PathOf("nothing-here.csv");

        _program.Run(option, path).AssertBadInput($"{path}: cannot be read: Could not find file", GiveFile);
    }

    [Theory]
    [InlineData("--data")]
    [InlineData("--rules")]
    [InlineData("--plan")]
    public void File_ThatIsAFolder_IsNamed(string option)
    {
        var folder = Directory.CreateDirectory(_program.PathOf("folder")).FullName;

        _program.Run(option, folder).AssertBadInput($"{folder}: cannot be read: It is a folder.", GiveFile);
    }

    [Theory]
    [InlineData("--data")]
    [InlineData("--rules")]
    [InlineData("--plan")]
    public void Option_WithABlankPath_IsNamed(string option) => _program.Run(option, " ").AssertBadInput($"{option} is ' '; give a path.");

    [Fact]
    public void Data_OfABrokenGzip_IsRefused()
    {
        var path = _program.Write("rows.csv.gz", [0x1F, 0x8B, .. "this is no gzip file"u8]);

        _program.Run("--data", path).AssertBadInput($"{path}: cannot be read: ", GiveFile);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(1_000)]
    public void Data_OfAGzipCutShort_IsRefused(int missing)
    {
        var whole = City311Program.Gzip(CityRow.File(Enumerable.Range(1, 5_000).Select(i => new CityRow { Id = $"{i}" })));
        var path = _program.Write("rows.csv.gz", whole[..^missing]);

        _program.Run("--data", path).AssertBadInput($"{path}: cannot be read: ", GiveFile);
    }

    [Fact]
    public void Program_OnItsOwn_RefusesAGzipCutShortToo() => // These tests run with settings of their own.
        Assert.Contains("\"System.IO.Compression.UseStrictValidation\": true", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "City311.runtimeconfig.json")));

    [Theory]
    [InlineData("")]
    [InlineData("\n1,2,3\n")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("\"a,b\n")]
    public void Data_WithoutAHeader_IsToldWhatToName(string text)
    {
        var path = _program.Write("rows.csv", text);

        _program.Run("--data", path).AssertBadInput($"{path}, line 1: the header lacks CASE_ENQUIRY_ID, OPEN_DT", "Give a CSV file whose first line names CASE_ENQUIRY_ID");
    }

    [Fact]
    public void Data_WithoutTwoColumns_NamesJustThose()
    {
        var path = _program.Write("rows.csv", CityRow.File().Replace("TARGET_DT,", "").Replace(",Source", ""));

        _program.Run("--data", path).AssertBadInput($"{path}, line 1: the header lacks TARGET_DT, Source. Give a CSV file");
    }

    [Fact]
    public void Data_WithAColumnTwice_NamesIt()
    {
        var path = _program.Write("rows.csv", CityRow.File().Replace("Department", "TYPE"));

        _program.Run("--data", path).AssertBadInput($"{path}, line 1: the header names TYPE twice. Rename one of the two.");
    }

    [Theory]
    [InlineData("Plumbing,1,working_days,5,1,1", "column rule: 'working_days' must be business_days or calendar_hours.")]
    [InlineData("Plumbing,1,business_days,0,1,1", "column amount: '0' must be a whole number from 1 to 36500.")]
    [InlineData("Plumbing,1,business_days,-5,1,1", "column amount: '-5' must be a whole number from 1 to 36500.")]
    [InlineData("Plumbing,1,business_days,five,1,1", "column amount: 'five' must be a whole number from 1 to 36500.")]
    [InlineData("Plumbing,1,business_days,36501,1,1", "column amount: '36501' must be a whole number from 1 to 36500.")]
    [InlineData("Plumbing,1,calendar_hours,36,1,1", "column amount: '36' must be whole days, a multiple of 24 hours.")]
    [InlineData("Plumbing,1,business_days,5,1,2", "column match_rate: '2' must be a number from 0 to 1.")]
    [InlineData("Plumbing,1,business_days,5,1,", "column match_rate: '' must be a number from 0 to 1.")]
    [InlineData("Plumbing,1,business_days,5,1,\"0,9\"", "column match_rate: '0,9' must be a number from 0 to 1.")]
    [InlineData("Electrical,1,business_days,5,1,1", "column TYPE: 'Electrical' stands twice; keep one rule per type.")]
    [InlineData(",1,business_days,5,1,1", "column TYPE: '' is blank; name the request type.")]
    public void Rules_WithABadValue_NameLineColumnValueAndCure(string row, string complaint)
    {
        var path = _program.Write("rules.csv", $"{RuleHeader}\nElectrical,1,business_days,5,1,1\n{row}\n");

        _program.Run("--rules", path).AssertBadInput($"{path}, line 3, {complaint}");
    }

    [Theory]
    [InlineData("Plumbing,1,business_days,5,1")]
    [InlineData("Plumbing,1,business_days,5,1,1,1")]
    [InlineData("\"Plumbing,1,business_days,5,1,1")]
    public void Rules_WithALineThatIsNoRecord_NameIt(string row)
    {
        var path = _program.Write("rules.csv", $"{RuleHeader}\n{row}\n");

        _program.Run("--rules", path).AssertBadInput($"{path}, line 2: '{row}' is no record. Close the quotes and give as many fields as the header has.");
    }

    [Fact]
    public void Rules_WithoutAColumn_NameIt()
    {
        var path = _program.Write("rules.csv", "TYPE,rule,amount\nElectrical,business_days,5\n");

        _program.Run("--rules", path).AssertBadInput($"{path}, line 1: the header lacks match_rate.", "names TYPE, rule, amount, match_rate.");
    }

    [Theory]
    [InlineData("", "line 1, column 1: this is not JSON: The input does not contain any JSON tokens.")]
    [InlineData("City 311", "line 1, column 1: this is not JSON: 'C' is an invalid start of a value.")]
    [InlineData("{\n  \"name\": \"City\",\n  \"queues\": [\n}", "line 4, column 1: this is not JSON: '}' is an invalid start of a value.")]
    [InlineData("[]", "$: is []; give an object {...}.")]
    [InlineData("null", "$: is null; give an object {...}.")]
    public void Plan_ThatIsNoJsonObject_NamesThePlace(string text, string complaint)
    {
        var path = _program.Write("plan.json", text);

        _program.Run("--plan", path).AssertBadInput($"{path}: {complaint}");
    }

    [Fact]
    public void Plan_WithSeveralMistakes_NamesThemAll()
    {
        var path = WritePlan(plan =>
        {
            plan["fallbackQueue"] = "intake-dsk";
            plan["calendars"]![0]!["timeZone"] = "America/New_Yrok";
            plan["channels"]![0]!["costUnits"] = "five";
            plan["rules"]![1]!["queu"] = "parks";
            plan["slaPolicies"]![0]!["targets"]![0]!["goals"]![2]!["businessDays"] = 0;
        });

        _program.Run("--plan", path).AssertBadInput(
            $"{path}: $.fallbackQueue: 'intake-dsk' is not among $.queues. Did you mean 'intake-desk'? Correct the name or add the entry.",
            $"{path}: $.calendars[0].timeZone: 'America/New_Yrok' is not a time zone",
            $"{path}: $.channels[0].costUnits: is \"five\"; give a whole number.",
            $"{path}: $.rules[1].queu: 'queu' is not known here;",
            $"{path}: $.slaPolicies[0].targets[0].goals[2].businessDays: is '0'; allowed: 1 to 36,500.");
    }

    [Fact]
    public void Plan_WithoutTheCityHallCalendar_IsToldToAddIt()
    {
        var path = WritePlan(plan =>
        {
            plan["calendars"] = new JsonArray();
            plan["slaPolicies"] = new JsonArray();
            foreach (var channel in plan["channels"]!.AsArray()) channel!.AsObject().Remove("serviceHours");
        });

        _program.Run("--plan", path).AssertBadInput($"{path}: $.calendars has no calendar 'city-hall', which the rule table counts by. Add it.");
    }

    [Fact]
    public void Plan_WithAPolicyNamedAsTheRuleTables_IsRefused()
    {
        var path = WritePlan(plan => plan["slaPolicies"]![0]!["id"] = "rule-table");

        _program.Run("--plan", path).AssertBadInput($"{path} with the rule table: $.slaPolicies[1].id: 'rule-table' stands twice. Rename or delete one of the two.");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    public void Take_ThatIsNoCount_IsToldTheRange(string count) =>
        _program.Run("--take", count).AssertBadInput($"--take is '{count}'; give a whole number from 1 to 2147483647.");

    [Theory]
    [InlineData("--take")]
    [InlineData("--take", "1", "--take", "2")]
    public void Take_NotGivenOneCount_IsNamed(params string[] arguments) => City311Program.RunWithoutOutput(arguments).AssertBadInput("'--take'");

    [Theory]
    [InlineData("--dta")]
    [InlineData("rows.csv")]
    public void Argument_Unknown_IsNamed(string argument) => _program.Run(argument).AssertBadInput($"'{argument}'");

    [Fact]
    public void Output_ThatIsAFile_IsNamedAndLeftAlone()
    {
        var file = _program.Write("file", "kept");
        var rows = _program.Write("rows.csv", CityRow.File(new CityRow()));

        var outcome = City311Program.RunWithoutOutput("--data", rows, "--output", file);

        outcome.AssertBadInput($"{Path.Combine(file, "summary.json")}: cannot be written: ", "Give a folder that can be written to with --output.");
        Assert.Equal("kept", File.ReadAllText(file));
    }

    [Fact]
    public void Output_Blank_IsNamed() => City311Program.RunWithoutOutput("--output", "").AssertBadInput("--output is ''; give a path.");

    [Fact]
    public void Help_Asked_ShowsTheOptions()
    {
        var outcome = City311Program.RunWithoutOutput("--help");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(["--data", "--rules", "--plan", "--take", "--output"], option => Assert.Contains(option, outcome.Output));
    }

    private string WritePlan(Action<JsonNode> change) => _program.Write("plan.json", ShippedPlan.With(change));
}

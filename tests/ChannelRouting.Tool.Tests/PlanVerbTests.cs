using System.Text.Json.Nodes;
using ChannelRouting.Planning;

namespace ChannelRouting.Tool.Tests;

public class PlanVerbTests
{
    private const string Misspelled = """{"name":"test","fallbackQueue":"general","queues":[{"id":"general","agentRule":"longestIdel"}],"chanels":[]}""";

    private static readonly string Plan = Repository.PathOf("samples", "City311", "routing.json");

    [Fact]
    public void Validate_OfAGoodPlan_SaysSo()
    {
        var run = ToolRun.Of("validate", Plan);

        Assert.Equal((0, $"{Plan} is fine: 0 errors, 0 warnings.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Validate_OfABadPlan_NamesEveryFindingWithItsCure()
    {
        var run = ToolRun.OfInput(Misspelled, "validate", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("UnknownProperty", run.Output);
        Assert.Contains("$.chanels", run.Output);
        Assert.Contains("longestIdle", run.Output);
        Assert.StartsWith("standard input cannot be used: ", run.Lines[^1]);
    }

    [Fact]
    public void Validate_ForPrograms_SaysTheSameInJson()
    {
        var run = ToolRun.OfInput(Misspelled, "validate", "-", "--json");
        var answer = JsonNode.Parse(run.Output)!;

        Assert.Equal((1, false), (run.ExitCode, answer["isValid"]!.GetValue<bool>()));
        var finding = answer["findings"]!.AsArray().Single(finding => finding!["path"]!.GetValue<string>() == "$.chanels")!;
        Assert.Equal((102, "error", "channels"), (finding["number"]!.GetValue<int>(), finding["severity"]!.GetValue<string>(), finding["suggestion"]!.GetValue<string>()));
    }

    [Fact]
    public void Validate_InChinese_SpeaksChinese() =>
        Assert.Contains(ToolRun.OfInput(Misspelled, "validate", "-", "--chinese").Output, text => text is >= '一' and <= '鿿');

    [Fact]
    public void Validate_BesideAgents_SaysWhatNobodyDoes()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """{"id":"ann","queues":["trees","parks"]}""");

            var run = ToolRun.Of("validate", Plan, "--agents", path);

            Assert.Equal((0, $"{Plan} is fine: 0 errors, 18 warnings."), (run.ExitCode, run.Lines[^1]));
            Assert.Equal("warning  531  UnservedQueue  $.queues[0]: no agent serves queue 'street-lights'. Add it to the queues of an agent, or delete it.", run.Lines[0]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Validate_BesideAgentsThatCannotBeRead_ExitsWithTwo()
    {
        var run = ToolRun.OfInput("\"ann\"\n{\"queues\":[]}", "validate", Plan, "--agents", "-");

        Assert.Equal((2, "", "standard input, line 2: id is missing.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Diff_OfTwoPlans_SaysInWhatTheyDiffer()
    {
        var changed = File.ReadAllText(Plan).Replace("\"Self Service\"", "\"Web\"", StringComparison.Ordinal);
        var run = ToolRun.OfInput(changed, "diff", Plan, "-");
        var inChinese = ToolRun.OfInput(changed, "diff", Plan, "-", "--chinese");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["Channel 'self-service': name is Web, it was Self Service.", "1 difference."], run.Lines);
        Assert.Equal("渠道“self-service”的 name 由 Self Service 改为 Web。", inChinese.Lines[0]);
    }

    [Fact]
    public void Diff_OfAPlanWithItself_FindsNone()
    {
        var run = ToolRun.Of("diff", Plan, Plan);

        Assert.Equal((0, "0 differences.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Diff_ForPrograms_GivesTheFacts()
    {
        var changed = File.ReadAllText(Plan).Replace("\"Self Service\"", "\"Web\"", StringComparison.Ordinal);
        var first = JsonNode.Parse(ToolRun.OfInput(changed, "diff", Plan, "-", "--json").Output)!["differences"]![0]!;

        Assert.Equal(("changed", "Self Service", "Web"), (first["kind"]!.GetValue<string>(), first["before"]!.GetValue<string>(), first["after"]!.GetValue<string>()));
        Assert.Equal("channels[self-service].name", first["path"]!.GetValue<string>());
    }

    [Fact]
    public void Diff_OfABadPlan_SendsToValidate()
    {
        var run = ToolRun.OfInput(Misspelled, "diff", Plan, "-");

        Assert.Equal((1, "", "standard input has errors: see channelrouting validate -.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void Schema_IsThatOfTheDocumentation()
    {
        var run = ToolRun.Of("schema");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Repository.AssertApproved(run.Output, "docs", "reference", "plan.schema.json");
    }

    /// <summary>What the schema says of names, kinds and words holds for a plan with all kinds of parts in it.</summary>
    [Fact]
    public void Schema_FitsAPlanThatReads()
    {
        var schema = JsonNode.Parse(PlanJson.Schema())!;
        var plan = JsonNode.Parse(PlanJson.Write(PlanJson.Read(File.ReadAllText(Plan)).Plan!))!;

        AssertFits(plan, schema, schema, "$");
    }

    private static void AssertFits(JsonNode? value, JsonNode schema, JsonNode root, string path)
    {
        if (schema["anyOf"] is { } choices) schema = choices[value is null ? 1 : 0]!;
        if (schema["$ref"] is { } reference) schema = root["$defs"]![reference.GetValue<string>().Split('/')[^1]]!;
        if (schema["enum"] is { } words)
        {
            Assert.Contains(value!.GetValue<string>(), words.AsArray().Select(word => word!.GetValue<string>()));
            return;
        }

        Assert.Equal(schema["type"]!.GetValue<string>(), KindOf(value));
        if (value is JsonArray items)
        {
            foreach (var item in items) AssertFits(item, schema["items"]!, root, path + "[]");
        }
        else if (value is JsonObject members)
        {
            Assert.All(schema["required"]!.AsArray(), name => Assert.True(members.ContainsKey(name!.GetValue<string>()), $"{path} lacks {name}"));
            foreach (var (name, member) in members) AssertFits(member, schema["properties"]![name] ?? throw new KeyNotFoundException($"{path}.{name}"), root, $"{path}.{name}");
        }
    }

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.Number => "integer",
        System.Text.Json.JsonValueKind.String => "string",
        null or System.Text.Json.JsonValueKind.Null => "null",
        _ => "boolean",
    };
}

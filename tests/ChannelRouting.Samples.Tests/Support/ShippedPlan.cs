using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>The plan beside the sample, as JSON that a test may change.</summary>
internal static class ShippedPlan
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    public static JsonNode Read() => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "routing.json")), documentOptions: Options)!;

    public static string With(Action<JsonNode> change)
    {
        var plan = Read();
        change(plan);
        return plan.ToJsonString();
    }
}

using ChannelRouting.Planning;
using ChannelRouting.Testing;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts/classification.md, compiled and run.</summary>
public class ClassificationSnippets
{
    [Fact]
    public void Rules_InFewWords_SayWhatThePageSays()
    {
        #region classification-rules
        var plan = new RoutingPlanBuilder()
            .Channel("chat", c => c.Cost(25))
            .Queue("general")
            .Queue("complaints")
            .Queue("house")
            .Queue("vendor")
            .Fallback("general")
            .Rule("gold", r => r.For(When.Field("tier", "gold", "platinum")).Priority("high").Label("care", "gold"))
            .Rule("order number", r => r.Label("order", new Capture { Field = "subject", After = "#", Characters = CaptureCharacters.Code }))
            .Rule("language", r => r.NeedsWhatIsIn("language", prefix: "language:"))
            .Rule("sales", r => r.For(When.TypePath("sales")).ToOneOf(("house", 80), ("vendor", 20)))
            .Rule("complaints", r => r.For(When.TypePath("complaint")).To("complaints"))
            .Rule("dear complaints", r => r.For(When.All(When.Label("care", "gold"), When.Number("amount", atLeast: 500))).Priority("urgent").Needs("calm", atLeast: 3))
            .Build();
        #endregion

        var order = PlanTest.For(plan).At("2026-01-05T09:00Z").Submit(Any.Draft("WO-1", "complaint/attitude") with
        {
            Fields = new Dictionary<string, string> { ["tier"] = "gold", ["amount"] = "512.50", ["language"] = "de", ["subject"] = "Order #A-1207" },
        });

        order.GoesTo("complaints").ByRule("complaints").HasPriority("urgent").HasLabel("order", "A-1207").Needs("calm", 3);
        Assert.Equal(["language:de", "calm"], order.WorkOrder.Requirements.Select(requirement => requirement.Skill.Value));
    }

    [Fact]
    public async Task Code_IsAskedByNameAndVersion()
    {
        var services = new ServiceCollection();
        #region classification-code
        services.AddChannelRouting(routing => routing
            .Channel("chat", c => c.Cost(25))
            .Queue("general")
            .Queue("vip")
            .Fallback("general")
            .Rule("vip", r => r.Asks("vip", version: 3, "grade").Needs("calm", atLeast: 2))
            .UseClassifier("vip", version: 3, order => order.Fields.TryGetValue("spent", out var spent) && spent.Length > 4
                ? new ClassifierAnswer { Queue = "vip", Labels = new Dictionary<string, string> { ["grade"] = "gold" } }
                : null));
        #endregion

        await using var provider = services.BuildServiceProvider();
        var draft = Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["spent"] = "12000" } };
        Assert.Equal("vip", (await provider.GetRequiredService<IRouter>().SubmitAsync(draft)).Outcome!.Queue.Value);
    }
}

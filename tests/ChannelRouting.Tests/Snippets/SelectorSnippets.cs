using ChannelRouting.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/how-to/custom-selectors.md, compiled and run.</summary>
public class SelectorSnippets
{
    #region selector-conformance
    [Fact]
    public void Selector_OfThePage_HasNoFindings() => Assert.Empty(SelectorConformance.Check(new SameLanguage()));
    #endregion

    [Fact]
    public async Task Host_OfThePage_RoutesByTheSelector()
    {
        #region selector-host
        await using var host = new ServiceCollection()
            .AddChannelRouting(routing => routing
                .Channel("chat", c => c.Cost(25))
                .Queue("visitors", q => q.AgentSelector("same-language", version: 1).AgentRule(AgentRule.LongestIdle))
                .UseAgentSelector(new SameLanguage()))
            .BuildServiceProvider();
        #endregion

        var router = host.GetRequiredService<IRouter>();
        await router.SaveAgentAsync(Any.Agent("ann", "visitors"));
        await router.SaveAgentAsync(Any.Agent("bob", "visitors") with { Skills = [new SkillLevel { Skill = "language:pl", Level = 4 }] });
        await router.SignInAsync("ann");
        await router.SignInAsync("bob");

        var submitted = await router.SubmitAsync(Any.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["language"] = "pl" } });

        Assert.Equal("bob", submitted.Outcome!.Agent?.Value);
    }

    [Fact]
    public async Task Work_OfThePage_GoesByItsPromise()
    {
        #region selector-work
        await using var host = new ServiceCollection()
            .AddChannelRouting(routing => routing
                .Channel("chat", c => c.Cost(25))
                .Queue("orders")
                .WorkOrderSelector("promised-first", version: 1)
                .UseWorkOrderSelector("promised-first", version: 1, (order, _) => order.PromisedAt is { } at ? -at.ToUnixTimeSeconds() : -RoutingLimits.SelectorScore))
            .BuildServiceProvider();
        #endregion

        var router = host.GetRequiredService<IRouter>();
        await router.SubmitAsync(Any.Draft("WO-1"));
        await router.SubmitAsync(Any.Draft("WO-2") with { PromisedAt = Instant.FromUtc(2027, 1, 5, 9, 0) });
        await router.SaveAgentAsync(Any.Agent("ann", "orders") with { CapacityUnits = 25 });
        await router.SignInAsync("ann");

        Assert.Equal("ann", (await router.FindWorkOrderAsync("WO-2"))!.Agent?.Value);
    }

    #region selector-code
    /// <summary>The agent who speaks the customer's language best; of those, the one with most room.</summary>
    public sealed class SameLanguage : IAgentSelector
    {
        private const string Prefix = "language:";

        public string Name => "same-language";

        public int Version => 1;

        public long Score(in AgentCandidate agent, in WorkOrderCandidate workOrder, Instant now)
        {
            var room = agent.CapacityUnits == 0 ? 0 : 1_000 * agent.FreeUnits / agent.CapacityUnits;
            if (!workOrder.Fields.TryGetValue("language", out var language)) return room;
            var skills = agent.Profile.Skills;
            for (var i = 0; i < skills.Count; i++) // Not foreach: its enumerator would be allocated for every agent.
                if (Speaks(skills[i].Skill.Value, language)) return (1_000_000L * Math.Clamp(skills[i].Level, 0, 5)) + room;
            return room;
        }

        private static bool Speaks(string skill, string language) =>
            skill.StartsWith(Prefix, StringComparison.Ordinal) && skill.AsSpan(Prefix.Length).Equals(language, StringComparison.Ordinal);
    }
    #endregion
}

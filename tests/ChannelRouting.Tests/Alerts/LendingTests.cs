using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Alerts;

/// <summary>Who is suggested to help.</summary>
public class LendingTests
{
    private static readonly SkillLevel[] Tax = [new() { Skill = "tax", Level = 2 }];

    [Fact]
    public void Backlog_OfAQueue_SuggestsAgentsOfOthersWhoHaveTheSkillsAndLittleToDo()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "backlog", Kind = AlertKind.Backlog, Per = AlertScope.Queue, RaiseAbove = 1 });
        Save(watched, Some.Agent("idle", 100, "general") with { Skills = Tax });
        Save(watched, Some.Agent("quarter", 200, "general") with { Skills = Tax });
        Save(watched, Some.Agent("busy", 100, "general") with { Skills = Tax });
        Save(watched, Some.Agent("unskilled", 100, "general"));
        Save(watched, Some.Agent("own", 1, "orders") with { Skills = Tax });
        Save(watched, Some.Agent("small", 20, "general") with { Skills = Tax });
        Give(watched, "quarter", "chat-1", "chat-2");
        Give(watched, "busy", "chat-3", "chat-4", "chat-5");
        watched.Engine.Accept(new SaveAgent { Profile = Some.Agent("absent", 100, "general") with { Skills = Tax } });
        foreach (var i in Enumerable.Range(1, 3)) watched.Engine.Submit(Some.Draft($"WO-{i}", type: "order") with { Requirements = i == 3 ? [] : [new SkillRequirement { Skill = "tax", AtLeast = 1 }] });

        watched.Pass(Duration.FromMinutes(1));

        var suggestions = watched.Report.Open.Single(alert => alert.Key == "orders").Suggestions;
        Assert.Equal([("idle", 0m, 3), ("unskilled", 0m, 1), ("quarter", 0.25m, 3)], suggestions.Select(suggestion => (suggestion.Agent.Value, suggestion.LoadRate, suggestion.WorkOrderCount)));
        Assert.All(suggestions, suggestion => Assert.Equal(("general", "orders"), (suggestion.FromQueues.Single().Value, suggestion.ToQueues.Single().Value)));
    }

    [Fact]
    public void Suggestions_AreBounded()
    {
        var watched = new WatchedEngine(new AlertRule { Name = "nobody", Kind = AlertKind.NoStaffedAgent });
        foreach (var i in Enumerable.Range(0, 12)) Save(watched, Some.Agent($"agent-{i:00}", 100, "general"));
        watched.Engine.Submit(Some.Draft("WO-1", type: "order"));

        watched.Pass(Duration.FromMinutes(1));

        Assert.Equal(RoutingLimits.SuggestionsPerAlert, watched.Report.Open.Single().Suggestions.Count);
        Assert.Equal("agent-00", watched.Report.Open.Single().Suggestions[0].Agent.Value);
    }

    private static void Save(WatchedEngine watched, AgentProfile profile)
    {
        watched.Engine.Accept(new SaveAgent { Profile = profile });
        watched.Engine.Accept(new SignInAgent { Agent = profile.Id });
    }

    private static void Give(WatchedEngine watched, AgentId agent, params WorkOrderId[] ids)
    {
        foreach (var id in ids)
        {
            watched.Engine.Accept(new SubmitWorkOrder { Draft = Some.Draft(id.Value) with { Requirements = [new SkillRequirement { Skill = "nothing", AtLeast = 1 }] } });
            watched.Engine.Accept(new AssignWorkOrder { WorkOrder = id, Agent = agent });
        }
    }
}

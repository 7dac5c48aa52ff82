using ChannelRouting.Planning;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The engine by itself on docs/getting-started.md, compiled and run.</summary>
public class EngineSnippets
{
    [Fact]
    public void Engine_ByItself_PrintsWhatThePageSays()
    {
        using var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            EngineAlone();
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal("orders: ann has it, due 2026-01-05T06:00:00Z", output.ToString().Trim());
    }

    private static void EngineAlone()
    {
        #region engine-alone
        var reading = PlanJson.Read(
            """
            {
              "name": "help desk",
              "fallbackQueue": "general",
              "calendars": [{
                "id": "office", "timeZone": "Asia/Shanghai",
                "weekly": [{ "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "hours": ["09:00-12:00", "13:00-18:00"] }]
              }],
              "channels": [{ "id": "phone", "kind": "phone", "costUnits": 100 }, { "id": "chat", "kind": "chat", "costUnits": 25, "maxPerAgent": 4 }],
              "queues": [{ "id": "general" }, { "id": "orders" }],
              "rules": [{ "name": "orders", "when": { "field": "type", "is": "order" }, "queue": "orders" }],
              "slaPolicies": [{
                "id": "standard",
                "targets": [{ "id": "resolution", "calendar": "office", "goals": [{ "openTime": "4h" }] }]
              }]
            }
            """);
        var engine = new RoutingEngine();
        var now = Instant.FromUtc(2026, 1, 5, 1, 0); // Monday 09:00 in Shanghai; the engine has no clock, you say what time it is.

        engine.Execute(new ApplyPlan { Plan = reading.Plan! }, now);
        engine.Execute(new SaveAgent { Profile = new AgentProfile { Id = "ann", Queues = ["orders", "general"], CapacityUnits = 100 } }, now);
        engine.Execute(new SignInAgent { Agent = "ann" }, now);
        engine.Execute(new SubmitWorkOrder { Draft = new WorkOrderDraft { Id = "WO-1", Channel = "chat", Type = "order" } }, now);

        var order = engine.FindWorkOrder("WO-1")!;
        Console.WriteLine($"{order.Queue}: {order.Agent} has it, due {order.Clocks[0].DueAt}"); // orders: ann has it, due 2026-01-05T06:00:00Z
        #endregion
    }
}

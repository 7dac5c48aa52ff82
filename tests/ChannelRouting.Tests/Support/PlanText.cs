namespace ChannelRouting.Tests.Support;

/// <summary>A valid plan as JSON text, and what becomes of it by one edit.</summary>
internal static class PlanText
{
    /// <summary>Has an entry in every list, so that each of its pieces can be broken; without findings.</summary>
    public const string Standard =
        """
        {
          "name": "test",
          "fallbackQueue": "general",
          "priorities": ["urgent", "normal", "low"],
          "defaultPriority": "normal",
          "calendars": [
            {
              "id": "office",
              "timeZone": "Europe/London",
              "weekly": [{ "days": ["monday", "friday"], "hours": ["09:00-17:00"] }],
              "holidays": [{ "date": "2026-12-25" }],
              "exceptions": [{ "date": "2026-12-24", "hours": ["09:00-12:00"] }]
            }
          ],
          "channels": [
            { "id": "phone", "kind": "phone", "costUnits": 100 },
            { "id": "chat", "kind": "messages", "costUnits": 25, "maxPerAgent": 3, "waitingPercent": 50, "serviceHours": "office" }
          ],
          "queues": [{ "id": "general" }, { "id": "orders", "maxPerAgent": 7, "offers": { "coolDown": "5m", "expiresAfter": "30s" } }],
          "rules": [
            { "name": "orders first", "when": { "field": "type", "in": ["order"] }, "queue": "orders" },
            { "name": "calm", "when": { "field": "priority", "is": "urgent" }, "requirements": [{ "skill": "calm", "atLeast": 5 }] }
          ],
          "slaPolicies": [
            {
              "id": "standard",
              "from": "2026-01-01T00:00:00Z",
              "targets": [
                { "id": "resolution", "calendar": "office", "starts": "submitted", "stops": "completed", "goals": [{ "openTime": "4h" }] }
              ]
            }
          ],
          "overCommit": [{ "cause": "manual", "upToUnits": 200 }]
        }
        """;

    /// <summary>The standard text with one piece, which must stand there exactly once, replaced.</summary>
    public static string With(string piece, string replacement)
    {
        Assert.Equal(2, Standard.Split(piece).Length);
        return Standard.Replace(piece, replacement, StringComparison.Ordinal);
    }
}

using System.Globalization;

namespace ChannelRouting.Journaling;

/// <summary>An actor as <c>kind:name</c>.</summary>
internal sealed class ActorJsonConverter : TextJsonConverter<Actor>
{
    public static bool TryRead(string text, out Actor value)
    {
        var (kind, name) = text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? (text[..colon], text[(colon + 1)..]) : (text, "");
        value = default;
        if (kind == "host") return name.Length == 0;
        if (kind == "rule") return TryReadRule(name, out value);
        if (string.IsNullOrWhiteSpace(name) || name.Length > RoutingLimits.IdentifierLength) return false;
        Actor? actor = kind switch { "agent" => Actor.Agent(name), "supervisor" => Actor.Supervisor(name), "operations" => Actor.Operations(name), "customer" => Actor.Customer(name), _ => null };
        value = actor ?? default;
        return actor is not null;
    }

    protected override bool TryParse(string text, out Actor value) => TryRead(text, out value);

    protected override string Text(Actor value) => value.ToString();

    private static bool TryReadRule(string name, out Actor value)
    {
        const string Plan = "plan ";
        var isRead = name.StartsWith(Plan, StringComparison.Ordinal) & int.TryParse(name.AsSpan(Math.Min(Plan.Length, name.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        value = isRead ? Actor.Rule(new PlanVersion(number)) : default;
        return isRead;
    }
}

using System.Globalization;
using System.Text.Json;
using NodaTime.Text;

namespace ChannelRouting.Journaling;

/// <summary>The one text form of events and commands, for tests, comparisons and bug reports.</summary>
/// <remarks>
/// The same content gives the same text on every machine and in every culture: names in camelCase, instants in UTC to the tick, fields in
/// the order of their declaration, nothing for null and for empty lists that may be left out. Safe to use from several threads.
/// </remarks>
public static class CanonicalText
{
    private static readonly InstantPattern InstantPattern = InstantPattern.ExtendedIso;

    /// <summary>One line: sequence, instant, actor, name, and the rest as JSON.</summary>
    public static string Of(RoutingEvent routingEvent)
    {
        ArgumentNullException.ThrowIfNull(routingEvent);
        var stamp = routingEvent.Stamp;
        return string.Create(CultureInfo.InvariantCulture, $"{stamp.Sequence} {Of(stamp.At)} {stamp.Actor} {Named(routingEvent)}");
    }

    /// <summary>One line: the name, and the rest as JSON.</summary>
    public static string Of(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Named(command);
    }

    /// <summary>An instant in UTC, with as many decimals of a second as it needs.</summary>
    public static string Of(Instant instant) => InstantPattern.Format(instant);

    private static string Named(object content)
    {
        var type = content.GetType();
        return $"{type.Name} {JsonSerializer.Serialize(content, RoutingJson.Compact.GetTypeInfo(type))}";
    }
}

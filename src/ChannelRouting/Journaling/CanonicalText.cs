using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace ChannelRouting.Journaling;

/// <summary>The one text form of events and commands, for tests, comparisons and bug reports.</summary>
/// <remarks>
/// The same content gives the same text on every machine and in every culture: names in camelCase, instants in UTC to the tick, fields in
/// the order of their declaration, nothing for null and for empty lists that may be left out. Safe to use from several threads.
/// </remarks>
public static partial class CanonicalText
{
    private static readonly InstantPattern InstantPattern = InstantPattern.ExtendedIso;

    /// <summary>One line: sequence, instant, actor, name, and the rest as JSON.</summary>
    public static string Of(RoutingEvent routingEvent)
    {
        ArgumentNullException.ThrowIfNull(routingEvent);
        var stamp = routingEvent.Stamp;
        return string.Create(CultureInfo.InvariantCulture, $"{stamp.Sequence} {Of(stamp.At)} {stamp.Actor} {Named(routingEvent)}");
    }

    /// <summary>Reads an event from the line that <see cref="Of(RoutingEvent)"/> writes.</summary>
    /// <exception cref="FormatException">The line is not that of an event of this version.</exception>
    public static RoutingEvent ReadEvent(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (EventLine().Match(line) is not { Success: true } match) throw new FormatException("The line is no event: it is not of the form 'sequence instant actor Name {...}'.");
        if (!EventTypes.ByName.TryGetValue(match.Groups["name"].Value, out var type)) throw new FormatException($"The event '{match.Groups["name"].Value}' is not known.");
        if (!long.TryParse(match.Groups["sequence"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) throw new FormatException($"The sequence '{match.Groups["sequence"].Value}' is no whole number.");
        if (!InstantPattern.Parse(match.Groups["at"].Value).TryGetValue(default, out var at)) throw new FormatException($"The instant '{match.Groups["at"].Value}' is not one of the form 2026-01-05T09:00:00Z.");
        if (!ActorJsonConverter.TryRead(match.Groups["actor"].Value, out var actor)) throw new FormatException($"The actor '{match.Groups["actor"].Value}' is not known.");
        try
        {
            return (RoutingEvent)JsonSerializer.Deserialize(match.Groups["content"].ValueSpan, RoutingJson.Recorded.GetTypeInfo(type))! with { Stamp = new EventStamp(sequence, at, actor) };
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new FormatException($"The content of {type.Name} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>One line: the name, and the rest as JSON.</summary>
    public static string Of(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return Named(command);
    }

    /// <summary>An instant in UTC, with as many decimals of a second as it needs.</summary>
    public static string Of(Instant instant) => InstantPattern.Format(instant);

    [GeneratedRegex(@"^(?<sequence>\d+) (?<at>\S+) (?<actor>.+?) (?<name>[A-Z]\w+) (?<content>\{.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex EventLine();

    private static string Named(object content)
    {
        var type = content.GetType();
        return $"{type.Name} {JsonSerializer.Serialize(content, RoutingJson.Compact.GetTypeInfo(type))}";
    }
}

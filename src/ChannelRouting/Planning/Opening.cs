using ChannelRouting.Calendars;

namespace ChannelRouting.Planning;

/// <summary>When a channel or queue is open: at the instants of its term that are in its hours; null hours are all.</summary>
internal sealed record Opening(Term Term, BusinessHours? Hours)
{
    public bool IsOpen(Instant at) => Term.Holds(at) && Hours?.IsOpen(at) != false;

    /// <summary>The earliest open instant from the given one on; null when there is none in the years that calendars reach.</summary>
    public Instant? NextFrom(Instant at)
    {
        var from = Term.From is { } start ? Instant.Max(at, start) : at;
        var opensAt = Hours is null ? from : Hours.NextOpening(from).AtOrNull;
        return opensAt < RoutingEngine.EndInstant && Term.Holds(opensAt.Value) ? opensAt : null;
    }

    /// <summary>When work that is held gets in line if it asks at an instant: then, unless it is still to be held and there is an opening to wait for.</summary>
    public static Instant EndOfHold(Opening? opening, IntakeRule? whenClosed, Instant at) =>
        opening?.IsOpen(at) == false && whenClosed?.Action == IntakeAction.Hold ? opening.NextFrom(at) ?? at : at;
}

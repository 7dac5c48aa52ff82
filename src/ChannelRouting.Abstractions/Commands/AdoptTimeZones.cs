namespace ChannelRouting;

/// <summary>Lets all calendars go by another edition of the time-zone database, of which the router was given the data. The edition it goes by already changes nothing.</summary>
/// <remarks>
/// <para>
/// Running and paused promises count by it from now on, or from their beginning when it is retroactive; their due instants move, each by an event of its own
/// (<see cref="SlaClockRetargeted"/>, with the warning or breach that follows), 1,000 work orders a call (<see cref="RoutingLimits.WorkPerCommand"/>). What ended stays as it was.
/// </para>
/// <para>Events: <see cref="TimeZonesAdopted"/>.</para>
/// <para>Rejections: <see cref="RejectionReason.NoPlan"/>, <see cref="RejectionReason.PlanInvalid"/>, <see cref="RejectionReason.UnknownTimeZoneVersion"/>.</para>
/// </remarks>
public sealed record AdoptTimeZones : Command<TimeZonesOutcome>
{
    /// <summary>The edition, as NodaTime names it (<c>IDateTimeZoneProvider.VersionId</c>), such as <c>TZDB: 2026f (mapping: 49)</c>.</summary>
    public required string TimeZoneVersion { get; init; }

    /// <summary>Whether what running cycles spent is counted again, as though the edition had always been there. Default: false, only from now on.</summary>
    public bool IsRetroactive { get; init; }
}

namespace ChannelRouting.Calendars;

/// <summary>An edition of the time-zone database in place of one that is not there, and named so.</summary>
internal sealed class TimeZonesInPlace(IDateTimeZoneProvider edition, string missing) : IDateTimeZoneProvider
{
    public string VersionId { get; } = $"{edition.VersionId} in place of {missing}";

    public System.Collections.ObjectModel.ReadOnlyCollection<string> Ids => edition.Ids;

    public DateTimeZone this[string id] => edition[id];

    public DateTimeZone GetSystemDefault() => edition.GetSystemDefault();

    public DateTimeZone? GetZoneOrNull(string id) => edition.GetZoneOrNull(id);
}

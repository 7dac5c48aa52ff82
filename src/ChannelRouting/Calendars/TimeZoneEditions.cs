using System.Collections.Immutable;

namespace ChannelRouting.Calendars;

/// <summary>The editions of the time-zone database that a host has, from the oldest to the newest. The one that came with NodaTime is the oldest.</summary>
/// <remarks>
/// A journal names the edition it goes by, so keep that one until the newer is adopted by <see cref="AdoptTimeZones"/>. Safe for use by several threads; one may be shared by many routers.
/// </remarks>
public sealed class TimeZoneEditions
{
    /// <summary>How many editions are held; several are published a year.</summary>
    public const int MaxCount = 100;

    private ImmutableArray<IDateTimeZoneProvider> _editions = [DateTimeZoneProviders.Tzdb];

    /// <summary>The one that came with NodaTime, and others.</summary>
    /// <param name="others">Others, the newest last.</param>
    /// <exception cref="InvalidOperationException">They are more than <see cref="MaxCount"/>.</exception>
    public TimeZoneEditions(params IReadOnlyList<IDateTimeZoneProvider> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        foreach (var edition in others) Add(edition);
    }

    /// <summary>The one last added. A router begins with it, and afterwards goes by the one its journal names.</summary>
    public IDateTimeZoneProvider Newest => _editions[^1];

    /// <summary>The names of all, the newest last, such as <c>TZDB: 2026f (mapping: 49)</c>.</summary>
    public IReadOnlyList<string> Versions => [.. _editions.Select(edition => edition.VersionId)];

    /// <summary>Adds the newest edition; one of the same name goes.</summary>
    /// <exception cref="InvalidOperationException">There are <see cref="MaxCount"/> already.</exception>
    public void Add(IDateTimeZoneProvider edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ImmutableInterlocked.Update(ref _editions, editions => With(editions, edition));
    }

    internal IDateTimeZoneProvider? Find(string version) => _editions.LastOrDefault(edition => edition.VersionId == version);

    private static ImmutableArray<IDateTimeZoneProvider> With(ImmutableArray<IDateTimeZoneProvider> editions, IDateTimeZoneProvider newest)
    {
        var others = editions.RemoveAll(edition => edition.VersionId == newest.VersionId);
        if (others.Length < MaxCount) return others.Add(newest);
        throw new InvalidOperationException($"There are {others.Length} editions of the time-zone database already; {MaxCount} are held at most. Leave out those that no journal goes by any more.");
    }
}

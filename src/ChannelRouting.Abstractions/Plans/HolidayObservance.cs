namespace ChannelRouting;

/// <summary>The date that has no weekly hours either when a yearly holiday falls on a Saturday or a Sunday.</summary>
public enum HolidayObservance
{
    /// <summary>The Friday before a Saturday, the Monday after a Sunday: federal holidays of the United States.</summary>
    NearestWeekday,

    /// <summary>The next weekday that is no yearly holiday and not taken by an earlier one: bank holidays of the United Kingdom.</summary>
    NextWeekday,
}

namespace ChannelRouting;

/// <summary>Which of the same weekdays of a month.</summary>
public enum WeekOfMonth
{
    /// <summary>The first, on day 1 to 7.</summary>
    First = 1,

    /// <summary>The second, on day 8 to 14.</summary>
    Second = 2,

    /// <summary>The third, on day 15 to 21.</summary>
    Third = 3,

    /// <summary>The fourth, on day 22 to 28.</summary>
    Fourth = 4,

    /// <summary>The fifth, on day 29 or later; not every month has one.</summary>
    Fifth = 5,

    /// <summary>The last of the month, the fourth or the fifth.</summary>
    Last = 6,
}

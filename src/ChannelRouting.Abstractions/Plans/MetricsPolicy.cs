namespace ChannelRouting;

/// <summary>What is counted of the work, over what times, and what it is to reach. docs/reference/metrics.md defines each figure.</summary>
/// <remarks>
/// <para>
/// The current plan's counts. A plan that keeps a slice or the times of another one goes on with what was counted; a new slice counts from then on, and other times begin anew.
/// </para>
/// <para>Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record MetricsPolicy
{
    /// <summary>The time zone of days, weeks and months, as an IANA id; null means UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The hour at which a day begins, 0 to 23; null means midnight.</summary>
    public int? DayStartsAtHour { get; init; }

    /// <summary>
    /// The tables that are counted, besides the total, at most <see cref="RoutingLimits.MetricSlices"/>. Empty means: channel, queue, type, priority, agent, team, tier, target and rating, and the crossings channel x
    /// queue, queue x priority, and channel x target.
    /// </summary>
    public IReadOnlyList<MetricSlice> Slices { get; init => field = ValueList<MetricSlice>.Copy(value); } = ValueList<MetricSlice>.Empty;

    /// <summary>Keys of a slice, 1 to <see cref="RoutingLimits.MetricKeys"/>; what comes under further ones is counted together as <c>(other)</c>. Null means 1,000.</summary>
    public int? MaxKeys { get; init; }

    /// <summary>The length of the sliding window, 1 minute to 1 day; null means 1 hour.</summary>
    public Duration? SlidingFor { get; init; }

    /// <summary>Days that are kept, the one that runs among them, 1 to <see cref="RoutingLimits.MetricPeriods"/>; null means 35.</summary>
    public int? KeptDays { get; init; }

    /// <summary>Weeks that are kept, the one that runs among them, 1 to <see cref="RoutingLimits.MetricPeriods"/>; null means 14.</summary>
    public int? KeptWeeks { get; init; }

    /// <summary>Months that are kept, the one that runs among them, 1 to <see cref="RoutingLimits.MetricPeriods"/>; null means 14.</summary>
    public int? KeptMonths { get; init; }

    /// <summary>The promise whose breach makes a work order overdue; null: any promise.</summary>
    public SlaTargetId? OverdueTarget { get; init; }

    /// <summary>Work that was done by other ways and is only recorded here, asked as it comes in; null: none. The rest is the share through the system.</summary>
    public Condition? OutsideWhen { get; init; }

    /// <summary>Completed work that counts as self-service, asked as it comes in, besides what agents who are programs completed (<see cref="AgentProfile.IsBot"/>); null: no other.</summary>
    public Condition? SelfServiceWhen { get; init; }

    /// <summary>Which score stands for a feedback; null means <see cref="ChannelRouting.SatisfactionRollUp.Overall"/>.</summary>
    public SatisfactionRollUp? SatisfactionRollUp { get; init; }

    /// <summary>What handling costs: the first that fits channel and tier counts, at most <see cref="RoutingLimits.UnitCosts"/>. Default: nothing.</summary>
    public IReadOnlyList<UnitCost> UnitCosts { get; init => field = ValueList<UnitCost>.Copy(value); } = ValueList<UnitCost>.Empty;

    /// <summary>What figures are to reach, at most <see cref="RoutingLimits.MetricGoals"/>. Default: none.</summary>
    public IReadOnlyList<MetricGoal> Goals { get; init => field = ValueList<MetricGoal>.Copy(value); } = ValueList<MetricGoal>.Empty;
}

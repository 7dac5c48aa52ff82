namespace ChannelRouting;

/// <summary>A way by which customers make contact, and what one work order from it costs an agent.</summary>
/// <remarks>Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ContactChannel
{
    /// <summary>Which channel.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>What sort of channel, an open word: phone, email, chat, social, app, web, internal ...</summary>
    public required string Kind { get; init; }

    /// <summary>A name for people; null takes the id.</summary>
    public string? Name { get; init; }

    /// <summary>The role that answers for the channel; null when nobody is named.</summary>
    public string? Owner { get; init; }

    /// <summary>The calendar of its service hours, asked when work comes in; null means around the clock. The current plan's count, also for work that is held.</summary>
    public CalendarId? ServiceHours { get; init; }

    /// <summary>What becomes of work that comes outside its service hours; null means <see cref="IntakeRule.Accept"/>.</summary>
    public IntakeRule? WhenClosed { get; init; }

    /// <summary>The first instant of submission at which it takes work, in whole ticks; before it work is refused (<see cref="RejectionReason.ChannelNotInUse"/>). Null has no beginning.</summary>
    public Instant? From { get; init; }

    /// <summary>The first instant of submission at which it takes no more work, in whole ticks, after <see cref="From"/>. Null has no end.</summary>
    public Instant? Until { get; init; }

    /// <summary>Units that one assigned work order takes, 0 to <see cref="RoutingLimits.CapacityUnits"/>.</summary>
    public required int CostUnits { get; init; }

    /// <summary>Work orders of this channel an agent may hold at one time, 1 or more; null sets no cap.</summary>
    public int? MaxPerAgent { get; init; }

    /// <summary>
    /// Whether an agent with work of this channel gets none of another channel, and gets it only while it has none of another; null means false. How many of this channel it may have beside
    /// each other says <see cref="MaxPerAgent"/>.
    /// </summary>
    public bool? IsExclusive { get; init; }

    /// <summary>
    /// Other channels whose work may come on top of this channel's: for them it takes no units and excludes nothing. Default: none.
    /// </summary>
    public IReadOnlyList<ChannelId> InterruptedBy { get; init => field = ValueList<ChannelId>.Copy(value); } = ValueList<ChannelId>.Empty;

    /// <summary>Share of the cost that counts while the customer is waited for, in percent, 0 to 100; null means 100.</summary>
    public int? WaitingPercent { get; init; }

    /// <summary>Whether a customer's message on this channel takes up work that waits; null means true.</summary>
    public bool? MessageResumes { get; init; }

    /// <summary>
    /// Whether the wait by which work of this channel rises (<see cref="RoutingPlan.Ageing"/>) begins anew with each message of the customer, as fits channels on which customers write at
    /// length; its place in line stays. Null means false: it counts from when the work came into line.
    /// </summary>
    public bool? WaitsFromLastMessage { get; init; }

    /// <summary>How long after its completion work is closed by itself; more than zero, in whole ticks. Null: by <see cref="CloseWorkOrder"/> only.</summary>
    public Duration? WrapUp { get; init; }
}

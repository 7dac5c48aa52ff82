namespace ChannelRouting;

/// <summary>Where work stands in line whose promise is broken: its due instant has passed.</summary>
public enum LateOrderRule
{
    /// <summary>Where it would stand without: the due instant that passed is the earlier one, and its urgency grows on.</summary>
    Keep,

    /// <summary>
    /// Behind the work of its band that can still be on time; under <see cref="WorkOrderRule.PriorityDeadline"/> until it is late by twice the time it had, then in front again; under
    /// <see cref="WorkOrderRule.Balanced"/> its urgency falls and grows slowly from there.
    /// </summary>
    Demote,

    /// <summary>Behind the work of its band that can still be on time, for good; under <see cref="WorkOrderRule.Balanced"/> behind all other work. It may wait without end.</summary>
    Last,
}

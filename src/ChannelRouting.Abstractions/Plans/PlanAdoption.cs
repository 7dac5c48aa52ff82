namespace ChannelRouting;

/// <summary>What a new plan means for work orders that are open when it is applied.</summary>
public enum PlanAdoption
{
    /// <summary>They keep the queue, requirements, policies, targets and calendars they have.</summary>
    Keep,

    /// <summary>They take the new plan's policies, targets and calendars. Time counts by the new calendars from now on; what was spent is kept.</summary>
    Prospective,

    /// <summary>As <see cref="Prospective"/>, and what their running cycles spent is counted again by the new calendars, as though these had always been there.</summary>
    Retroactive,

    /// <summary>As <see cref="Prospective"/>, and the new plan's rules choose their queue and requirements anew.</summary>
    Reclassify,
}

namespace ChannelRouting;

/// <summary>Why nobody can have work.</summary>
public enum AlertCauseKind
{
    /// <summary>No agent serves a queue whose agents may have it.</summary>
    NobodyServesQueue,

    /// <summary>Nobody of those who serve its queue has a skill.</summary>
    NobodyHasSkill,

    /// <summary>Each skill is there, but nobody has all of them.</summary>
    NobodyHasAllSkills,

    /// <summary>Those who could have it are excluded, or their capacity is too small even when they have nothing else.</summary>
    NobodyMayHaveIt,

    /// <summary>Those who could have it are not there, or take no work of its channel now.</summary>
    NobodyIsThere,

    /// <summary>Everybody who could have it declined it or let it lie.</summary>
    OffersExhausted,
}

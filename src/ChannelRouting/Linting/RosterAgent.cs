namespace ChannelRouting.Linting;

/// <summary>An agent and what it can do.</summary>
internal sealed class RosterAgent
{
    private readonly Dictionary<SkillId, int> _levels = [];

    public RosterAgent(AgentProfile profile)
    {
        Profile = profile;
        foreach (var skill in profile.Skills) _levels[skill.Skill] = skill.Level;
    }

    public AgentProfile Profile { get; }

    public bool Meets(SkillRequirement requirement) => requirement.IsSatisfiedBy(_levels.TryGetValue(requirement.Skill, out var level) ? level : null);
}

using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>A requirement made ready that a text of the work order completes.</summary>
internal sealed class PassedRequirement(FieldRequirement requirement)
{
    private readonly WorkOrderFacts.Reader _read = WorkOrderFacts.ReaderOf(requirement.Field, requirement.Label);

    /// <summary>The requirement; null when the text is missing or says none.</summary>
    public SkillRequirement? Of(in WorkOrderFacts facts)
    {
        if (_read(facts) is not { } text) return null;
        if (requirement.Skill is { } skill)
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level) ? new SkillRequirement { Skill = skill, AtLeast = level, IsPreferred = requirement.IsPreferred } : null;
        if (string.IsNullOrWhiteSpace(text) || text.Length + (requirement.Prefix?.Length ?? 0) > RoutingLimits.IdentifierLength) return null;
        return new SkillRequirement { Skill = requirement.Prefix + text, AtLeast = requirement.AtLeast, IsPreferred = requirement.IsPreferred };
    }
}

using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>A requirement made ready that a text of the work order completes.</summary>
internal sealed class PassedRequirement(FieldRequirement requirement)
{
    private const int Sure = 100;

    private readonly WorkOrderFacts.Reader _read = WorkOrderFacts.ReaderOf(requirement.Field, requirement.Label);
    private readonly WorkOrderFacts.Reader? _readConfidence = requirement.Confidence is { } field ? WorkOrderFacts.ReaderOf(field, null) : null;

    /// <summary>The requirement; null when the text is missing or says none.</summary>
    public SkillRequirement? Of(in WorkOrderFacts facts)
    {
        var percent = PercentOf(facts);
        var text = percent >= (requirement.CountsFrom ?? 0) ? _read(facts) : null;
        if (string.IsNullOrWhiteSpace(text)) (text, percent) = (requirement.Otherwise, Sure);
        return Of(requirement, text, percent < requirement.RequiredFrom ? true : requirement.IsPreferred);
    }

    /// <summary>What a text asks for; null when that is nothing: it is blank, too long for a name, or no level.</summary>
    public static SkillRequirement? Of(FieldRequirement requirement, string? text, bool? isPreferred)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (requirement.Skill is { } skill)
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var level) ? new SkillRequirement { Skill = skill, AtLeast = level, IsPreferred = isPreferred } : null;
        if (text.Length + (requirement.Prefix?.Length ?? 0) > RoutingLimits.IdentifierLength) return null;
        return new SkillRequirement { Skill = requirement.Prefix + text, AtLeast = requirement.AtLeast, IsPreferred = isPreferred };
    }

    private int PercentOf(in WorkOrderFacts facts) =>
        int.TryParse(_readConfidence?.Invoke(facts), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= Sure ? percent : Sure;
}

namespace ChannelRouting.Planning;

/// <summary>What steps of a queue leave of requirements. Each keeps its place; what is wished for besides comes behind.</summary>
internal static class Relaxation
{
    public static IReadOnlyList<SkillRequirement> After(RoutingStep step, IReadOnlyList<SkillRequirement> requirements)
    {
        var relaxed = step.RelaxSkills is { } skills ? ToWishes(requirements, skills) : requirements;
        return step.LowerLevelsBy is { } levels ? Lower(relaxed, levels) : relaxed;
    }

    /// <summary>What a queue asks for when all its steps are over.</summary>
    public static IReadOnlyList<SkillRequirement> AfterAll(WorkQueue queue, IReadOnlyList<SkillRequirement> requirements)
    {
        foreach (var step in queue.Steps) requirements = After(step, requirements);
        return queue.AfterSteps == StepsEnd.AnyInQueue ? ToWishes(requirements, []) : requirements;
    }

    /// <summary>Some skills, or all where none is named, become wishes; what excludes somebody stays.</summary>
    public static IReadOnlyList<SkillRequirement> ToWishes(IReadOnlyList<SkillRequirement> requirements, IReadOnlyList<SkillId> skills) =>
        [.. requirements.Select(requirement => MustBeHad(requirement) && (skills.Count == 0 || skills.Contains(requirement.Skill)) ? requirement with { IsPreferred = true } : requirement)];

    /// <summary>Less will do where a level must be had; that level becomes a wish, as far as there is room for one.</summary>
    private static List<SkillRequirement> Lower(IReadOnlyList<SkillRequirement> requirements, int levels)
    {
        List<SkillRequirement> lowered = [.. requirements.Select(requirement => HasLevel(requirement) ? requirement with { AtLeast = (int)Math.Max((long)requirement.AtLeast!.Value - levels, int.MinValue) } : requirement)];
        var wishes = requirements.Where(HasLevel).Select(requirement => requirement with { IsPreferred = true }).Except(lowered);
        lowered.AddRange(wishes.Take(RoutingLimits.RequirementsPerWorkOrder - lowered.Count));
        return lowered;
    }

    private static bool MustBeHad(SkillRequirement requirement) => requirement.IsPreferred != true && requirement.IsExcluded != true;

    private static bool HasLevel(SkillRequirement requirement) => MustBeHad(requirement) && requirement.AtLeast is not null;
}

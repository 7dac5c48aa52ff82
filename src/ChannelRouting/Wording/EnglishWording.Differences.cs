namespace ChannelRouting.Wording;

internal sealed partial class EnglishWording
{
    protected override string? SentenceOn(PlanDifference difference)
    {
        var (property, before, after) = (difference.Property, difference.Before, difference.After);
        var rest = (difference.Kind, property) switch
        {
            (PlanDifferenceKind.Added, null) => " is new",
            (PlanDifferenceKind.Removed, null) => " is gone",
            (PlanDifferenceKind.Moved, null) => $" moved from place {before} to {after}",
            (PlanDifferenceKind.Added, _) => $" now has {property}: {after}",
            (PlanDifferenceKind.Removed, _) => $" no longer has {property}, which was {before}",
            (PlanDifferenceKind.Moved, _) => $": {property} moved from place {before} to {after}",
            _ => $": {property} is {after}, it was {before}",
        };
        return $"{Begin(difference.Parts)}{rest}.";
    }

    private string Begin(IReadOnlyList<PlanPart> parts)
    {
        if (parts.Count == 0) return "The plan";
        var words = string.Join(", ", parts.Select(part => $"{Word(part.Kind)} '{part.Name}'"));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}

namespace ChannelRouting.Wording;

internal sealed partial class ChineseWording
{
    protected override string? SentenceOn(PlanDifference difference)
    {
        var (property, before, after) = (difference.Property, difference.Before, difference.After);
        var where = difference.Parts.Count == 0 ? "方案" : string.Join("的", difference.Parts.Select(part => $"{Word(part.Kind)}“{part.Name}”"));
        return (difference.Kind, property) switch
        {
            (PlanDifferenceKind.Added, null) => $"新增{where}。",
            (PlanDifferenceKind.Removed, null) => $"去掉{where}。",
            (PlanDifferenceKind.Moved, null) => $"{where}由第 {before} 位移到第 {after} 位。",
            (PlanDifferenceKind.Added, _) => $"{where}新增 {property}：{after}。",
            (PlanDifferenceKind.Removed, _) => $"{where}去掉 {property}，原为 {before}。",
            (PlanDifferenceKind.Moved, _) => $"{where}的 {property} 由第 {before} 位移到第 {after} 位。",
            _ => $"{where}的 {property} 由 {before} 改为 {after}。",
        };
    }
}

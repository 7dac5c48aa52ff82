namespace ChannelRouting.Matching;

/// <summary>How well an agent fits a demand beyond being able to take its work.</summary>
/// <param name="Wishes">How many of the wishes it satisfies.</param>
/// <param name="Levels">The sum of its levels in the skills that are asked for.</param>
/// <param name="Known">As <paramref name="Levels"/>, each 0 to <see cref="BalanceScores.TopLevel"/>.</param>
internal readonly record struct SkillFit(int Wishes, long Levels, long Known);

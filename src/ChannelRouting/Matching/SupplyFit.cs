namespace ChannelRouting.Matching;

/// <summary>How well the agents of a supply fit a demand beyond being able to take its work.</summary>
/// <param name="Wishes">How many of the wishes they satisfy; where other queues' agents may have its work, to be of its own queue is one.</param>
/// <param name="Levels">The sum of their levels in the skills that are asked for.</param>
/// <param name="Score">What they score by <see cref="BalanceWeights"/>, idle time aside.</param>
internal readonly record struct SupplyFit(int Wishes, long Levels, long Score);

using ChannelRouting.Planning;

namespace ChannelRouting.Matching;

/// <summary>The scores of <see cref="BalanceWeights"/>, in whole millionths.</summary>
internal sealed class BalanceScores(BalanceWeights? given, int partCount)
{
    /// <summary>The highest level that counts.</summary>
    public const int TopLevel = 5;

    private const long One = 1_000_000;
    private const long Thousandths = 1_000;
    private const int MostTimes = 10;
    private const int ManySkills = 6;
    private const int MostIdle = 3;

    private readonly BalanceWeights _weights = PlanInFull.Of(given);
    private readonly long _idleTicks = PlanInFull.Of(given).IdleScale!.Value.BclCompatibleTicks;

    /// <summary>A part of a whole, in millionths.</summary>
    public static long ShareOf(long part, long whole)
    {
        if (part <= 0) return 0;
        if (part <= long.MaxValue / One) return part * One / whole;
        var share = (Int128)part * One / whole;
        return share > long.MaxValue ? long.MaxValue : (long)share;
    }

    /// <param name="part">The bucket among those of all bands, 0 the most urgent.</param>
    /// <param name="share">How much of the promise is spent, in millionths.</param>
    /// <param name="isLate">Whether it is late, and that counts.</param>
    /// <param name="isCapped">Whether what is on time counts as 1 at most.</param>
    public long OfWorkOrder(int part, long share, bool isLate, bool isCapped)
    {
        var priority = One * (partCount - part) / partCount;
        var most = isLate || !isCapped ? MostTimes * One : One;
        var urgency = isLate
            ? (_weights.Late!.Value * One / Thousandths) + (_weights.LateAgeing!.Value * Math.Min(share, most) / MostTimes / Thousandths)
            : _weights.Urgency!.Value * Math.Min(share, most) / Thousandths;
        return (_weights.Priority!.Value * priority / Thousandths) + urgency + (_weights.PriorityUrgency!.Value * (urgency * priority / One) / Thousandths);
    }

    /// <summary>An agent's score, idle time aside.</summary>
    /// <param name="levels">The sum of its levels in the skills asked for, each 0 to <see cref="TopLevel"/>.</param>
    /// <param name="asked">How many skills are asked for.</param>
    /// <param name="skillCount">How many skills it has.</param>
    /// <param name="usedUnits">Units in use or held.</param>
    /// <param name="capacityUnits">Units it has.</param>
    public long OfAgent(long levels, int asked, int skillCount, long usedUnits, long capacityUnits)
    {
        var level = asked == 0 ? 0 : One * levels / (TopLevel * asked);
        return (_weights.Level!.Value * level / Thousandths)
            - (_weights.Flexibility!.Value * (skillCount * One / ManySkills) / Thousandths)
            + (_weights.Packing!.Value * (capacityUnits == 0 ? 0 : One * usedUnits / capacityUnits) / Thousandths);
    }

    /// <summary>What idle time adds to that.</summary>
    public long OfIdleTime(long ticks) => _weights.Idle!.Value * Math.Min(ShareOf(ticks, _idleTicks), MostIdle * One) / Thousandths;
}

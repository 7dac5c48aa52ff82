using System.Numerics;

namespace ChannelRouting.Metrics;

/// <summary>Which bucket of a histogram a number of ticks falls in: the logarithm in whole numbers.</summary>
/// <remarks>
/// For 2^e x (1 + s) the place between two powers is s (4 - s) / 3 instead of log2(1 + s), as in DDSketch's quadratic mapping (Masson, Rim, Lee: DDSketch, VLDB 2019). Of 38 buckets to a power the widest
/// spans a factor 1.0199, so its middle is within 1 % of all in it.
/// </remarks>
internal static class DurationBuckets
{
    private const int PerPower = 38;
    private const int Bits = 30; // Of the fraction s.
    private static readonly uint[] Begins = BeginsOfBuckets();

    /// <summary>The bucket of one tick or more; 0 for one tick, at most 2,393.</summary>
    public static int BucketOf(long ticks)
    {
        var power = BitOperations.Log2((ulong)ticks);
        var fraction = ((ulong)ticks << (63 - power) >> (63 - Bits)) & ((1UL << Bits) - 1);
        return (power * PerPower) + PlaceOf(fraction);
    }

    /// <summary>The middle of those that fall in a bucket.</summary>
    public static long MiddleOf(int bucket)
    {
        var (first, next) = (BeginOf(bucket), BeginOf(bucket + 1));
        return (long)(first + ((Math.Max(first, next - 1) - first) / 2));
    }

    private static int PlaceOf(ulong fraction) => (int)((((((4UL << Bits) - fraction) * fraction / 3) >> Bits) * PerPower) >> Bits);

    private static ulong BeginOf(int bucket)
    {
        var (power, place) = Math.DivRem(bucket, PerPower);
        var begin = (1UL << Bits) + Begins[place];
        return power >= Bits ? begin << (power - Bits) : (begin + (1UL << (Bits - power)) - 1) >> (Bits - power);
    }

    private static uint[] BeginsOfBuckets() => [.. Enumerable.Range(0, PerPower).Select(place => FirstFractionAt(place))];

    private static uint FirstFractionAt(int place)
    {
        var (low, high) = (0UL, 1UL << Bits);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (PlaceOf(middle) < place) low = middle + 1;
            else high = middle;
        }

        return (uint)low;
    }
}

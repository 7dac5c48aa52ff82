namespace ChannelRouting.Reporting.Comparing;

/// <summary>Student's t distribution, by the incomplete beta function (Abramowitz and Stegun 26.7.1, 26.5.8).</summary>
internal static class StudentDistribution
{
    private const double Tiny = 1e-300;

    private static readonly double[] Lanczos = [676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

    /// <summary>The point below which a share of the distribution lies, by bisection to the last digit.</summary>
    /// <param name="share">Above 0.5, below 1.</param>
    /// <param name="freedom">Degrees of freedom, above 0.</param>
    public static double Quantile(double share, double freedom)
    {
        var (low, high) = (0d, 1d);
        while (Below(high, freedom) < share) high *= 2;
        for (var middle = high / 2; middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            if (Below(middle, freedom) < share) low = middle;
            else high = middle;
        }

        return high;
    }

    private static double Below(double t, double freedom) => 1 - (IncompleteBeta(freedom / (freedom + (t * t)), freedom / 2, 0.5) / 2);

    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x is <= 0 or >= 1) return x <= 0 ? 0 : 1;
        if (x > (a + 1) / (a + b + 2)) return 1 - IncompleteBeta(1 - x, b, a);
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x))) / a;
        return front * Fraction(x, a, b);
    }

    /// <summary>The continued fraction, by Lentz's method.</summary>
    private static double Fraction(double x, double a, double b)
    {
        var (value, numerator, denominator) = (1d, 1d, 0d);
        for (var step = 0; step <= 300; step++)
        {
            var half = step / 2;
            var term = step == 0 ? 1
                : step % 2 == 0 ? half * (b - half) * x / ((a + (2 * half) - 1) * (a + (2 * half)))
                : -(a + half) * (a + b + half) * x / ((a + (2 * half)) * (a + (2 * half) + 1));
            denominator = 1 / NotZero(1 + (term * denominator));
            numerator = NotZero(1 + (term / numerator));
            value *= numerator * denominator;
            if (Math.Abs(1 - (numerator * denominator)) < 1e-15) break;
        }

        return value - 1;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    private static double LogGamma(double x)
    {
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - LogGamma(1 - x);
        var sum = 0.99999999999980993;
        for (var i = 0; i < Lanczos.Length; i++) sum += Lanczos[i] / (x + i);
        var shifted = x + Lanczos.Length - 1.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(shifted)) - shifted + Math.Log(sum);
    }
}

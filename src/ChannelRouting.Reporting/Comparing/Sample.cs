namespace ChannelRouting.Reporting.Comparing;

/// <summary>What is known of a number of measurements: how many, their mean and their variance.</summary>
/// <remarks>The default value is no measurements. Immutable; equal by content; safe to share between threads.</remarks>
public readonly record struct Sample
{
    /// <summary>How many, 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Their mean; 0 of none.</summary>
    public required double Mean { get; init; }

    /// <summary>The sum of the squared differences from the mean by their number less one; 0 of less than two.</summary>
    public required double Variance { get; init; }

    /// <summary>That of measurements; a share of yes and no is that of ones and zeros.</summary>
    public static Sample Of(IEnumerable<double> measurements)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        var all = measurements.ToList();
        var mean = all.Count == 0 ? 0 : all.Average();
        return new Sample { Count = all.Count, Mean = mean, Variance = all.Count < 2 ? 0 : all.Sum(one => (one - mean) * (one - mean)) / (all.Count - 1) };
    }
}

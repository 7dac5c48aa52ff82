using System.Globalization;

namespace ChannelRouting.Benchmarks.Matching;

/// <summary>How much there is: agents, work orders in line, sorts of agents.</summary>
public sealed record FullCase(int Agents, int Waiting, int Sorts)
{
    /// <summary>Short, since the table cuts it off.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Short(Agents)} {Short(Waiting)} {Short(Sorts)}");

    private static string Short(int number) => number switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{number / 1_000_000}M"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{number / 1_000}K"),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}

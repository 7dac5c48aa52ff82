using System.Globalization;

namespace ChannelRouting;

/// <summary>By what figures are told apart. Written as one word: <c>channel</c>, <c>queue</c>, <c>type</c>, <c>type:1</c>, <c>priority</c>, <c>agent</c>, <c>team</c>, <c>tier</c>, <c>target</c>, <c>rating</c>, <c>field:NAME</c> or <c>label:NAME</c>.</summary>
/// <remarks>The default value is <see cref="Channel"/>. Immutable; equal by content; safe to share between threads.</remarks>
public readonly record struct MetricDimension
{
    private const string FieldPrefix = "field:";
    private const string LabelPrefix = "label:";
    private const string TypePrefix = "type:";

    private static readonly MetricDimension[] Plain = [Channel, Queue, Type, Priority, Agent, Team, Tier, Target, Rating];

    private MetricDimension(MetricDimensionKind kind, string? name = null, int depth = 0) => (Kind, Name, Depth) = (kind, name, depth);

    /// <summary>By contact channel.</summary>
    public static MetricDimension Channel => default;

    /// <summary>By queue.</summary>
    public static MetricDimension Queue => new(MetricDimensionKind.Queue);

    /// <summary>By type, the whole path.</summary>
    public static MetricDimension Type => new(MetricDimensionKind.Type);

    /// <summary>By priority.</summary>
    public static MetricDimension Priority => new(MetricDimensionKind.Priority);

    /// <summary>By the agent who has the work, was offered it or did it; what was nobody's is not counted.</summary>
    public static MetricDimension Agent => new(MetricDimensionKind.Agent);

    /// <summary>By the team of that agent; agents without one stand under the empty key.</summary>
    public static MetricDimension Team => new(MetricDimensionKind.Team);

    /// <summary>By the tier of that agent; agents without one stand under the empty key.</summary>
    public static MetricDimension Tier => new(MetricDimensionKind.Tier);

    /// <summary>By promise (<see cref="SlaTarget.Id"/>): only what clocks say is counted.</summary>
    public static MetricDimension Target => new(MetricDimensionKind.Target);

    /// <summary>By rated dimension (<see cref="ChannelRouting.Rating.Dimension"/>): only customers' scores are counted.</summary>
    public static MetricDimension Rating => new(MetricDimensionKind.Rating);

    /// <summary>What sort of dimension.</summary>
    public MetricDimensionKind Kind { get; }

    /// <summary>The name of the field or label; null for the other dimensions.</summary>
    public string? Name { get; }

    /// <summary>How many names of the type's path count; 0 for all of them, and for the other dimensions.</summary>
    public int Depth { get; }

    /// <summary>By the first names of the type's path: of <c>complaint/attitude</c> the first is <c>complaint</c>.</summary>
    /// <param name="depth">How many names, 1 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="depth"/> is out of range.</exception>
    public static MetricDimension TypeTo(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, 99);
        return new(MetricDimensionKind.Type, depth: depth);
    }

    /// <summary>By a further field of the work order; work orders without it stand under the empty key.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static MetricDimension Field(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(MetricDimensionKind.Field, name);
    }

    /// <summary>By a label that the rules put on; work orders without it stand under the empty key.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static MetricDimension Label(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(MetricDimensionKind.Label, name);
    }

    /// <summary>Reads the word that <see cref="ToString"/> writes; false when it is none.</summary>
    public static bool TryParse(string? text, out MetricDimension dimension)
    {
        dimension = default;
        if (string.IsNullOrWhiteSpace(text)) return false;
        if (text.StartsWith(FieldPrefix, StringComparison.Ordinal)) return TryName(MetricDimensionKind.Field, text[FieldPrefix.Length..], out dimension);
        if (text.StartsWith(LabelPrefix, StringComparison.Ordinal)) return TryName(MetricDimensionKind.Label, text[LabelPrefix.Length..], out dimension);
        if (text.StartsWith(TypePrefix, StringComparison.Ordinal)) return TryDepth(text[TypePrefix.Length..], out dimension);
        foreach (var plain in Plain)
        {
            if (plain.ToString() != text) continue;
            dimension = plain;
            return true;
        }

        return false;
    }

    /// <summary>The word itself.</summary>
    public override string ToString() => Kind switch
    {
        MetricDimensionKind.Field => FieldPrefix + Name,
        MetricDimensionKind.Label => LabelPrefix + Name,
        MetricDimensionKind.Type when Depth > 0 => TypePrefix + Depth.ToString(CultureInfo.InvariantCulture),
        _ => Kind.ToString().ToLowerInvariant(),
    };

    private static bool TryName(MetricDimensionKind kind, string name, out MetricDimension dimension)
    {
        dimension = new(kind, name);
        return !string.IsNullOrWhiteSpace(name);
    }

    private static bool TryDepth(string text, out MetricDimension dimension)
    {
        var isDepth = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) && depth is >= 1 and <= 99;
        dimension = isDepth ? TypeTo(depth) : default;
        return isDepth;
    }
}

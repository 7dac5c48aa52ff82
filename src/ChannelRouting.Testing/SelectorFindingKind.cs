namespace ChannelRouting.Testing;

/// <summary>What code that chooses does, and must not.</summary>
public enum SelectorFindingKind
{
    /// <summary>It has no name, a longer one than plans can name, or a version below 1.</summary>
    BadName,

    /// <summary>It throws for something that can come up.</summary>
    Throws,

    /// <summary>Asked the same twice in a row, it answers differently.</summary>
    NotRepeatable,

    /// <summary>It answers differently when other things were asked in between.</summary>
    DependsOnOrder,

    /// <summary>It answers with more than <see cref="RoutingLimits.SelectorScore"/>, which counts as that, so that different answers become one.</summary>
    OutOfRange,

    /// <summary>It allocates more than <see cref="SelectorConformance.BytesPerCall"/>.</summary>
    Allocates,
}

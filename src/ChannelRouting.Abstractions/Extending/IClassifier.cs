namespace ChannelRouting;

/// <summary>A classification rule in code, for what data cannot say.</summary>
/// <remarks>
/// <para>
/// It must be a pure function of its arguments: no clock, no random, no I/O, nothing that changes between calls; remote or learned scores come in as fields of the work order. It runs inside the engine, under
/// the router's lock, so it must be quick. What it answers stands in the journal: recovery never runs it again. Code that decides otherwise is a new version; keep the former one while plans name it.
/// </para>
/// <para>It must not call the router or engine that asks it: they refuse with an <see cref="InvalidOperationException"/>.</para>
/// <para>Must be safe to use from several threads, since routers of several partitions and previews share it.</para>
/// </remarks>
public interface IClassifier
{
    /// <summary>The name by which plans call it, 1 to <see cref="RoutingLimits.IdentifierLength"/> characters.</summary>
    string Name { get; }

    /// <summary>The version by which plans call it, 1 or more.</summary>
    int Version { get; }

    /// <summary>What follows for a work order.</summary>
    /// <param name="arguments">What is known of it.</param>
    /// <returns>What the rule gives it besides what the plan says; null when the rule does not match. An exception counts as no match, and the classification says so.</returns>
    ClassifierAnswer? Classify(in ClassifierArguments arguments);
}

namespace ChannelRouting.Wording;

/// <summary>What is wrong, and what to do about it, each as a sentence.</summary>
/// <remarks>The default value says nothing. Immutable; safe to share between threads.</remarks>
public readonly record struct Advice
{
    /// <summary>Puts the two together.</summary>
    /// <param name="what">What is wrong, with the facts, ending in a full stop.</param>
    /// <param name="cure">What to do about it, ending in a full stop; empty when the first sentence says it already.</param>
    public Advice(string what, string cure) => (What, Cure) = (what, cure);

    /// <summary>What is wrong, with the facts.</summary>
    public string What { get; }

    /// <summary>What to do about it; empty when <see cref="What"/> says it already.</summary>
    public string Cure { get; }
}

namespace ChannelRouting;

/// <summary>Why a rule in code could not be asked.</summary>
public enum ClassifierFaultKind
{
    /// <summary>The host that recovered the engine did not give the code.</summary>
    Missing,

    /// <summary>The code threw an exception.</summary>
    Failed,

    /// <summary>The code gave an answer that makes no sense in the plan, see <see cref="ClassifierAnswer"/>.</summary>
    BadAnswer,
}

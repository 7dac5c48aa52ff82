namespace ChannelRouting.Testing;

/// <summary>A plan does not do what its test says; the message says what was expected and what happened.</summary>
public sealed class PlanTestException : Exception
{
    /// <summary>Says why the test cannot go on.</summary>
    public PlanTestException(string message)
        : base(message) => (Expected, Actual) = ("", "");

    /// <summary>Says what was expected of a work order and what happened.</summary>
    public PlanTestException(string subject, string expected, string actual)
        : base($"{subject}: expected {expected}, but it {actual}.") => (Expected, Actual) = (expected, actual);

    /// <summary>What the test says; empty when it could not go so far.</summary>
    public string Expected { get; }

    /// <summary>What happened; empty when it could not go so far.</summary>
    public string Actual { get; }
}

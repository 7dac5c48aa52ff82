using ChannelRouting.Testing;

namespace ChannelRouting.Tool.PlanTests;

/// <summary>What should become of a case's work order.</summary>
internal sealed record PlanCaseExpectation
{
    /// <summary>Why it should be refused; null when it should not.</summary>
    public RejectionReason? Refusal { get; init; }

    /// <summary>What should be so of one that is accepted: each throws when it is not.</summary>
    public IReadOnlyList<Action<RoutedWorkOrder>> Checks { get; init; } = [];

    /// <summary>Whether one of them is about one agent among others.</summary>
    public bool NamesAgent { get; init; }
}

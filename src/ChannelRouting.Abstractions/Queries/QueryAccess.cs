namespace ChannelRouting;

/// <summary>What somebody who asks a router may see. What is not said here is not seen.</summary>
/// <remarks>
/// A work order that is not seen is, for whoever asks, not there: it is not listed, counted or found, by itself or by its offers. Immutable; equal by content; safe to share between threads.
/// </remarks>
public sealed record QueryAccess
{
    /// <summary>Nothing at all.</summary>
    public static QueryAccess Nothing { get; } = new();

    /// <summary>All there is.</summary>
    public static QueryAccess Everything { get; } = new() { WorkOrders = [new WorkOrderFilter()], SeesAllAgents = true, SeesOperations = true };

    /// <summary>The work orders seen: those that at least one of these filters means. Default: none.</summary>
    public IReadOnlyList<WorkOrderFilter> WorkOrders { get; init => field = ValueList<WorkOrderFilter>.Copy(value); } = ValueList<WorkOrderFilter>.Empty;

    /// <summary>The agents seen, with their inboxes as far as the work orders there are seen. Default: none.</summary>
    public IReadOnlyList<AgentId> Agents { get; init => field = ValueList<AgentId>.Copy(value); } = ValueList<AgentId>.Empty;

    /// <summary>Whether all agents are seen, whoever <see cref="Agents"/> names. Default: false.</summary>
    public bool SeesAllAgents { get; init; }

    /// <summary>Whether the plan, its history and previews, ledgers of fairness and the router's status are seen. Default: false.</summary>
    public bool SeesOperations { get; init; }
}

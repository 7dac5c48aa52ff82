namespace ChannelRouting;

/// <summary>Code that says how urgent a work order is, for what <see cref="WorkOrderRule"/> cannot say.</summary>
/// <remarks>
/// <para>
/// It is asked when a work order gets in line, and when it changes there, a plan renames its queue, channel or priority, or the plan names other code, but not as time goes by: what it says stands in <see cref="WorkOrderWeighed"/> until then. So line costs what it
/// costs under any rule, and code that needs time puts an instant into its answer, such as a due one. Recovery never runs it.
/// </para>
/// <para>
/// It must be a pure function of its arguments, as <see cref="IAgentSelector"/>. It runs inside the engine, under the router's lock. Must be safe to use from several threads, since routers of several partitions share it.
/// </para>
/// </remarks>
public interface IWorkOrderSelector
{
    /// <summary>The name by which plans call it, 1 to <see cref="RoutingLimits.IdentifierLength"/> characters.</summary>
    string Name { get; }

    /// <summary>The version by which plans call it, 1 or more.</summary>
    int Version { get; }

    /// <summary>How urgent a work order is among those of its band.</summary>
    /// <param name="workOrder">The work order.</param>
    /// <param name="now">The instant at which it is asked.</param>
    /// <returns>
    /// The higher, the sooner; by custom in millionths. What is past <see cref="RoutingLimits.SelectorScore"/> either way counts as that. Of equal ones the first in line goes first. An exception counts as 0, and the
    /// event says so.
    /// </returns>
    long Urgency(in WorkOrderCandidate workOrder, Instant now);
}

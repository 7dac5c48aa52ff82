namespace ChannelRouting;

/// <summary>Code that says which agent goes first, for what <see cref="AgentRule"/> cannot say.</summary>
/// <remarks>
/// <para>
/// It must be a pure function of its arguments: no clock, no random, no I/O, nothing that changes between calls; remote or learned scores come in as fields of the work order or skills of the agent. It runs inside
/// the engine, under the router's lock, once for each agent who could take the work, up to <see cref="RoutingLimits.SelectorCandidates"/>: a hundred agents cost a hundred calls for one work order, where a built-in
/// rule costs a look at each kind of agent. Whom it chose stands in the journal: recovery never runs it. Code that decides otherwise is a new version; keep the former one while plans name it.
/// <c>SelectorConformance</c> of ChannelRouting.Testing tries whether it keeps to all this.
/// </para>
/// <para>It must not call the router or engine that asks it: they refuse with an <see cref="InvalidOperationException"/>.</para>
/// <para>Must be safe to use from several threads, since routers of several partitions share it.</para>
/// </remarks>
public interface IAgentSelector
{
    /// <summary>The name by which plans call it, 1 to <see cref="RoutingLimits.IdentifierLength"/> characters.</summary>
    string Name { get; }

    /// <summary>The version by which plans call it, 1 or more.</summary>
    int Version { get; }

    /// <summary>How good it is that an agent gets a work order.</summary>
    /// <param name="agent">An agent who can take it.</param>
    /// <param name="workOrder">The work order.</param>
    /// <param name="now">The instant of the decision.</param>
    /// <returns>
    /// The higher, the better; by custom in millionths. What is past <see cref="RoutingLimits.SelectorScore"/> either way counts as that. Of equal ones who was served least recently goes first. An exception leaves the
    /// choice to the queue's <see cref="WorkQueue.AgentRule"/>, and the event says so.
    /// </returns>
    long Score(in AgentCandidate agent, in WorkOrderCandidate workOrder, Instant now);
}

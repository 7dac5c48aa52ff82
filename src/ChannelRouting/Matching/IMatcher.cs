using ChannelRouting.Engine;

namespace ChannelRouting.Matching;

/// <summary>Finds who takes which work order next. Told of every change; derived from the state, so never journaled.</summary>
/// <remarks>
/// The order of decisions is defined: the first work order in line, by the rank its queue has with an agent who can take it, then by the plan's <see cref="WorkOrderRule"/>, goes first, to the
/// first such agent who has less than its most of the queue's work (<see cref="FairnessPolicy.MaxSharePercent"/>) if there is one, by the queue's <see cref="AgentRule"/>, or to another one who is level with it but for that, by choice of the queue's code. Before that, room is held for the first work order before it in line, of a queue with a
/// <see cref="HeadRoomPolicy"/>, for which that agent lacks room: by the agent who has most units free, then was served least recently. Work that waits for no agent and has no room held does not go to agents whom an
/// <see cref="AgentReserve"/> keeps free. Any implementation must give the same matches; the tests hold one that states the definition.
/// </remarks>
internal interface IMatcher
{
    /// <summary>Work orders of a new demand may come.</summary>
    void Add(Demand demand);

    /// <summary>No work order holds the demand any more.</summary>
    void Remove(Demand demand);

    /// <summary>A work order stands in line, its place changed, or somebody may be asked again.</summary>
    void Enqueue(WorkOrderState order);

    /// <summary>A work order stands in line no longer.</summary>
    void Dequeue(WorkOrderState order);

    /// <summary>Something about an agent changed: presence, profile, channels, units in use, the last time it was served.</summary>
    void Update(AgentState agent);

    /// <summary>The plan changed, and with it costs, caps and orders.</summary>
    void Rebuild(RoutingState state);

    /// <summary>How many agents could take a demand's work, if they had room and had not refused it.</summary>
    int CountAble(Demand demand);

    /// <summary>The next match; null when no waiting work order fits anybody.</summary>
    Match? FindNext();

    /// <summary>Whether a match may be made with another agent in place of its own: one who can take the work order, with whom its queue has the same rank, who is not kept free from it, and who has not its most of the queue's work unless that one has too.</summary>
    bool MayGoTo(Match match, AgentState agent);

    /// <summary>Adds all agents to whom a match may go as well as to its own, by all that comes before the queue's rules or its code; in no order.</summary>
    void FindLevel(Match match, List<AgentState> found);

    /// <summary>The queues that keep an agent free from a work order, in the order of the plan.</summary>
    IEnumerable<QueueId> FindKeepers(AgentState agent, WorkOrderState order);

    /// <summary>The first other work order in line, by the rank its queue has with the agent of a match, that this agent could take: none that waits for agents, or for which it holds room. Null when there is none.</summary>
    WorkOrderState? FindNextFor(Match match);

    /// <summary>Whose room is to be held for which work order before a match is made; null when the match overtakes none that room may be held for.</summary>
    Match? FindHeadRoom(Match match);
}

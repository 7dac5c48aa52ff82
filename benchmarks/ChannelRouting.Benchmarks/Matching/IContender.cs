namespace ChannelRouting.Benchmarks.Matching;

/// <summary>A router reduced to matching: agents by number, and orders by the number of what they ask.</summary>
internal interface IContender
{
    /// <summary>An order arrives and goes to the least loaded able agent, of equals to the least recently served.</summary>
    /// <returns>The agent; -1 when the order goes to nobody, and away.</returns>
    int Arrive(int requirement);

    /// <summary>A unit of an agent is free again, and nothing waits that it could take.</summary>
    void Release(int agent);

    /// <summary>A unit of a full agent is free again: the first waiting order it can take is given to it, and a like one joins the back of the line.</summary>
    /// <returns>The place in line of the order; -1 when none fits, and the agent is busy otherwise.</returns>
    long Free(int agent);
}

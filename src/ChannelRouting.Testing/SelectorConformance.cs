namespace ChannelRouting.Testing;

/// <summary>Tries whether code that chooses keeps to its contract, over work and agents as odd as they can come.</summary>
/// <remarks>
/// <para>
/// It finds what shows from outside: code that looks at a clock may still pass. How long a call takes is left to a benchmark. A finding of each kind is given once, for the first thing that shows it.
/// </para>
/// <para>Safe to use from several threads at one time.</para>
/// </remarks>
public static class SelectorConformance
{
    /// <summary>Bytes that a call may allocate, on average over many: fewer than the smallest object has, so none.</summary>
    public const int BytesPerCall = 8;

    /// <summary>What is wrong with an agent selector; empty when nothing was found.</summary>
    /// <param name="selector">The code.</param>
    public static IReadOnlyList<SelectorFinding> Check(IAgentSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var asked = from agent in SelectorCases.Agents
                    from workOrder in SelectorCases.WorkOrders
                    from instant in SelectorCases.Instants
                    select ($"agent '{agent.Name}', work order '{workOrder.Name}', at {instant}", (Func<long>)(() => selector.Score(agent.Agent, workOrder.WorkOrder, instant)));
        return new SelectorTrial(selector.Name, selector.Version, [.. asked]).Run();
    }

    /// <summary>What is wrong with a work order selector; empty when nothing was found.</summary>
    /// <param name="selector">The code.</param>
    public static IReadOnlyList<SelectorFinding> Check(IWorkOrderSelector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        var asked = from workOrder in SelectorCases.WorkOrders
                    from instant in SelectorCases.Instants
                    select ($"work order '{workOrder.Name}', at {instant}", (Func<long>)(() => selector.Urgency(workOrder.WorkOrder, instant)));
        return new SelectorTrial(selector.Name, selector.Version, [.. asked]).Run();
    }
}

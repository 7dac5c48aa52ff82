using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>The code that a host gives, checked where it is given.</summary>
internal sealed class HostCode
{
    /// <exception cref="ArgumentException">Something is null or has no name or version, or two of a kind have the same.</exception>
    public HostCode(IReadOnlyList<IClassifier>? classifiers = null, IReadOnlyList<IAgentSelector>? agentSelectors = null, IReadOnlyList<IWorkOrderSelector>? workOrderSelectors = null)
    {
        Classifiers = Check(classifiers, code => (code.Name, code.Version), "classifier", nameof(classifiers));
        AgentSelectors = Check(agentSelectors, code => (code.Name, code.Version), "agent selector", nameof(agentSelectors));
        WorkOrderSelectors = Check(workOrderSelectors, code => (code.Name, code.Version), "work order selector", nameof(workOrderSelectors));
    }

    /// <summary>What rules of plans may ask.</summary>
    public IReadOnlyList<IClassifier> Classifiers { get; }

    /// <summary>What queues of plans may ask which agent goes first.</summary>
    public IReadOnlyList<IAgentSelector> AgentSelectors { get; }

    /// <summary>What plans may ask which work order goes first.</summary>
    public IReadOnlyList<IWorkOrderSelector> WorkOrderSelectors { get; }

    public IAgentSelector? FindAgentSelector(SelectorCode code)
    {
        for (var i = 0; i < AgentSelectors.Count; i++) // Not foreach: its enumerator would be allocated for every work order.
            if (AgentSelectors[i].Version == code.Version && AgentSelectors[i].Name == code.Name) return AgentSelectors[i];
        return null;
    }

    public IWorkOrderSelector? FindWorkOrderSelector(SelectorCode code)
    {
        for (var i = 0; i < WorkOrderSelectors.Count; i++) // Not foreach: its enumerator would be allocated for every work order.
            if (WorkOrderSelectors[i].Version == code.Version && WorkOrderSelectors[i].Name == code.Name) return WorkOrderSelectors[i];
        return null;
    }

    private static IReadOnlyList<TCode> Check<TCode>(IReadOnlyList<TCode>? given, Func<TCode, (string? Name, int Version)> nameOf, string kind, string parameter) where TCode : class
    {
        if (given is null) return [];
        var known = new HashSet<(string?, int)>();
        foreach (var code in given)
        {
            if (code is null) throw new ArgumentException($"One {kind} is null; give a value.", parameter);
            var (name, version) = nameOf(code);
            if (string.IsNullOrWhiteSpace(name) || version < 1)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"One {kind} has the name '{name}' and version {version}; give it a name and a version of 1 or more."), parameter);
            if (!known.Add((name, version)))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The {kind} '{name}' is given twice in version {version}; give each version once."), parameter);
        }

        return [.. given];
    }
}

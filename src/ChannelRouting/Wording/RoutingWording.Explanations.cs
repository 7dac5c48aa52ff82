using ChannelRouting.Journaling;

namespace ChannelRouting.Wording;

/// <content>Why work goes where it goes, and why it waits.</content>
public abstract partial class RoutingWording
{
    /// <summary>Why an agent does not get a work order, or that nothing is in the way: a sentence, then one for each reason.</summary>
    public string Describe(AgentEligibility eligibility)
    {
        ArgumentNullException.ThrowIfNull(eligibility);
        var head = SentenceOn(eligibility) ?? InEnglish?.SentenceOn(eligibility) ?? eligibility.ToString();
        return eligibility.Obstacles.Select(Describe).Aggregate(head, Join);
    }

    /// <summary>A reason for which an agent does not get a work order, as a sentence.</summary>
    public string Describe(Obstacle obstacle)
    {
        ArgumentNullException.ThrowIfNull(obstacle);
        return SentenceOn(obstacle) ?? InEnglish?.SentenceOn(obstacle) ?? obstacle.ToString();
    }

    /// <summary>How matching came to give or offer a work order: a sentence, then one for each group of agents who might not have had it.</summary>
    public string Describe(DecisionRecord decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var head = SentenceOn(decision) ?? InEnglish?.SentenceOn(decision) ?? decision.ToString();
        return decision.Obstacles.Select(Describe).Aggregate(head, Join);
    }

    /// <summary>What would become of a work order: a sentence, then why it would be refused, or one for each group of agents who may not have it.</summary>
    public string Describe(WorkOrderPreview preview)
    {
        ArgumentNullException.ThrowIfNull(preview);
        var head = SentenceOn(preview) ?? InEnglish?.SentenceOn(preview) ?? preview.ToString();
        return preview.Rejection is { } rejection ? Join(head, Describe(rejection)) : preview.Obstacles.Select(Describe).Aggregate(head, Join);
    }

    /// <summary>Why a work order waits: a sentence on where it stands, then one for each group of agents, for what happens by itself, and for each change that would bring it to an agent.</summary>
    public string Describe(WorkOrderExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var head = SentenceOn(explanation) ?? InEnglish?.SentenceOn(explanation) ?? explanation.ToString();
        return explanation.Obstacles.Select(Describe).Concat(explanation.Upcoming.Select(Describe)).Concat(explanation.Changes.Select(Describe)).Aggregate(head, Join);
    }

    /// <summary>Agents who are kept from a work order, as a sentence.</summary>
    public string Describe(ObstacleGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return SentenceOn(group) ?? InEnglish?.SentenceOn(group) ?? group.ToString();
    }

    /// <summary>A change that would bring a work order to an agent, as a sentence.</summary>
    public string Describe(RoutingChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return SentenceOn(change) ?? InEnglish?.SentenceOn(change) ?? change.ToString();
    }

    /// <summary>What happens to a work order by itself, as a sentence.</summary>
    public string Describe(UpcomingChange upcoming) => SentenceOn(upcoming) ?? InEnglish?.SentenceOn(upcoming) ?? upcoming.ToString();

    /// <summary>A sentence that says whether an agent may have a work order, without the reasons; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(AgentEligibility eligibility) => null;

    /// <summary>A sentence for a reason, about "the agent" and "the work order"; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(Obstacle obstacle) => null;

    /// <summary>A sentence on where a work order would stand and how many agents may have it, or that it would be refused; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(WorkOrderPreview preview) => null;

    /// <summary>A sentence on where a work order stands; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(WorkOrderExplanation explanation) => null;

    /// <summary>A sentence on who got a work order, of how many, and what decided; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(DecisionRecord decision) => null;

    /// <summary>A sentence for agents who are kept from a work order; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(ObstacleGroup group) => null;

    /// <summary>A sentence for a change that would bring a work order to an agent; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(RoutingChange change) => null;

    /// <summary>A sentence for what happens to a work order by itself; null when there is none in this language. Default: null.</summary>
    protected virtual string? SentenceOn(UpcomingChange upcoming) => null;

    private protected static string TextOf(Instant instant) => CanonicalText.Of(instant);
}

namespace ChannelRouting.Engine;

/// <summary>What is remembered of what passed with the customer of a work order; most have nothing to remember and share one.</summary>
internal sealed class WorkOrderContact
{
    /// <summary>Of work orders with nothing to remember; never changed.</summary>
    public static readonly WorkOrderContact None = new();

    private Queue<InteractionId>? _interactions;

    /// <summary>The ids of the latest interactions that had one, oldest first.</summary>
    public IReadOnlyCollection<InteractionId> Interactions => _interactions is null ? [] : _interactions;

    /// <summary>The latest feedback.</summary>
    public Satisfaction? Satisfaction { get; set; }

    /// <summary>When that was recorded.</summary>
    public Instant? RatedAt { get; set; }

    /// <summary>A copy that goes on by itself.</summary>
    public WorkOrderContact Fork() => this == None ? None : new WorkOrderContact { _interactions = _interactions is null ? null : new Queue<InteractionId>(_interactions), Satisfaction = Satisfaction, RatedAt = RatedAt };

    /// <summary>Takes note of an interaction; of many only the latest are known.</summary>
    public void Remember(InteractionId interaction)
    {
        _interactions ??= new Queue<InteractionId>();
        _interactions.Enqueue(interaction);
        if (_interactions.Count > RoutingLimits.RememberedInteractions) _interactions.Dequeue();
    }
}

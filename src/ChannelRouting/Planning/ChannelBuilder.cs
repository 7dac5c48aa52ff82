namespace ChannelRouting.Planning;

/// <summary>Says what a channel is and what its work costs.</summary>
/// <remarks>Made by <see cref="RoutingPlanBuilder"/>. Not safe for use by several threads at one time.</remarks>
public sealed class ChannelBuilder
{
    private ContactChannel _channel;
    private Duration? _answerWithin;

    internal ChannelBuilder(ChannelId id) => _channel = new ContactChannel { Id = id, Kind = id.Value, CostUnits = 0 };

    internal bool HasCost { get; private set; }

    internal SlaGoal? AnswerGoal => _answerWithin is null ? null : new SlaGoal { When = When.Channel(_channel.Id), Elapsed = _answerWithin };

    /// <summary>What sort of channel, an open word: phone, email, chat ... Default: its id.</summary>
    public ChannelBuilder Kind(string kind) => Set(_channel with { Kind = kind });

    /// <summary>A name for people. Default: its id.</summary>
    public ChannelBuilder Named(string name) => Set(_channel with { Name = name });

    /// <summary>The role that answers for the channel. Default: nobody.</summary>
    public ChannelBuilder OwnedBy(string owner) => Set(_channel with { Owner = owner });

    /// <summary>The calendar of its service hours. Default: around the clock.</summary>
    public ChannelBuilder OpenOn(CalendarId calendar) => Set(_channel with { ServiceHours = calendar });

    /// <summary>What becomes of work that comes outside its service hours. Default: it gets in line.</summary>
    public ChannelBuilder WhenClosed(IntakeRule rule) => Set(_channel with { WhenClosed = rule });

    /// <summary>The first instant at which it takes work. Default: no beginning.</summary>
    public ChannelBuilder From(Instant instant) => Set(_channel with { From = instant });

    /// <summary>The first instant at which it takes no more work. Default: no end.</summary>
    public ChannelBuilder Until(Instant instant) => Set(_channel with { Until = instant });

    /// <summary>Units that one assigned work order takes, 0 to <see cref="RoutingLimits.CapacityUnits"/>. There is no default.</summary>
    public ChannelBuilder Cost(int units)
    {
        HasCost = true;
        return Set(_channel with { CostUnits = units });
    }

    /// <summary>Work orders of this channel an agent may hold at one time, 1 or more. Default: no cap.</summary>
    public ChannelBuilder AtMost(int perAgent) => Set(_channel with { MaxPerAgent = perAgent });

    /// <summary>An agent with work of this channel gets none of another channel, and gets it only while it has none of another. Default: channels mix.</summary>
    public ChannelBuilder Exclusive() => Set(_channel with { IsExclusive = true });

    /// <summary>Work of these channels may come on top of this channel's: for them it takes no units and excludes nothing. Said again, of those too. Default: of none.</summary>
    public ChannelBuilder InterruptedBy(params IReadOnlyList<ChannelId> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return Set(_channel with { InterruptedBy = [.. _channel.InterruptedBy, .. channels] });
    }

    /// <summary>Share of the cost that counts while the customer is waited for, in percent, 0 to 100. Default: 100.</summary>
    public ChannelBuilder WhileWaiting(int percent) => Set(_channel with { WaitingPercent = percent });

    /// <summary>Lets the wait by which work rises begin anew with each message of the customer. Default: it counts from when the work came into line.</summary>
    public ChannelBuilder WaitsFromLastMessage() => Set(_channel with { WaitsFromLastMessage = true });

    /// <summary>Leaves work that waits as it is when a customer's message comes on this channel. Default: the message takes it up again.</summary>
    public ChannelBuilder MessageLeavesWaiting() => Set(_channel with { MessageResumes = false });

    /// <summary>Closes completed work by itself after this time; more than zero. Default: closed by command.</summary>
    public ChannelBuilder WrapUp(Duration time) => Set(_channel with { WrapUp = time });

    /// <summary>
    /// Promises that an agent has each work order of this channel within this time of getting in line, itself included; elapsed time, more than zero.
    /// Default: no promise.
    /// </summary>
    /// <remarks>
    /// It becomes a target <c>answer</c> of the kind <see cref="SlaTargetKind.Answer"/>, with a goal for this channel, in every SLA policy that has no target of that name.
    /// When no policy is for all work orders, a last one named <c>answer</c> makes this promise to the rest.
    /// </remarks>
    public ChannelBuilder AnswerWithin(Duration time)
    {
        _answerWithin = time;
        return this;
    }

    internal ContactChannel Build() => _channel;

    private ChannelBuilder Set(ContactChannel channel)
    {
        _channel = channel;
        return this;
    }
}

using ChannelRouting.Calendars;
using ChannelRouting.Engine;
using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Sla;

namespace ChannelRouting;

/// <summary>The machine itself: a command and an instant in, events or a rejection out.</summary>
/// <remarks>
/// <para>
/// Each call first settles: every deadline that has come fires in order, then matching runs; then the command is decided and matching runs
/// for what it made possible. The same commands at the same instants give the same events, on every machine and in every culture.
/// </para>
/// <para>
/// The engine has no clock. It says by <see cref="NextDueAt"/> when it next wants to be asked; until then nothing happens by itself.
/// </para>
/// <para>Not safe for use by several threads at one time. No call blocks, waits or does I/O.</para>
/// </remarks>
public sealed partial class RoutingEngine
{
    internal static readonly Instant EndInstant = Instant.FromUtc(Calendars.BusinessHours.LastYear + 1, 1, 1, 0, 0);

    private static string LastDate => $"{Calendars.BusinessHours.LastYear}-12-31";

    private readonly RoutingState _state;
    private readonly List<RoutingEvent> _emitted = [];
    private readonly int _workPerCommand;
    private long _lastEntry;
    private int _matchesLeft;
    private bool _mayMatchMore;
    private bool _isDeciding;
    private bool _isBroken;
    private bool _isStill; // While it is looked at what a command leads to before anybody gets work.
    private Instant _now; // What is decided is true at this instant: that of the command, or of the deadline that fires.
    private Actor _actor;

    /// <summary>An engine without a plan, agents or work.</summary>
    /// <param name="timeZones">The editions of the time-zone database there are; calendars go by the newest. Null: the one that came with NodaTime.</param>
    /// <param name="classifiers">The code that rules of plans may ask. Null: none.</param>
    /// <param name="agentSelectors">The code that queues of plans may ask which agent goes first. Null: none.</param>
    /// <param name="workOrderSelectors">The code that plans may ask which work order goes first. Null: none.</param>
    /// <exception cref="ArgumentException">Two of a kind of code have one name and version, or one has none.</exception>
    public RoutingEngine(TimeZoneEditions? timeZones = null, IReadOnlyList<IClassifier>? classifiers = null, IReadOnlyList<IAgentSelector>? agentSelectors = null, IReadOnlyList<IWorkOrderSelector>? workOrderSelectors = null)
        : this(state => new MatchingIndex(state), timeZones: timeZones, code: new HostCode(classifiers, agentSelectors, workOrderSelectors))
    {
    }

    internal RoutingEngine(Func<RoutingState, IMatcher> matcher, int workPerCommand = RoutingLimits.WorkPerCommand, TimeZoneEditions? timeZones = null, HostCode? code = null) =>
        (_state, _workPerCommand) = (new RoutingState(matcher) { Editions = timeZones ?? new(), Code = code ?? new() }, workPerCommand);

    /// <summary>For trying something out on copies.</summary>
    private RoutingEngine(RoutingState state, int workPerCommand = int.MaxValue) => (_state, _workPerCommand, _matchesLeft, _now, _actor) = (state, workPerCommand, workPerCommand, state.LastInstant, state.RuleActor);

    /// <summary>The latest instant the engine was given; the first instant there is before the first command.</summary>
    public Instant LastInstant => _state.LastInstant;

    /// <summary>
    /// When to send <see cref="AdvanceTime"/> unless another command comes first: the next deadline, or <see cref="LastInstant"/> when matching
    /// or open work that adopts a plan or time zones, or enters the first step of its queue, or is weighed by code, reached its limit of <see cref="RoutingLimits.WorkPerCommand"/> and goes on at once. Null when nothing is due in the years that calendars reach.
    /// </summary>
    public Instant? NextDueAt => IsWorkLeft ? LastInstant : _state.Deadlines.FirstFiresAt is { } firesAt && firesAt < EndInstant ? firesAt : null;

    /// <summary>The version of the current plan; the default value before the first.</summary>
    public PlanVersion PlanVersion => _state.PlanVersion;

    /// <summary>The current plan; null before the first.</summary>
    public CompiledPlan? Plan => _state.Plan;

    /// <summary>The edition of the time-zone database that calendars go by; it says so when another stands in its place.</summary>
    public string TimeZoneVersion => _state.TimeZones.VersionId;

    internal RoutingState State => _state;

    /// <summary>Whether the last call reached its limit of work before all was done.</summary>
    private bool IsWorkLeft => _mayMatchMore || _state.FindAdopting() is not null || _state.FindOfFormerTimeZones() is not null || _state.FindBeforeSteps() is not null || _state.FindUnweighed() is not null;

    /// <summary>An engine that stands where the journal's last entry left its own.</summary>
    /// <param name="entries">All entries of one engine from the first on, in order.</param>
    /// <param name="timeZones">
    /// The editions of the time-zone database there are, among them the one the journal names; without that the newest counts in its place, while every due instant stays as it was.
    /// Null: the one that came with NodaTime.
    /// </param>
    /// <param name="classifiers">The code that rules of plans may ask from now on; a rule whose code is not among them no longer matches, and classifications say so. Null: none.</param>
    /// <param name="agentSelectors">The code that queues of plans may ask from now on; where it is not among them, the queue's rules decide, and events say so. Null: none.</param>
    /// <param name="workOrderSelectors">The code that plans may ask from now on; where it is not among them, work counts as equally urgent, and events say so. Null: none.</param>
    /// <remarks>Applies the events and decides nothing, so entries of an earlier version of the library serve, and no code is asked.</remarks>
    /// <exception cref="RoutingInvariantException">An entry is missing, out of order, or does not fit the ones before.</exception>
    /// <exception cref="ArgumentException">Two of a kind of code have one name and version, or one has none.</exception>
    public static RoutingEngine Recover(
        IEnumerable<JournalEntry> entries,
        TimeZoneEditions? timeZones = null,
        IReadOnlyList<IClassifier>? classifiers = null,
        IReadOnlyList<IAgentSelector>? agentSelectors = null,
        IReadOnlyList<IWorkOrderSelector>? workOrderSelectors = null) => Recover(entries, new RoutingEngine(timeZones, classifiers, agentSelectors, workOrderSelectors));

    internal static RoutingEngine Recover(IEnumerable<JournalEntry> entries, RoutingEngine engine)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var entry in entries) engine.Take(entry);
        engine._mayMatchMore = engine._state.Matcher.FindNext() is not null;
        engine._allAreSuspect = engine._mayMatchMore; // Who is left with nobody to ask was not looked at yet.
        return engine;
    }

    /// <summary>Lets what is due by an instant happen, then decides a command.</summary>
    /// <param name="command">What to do.</param>
    /// <param name="now">The instant, in whole ticks of 100 ns (a fraction is dropped), not before <see cref="LastInstant"/>.</param>
    /// <returns>What happened, or why the command was refused. A refused command changed nothing, but what was due before it stands.</returns>
    /// <exception cref="ArgumentException">The command holds a null where there must be a value, a word its enumeration does not have, or half a character; nothing happened.</exception>
    /// <exception cref="RoutingInvariantException">The engine is broken; it takes no further commands.</exception>
    /// <exception cref="InvalidOperationException">Code that the engine asks calls it back; nothing happened.</exception>
    public Decision Execute(Command command, Instant now)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (_isDeciding) throw new InvalidOperationException($"{command.GetType().Name} comes from code that the engine asks, in the middle of a decision; let the code answer by what it is given.");
        if (_isBroken) throw new RoutingInvariantException("The engine is broken since an earlier command; rebuild it from its journal.");

        now = WholeTicks(now);
        CommandShape.ThrowIfMalformed(command);
        if (FindBadInstant(now) is { } badInstant) return new Decision { Rejection = badInstant };
        try
        {
            _isDeciding = true;
            return Run(command, now);
        }
        catch (Exception exception)
        {
            _isBroken = true;
            if (exception is RoutingInvariantException) throw;
            throw new RoutingInvariantException($"{command.GetType().Name} failed inside the engine: {exception.Message}", exception);
        }
        finally
        {
            _isDeciding = false;
        }
    }

    /// <summary>Told of every entry, as soon as the state holds it.</summary>
    internal Action<JournalEntry>? OnEntry { get; set; }

    internal void Take(JournalEntry entry)
    {
        if (entry.Sequence != _lastEntry + 1) throw new RoutingInvariantException($"Journal entry {entry.Sequence} follows entry {_lastEntry}.");
        if (entry.Instant < LastInstant) throw new RoutingInvariantException($"Journal entry {entry.Sequence} is earlier than the one before.");
        try
        {
            foreach (var routingEvent in entry.Events) _state.Apply(routingEvent);
            _state.LastInstant = entry.Instant;
            if (entry.Command is { } command) _state.Remember(command);
        }
        catch (Exception exception) when (exception is not RoutingInvariantException)
        {
            throw new RoutingInvariantException($"Journal entry {entry.Sequence} does not fit the ones before: {exception.Message}", exception);
        }

        _lastEntry = entry.Sequence;
        OnEntry?.Invoke(entry);
    }

    private Rejection? FindBadInstant(Instant now)
    {
        if (now < LastInstant) return Reject(RejectionReason.InstantBeforeLast, "now", Journaling.CanonicalText.Of(now), Journaling.CanonicalText.Of(LastInstant));
        return now < EndInstant ? null : Reject(RejectionReason.InstantOutOfRange, "now", Journaling.CanonicalText.Of(now), LastDate);
    }

    private Decision Run(Command command, Instant now)
    {
        _state.LastInstant = _now = now;
        _matchesLeft = _workPerCommand;
        Settle();
        var settling = TakeEntry(null);
        if (_state.FindCommand(command.Id) is { } first) return Repeat(command, first) with { Settling = settling };

        _actor = command.Actor;
        if (Decide(command) is { } rejection) return Refuse(command, rejection) with { Settling = settling };
        AdoptTimeZones();
        AdoptPlan();
        FollowUpAndMatch();
        _state.Remember(command);
        return new Decision { Settling = settling, Entry = TakeEntry(command), Outcome = _state.OutcomeOf(command) };
    }

    private static Decision Repeat(Command command, RememberedCommand first) => first.Fingerprint == RoutingState.Fingerprint(command)
        ? new Decision { Outcome = first.Outcome, IsRepeated = true }
        : new Decision { Rejection = Reject(RejectionReason.CommandIdReused, command.Id.Value) };

    private Decision Refuse(Command command, Rejection rejection) => _emitted.Count == 0
        ? new Decision { Rejection = rejection }
        : throw new RoutingInvariantException($"{command.GetType().Name} was rejected after its first event.");

    private Rejection? Decide(Command command)
    {
        if (command is ApplyPlan applyPlan) return Decide(applyPlan);
        if (command is WithdrawPlan withdrawPlan) return Decide(withdrawPlan);
        if (command is AdvanceTime) return null;
        if (_state.Plan is null) return Reject(RejectionReason.NoPlan, command.GetType().Name);
        return command switch
        {
            SaveAgent c => Decide(c),
            SignInAgent c => Decide(c),
            SetAgentPresence c => Decide(c),
            SetChannelAvailability c => Decide(c),
            StartAgentShift c => Decide(c),
            EndAgentShift c => Decide(c),
            SubmitWorkOrder c => Decide(c),
            UpdateWorkOrder c => Decide(c),
            AssignWorkOrder c => Decide(c),
            TransferWorkOrder c => Decide(c),
            CompleteWorkOrder c => Decide(c),
            CloseWorkOrder c => Decide(c),
            ReopenWorkOrder c => Decide(c),
            RecordInteraction c => Decide(c),
            RecordSatisfaction c => Decide(c),
            EscalateWorkOrder c => Decide(c),
            CancelWorkOrder c => Decide(c),
            AbandonWorkOrder c => Decide(c),
            MergeWorkOrder c => Decide(c),
            AcceptOffer c => Decide(c),
            BeginAcceptingOffer c => Decide(c),
            DeclineOffer c => Decide(c),
            AdoptTimeZones c => Decide(c),
            AcknowledgeAlert c => Decide(c),
            _ => throw new RoutingInvariantException($"The command {command.GetType().Name} is not known."),
        };
    }

    /// <summary>Every deadline that has come fires at its own instant, in order; then matching runs, now.</summary>
    private void Settle()
    {
        _actor = _state.RuleActor;
        var deadlines = _state.Deadlines;
        _isCatchUp = deadlines.First is { } longest && LastInstant - deadlines.DueAt(longest) > LateHost;
        while (deadlines.First is { } deadline && deadlines.FiresAt(deadline) <= LastInstant)
        {
            _now = deadlines.DueAt(deadline);
            Fire(deadlines.SubjectOf(deadline), deadlines.KindOf(deadline));
            FollowUp();
        }

        _now = LastInstant;
        AdoptTimeZones();
        AdoptPlan();
        FollowUpAndMatch();
    }

    /// <summary>
    /// Until nothing follows any more: a match may let a clock go on that is late at once, or an agent pause for whom work waits, and what is done about that may bring about other matches.
    /// </summary>
    private void FollowUpAndMatch()
    {
        do
        {
            FollowUp();
            MatchAll();
        }
        while (_actions.Count > 0 || _state.FindInVain() is not null);
    }

    /// <summary>What follows from a step by the rules, before matching.</summary>
    private void FollowUp()
    {
        TakeActions();
        BeginSteps();
        SignOutDrained();
        BeginWaits();
        EndVainWaits();
        EndVainHolds();
        WeighWork();
    }

    private void Fire(object subject, DeadlineKind kind)
    {
        switch (subject)
        {
            case SlaClockState clock when kind == DeadlineKind.SlaWarning: Warn(clock); break;
            case SlaClockState clock: EmitBreach(clock, _now); break;
            case CalendarEnd end: Emit(new CalendarDataEnding { Stamp = Stamp(), Calendar = end.Calendar, KnownUntil = end.KnownUntil }); break;
            case PlanScheduled scheduled: Start(scheduled); break;
            case OfferState offer: Expire(offer); break;
            case WorkOrderState order when kind == DeadlineKind.RoutingStepEnd: EnterStep(order, order.Step!.Index + 1); break;
            case WorkOrderState order when kind == DeadlineKind.QueueDelayEnd: EndDelay(order); break;
            case WorkOrderState order: GoOn(order); break;
            case RefusalState refusal: Emit(new OfferCoolDownEnded { Stamp = Stamp(), WorkOrder = refusal.Order.Id, Agent = refusal.Agent.Id }); break;
            case AgentState agent when kind == DeadlineKind.ShiftEnd: EndShift(agent); break;
            case AgentState agent when kind == DeadlineKind.RampUpEnd: Emit(new AgentRampedUp { Stamp = Stamp(), Agent = agent.Id, CapacityUnits = _state.Plan!.CapacityAt(agent.Profile, _now).Units }); break;
            case AgentState agent when kind == DeadlineKind.AssignmentPauseEnd: Emit(new AssignmentPauseEnded { Stamp = Stamp(), Agent = agent.Id }); break;
            case AgentState agent when kind == DeadlineKind.HeadRoomEnd: ReleaseRoom(agent, HeadRoomEndReason.TimeOver); break;
            case AgentState agent: EmitPresence(agent, AgentPresence.Available); break;
        }
    }

    private void MatchAll()
    {
        if (_isStill) return;
        _actor = _state.RuleActor;
        while (_state.Matcher.FindNext() is { } found)
        {
            _mayMatchMore = _matchesLeft == 0;
            if (_mayMatchMore) return;
            _matchesLeft--;
            var (match, affinity, fault) = Choose(found);
            if (_state.Matcher.FindHeadRoom(match) is { } held)
            {
                HoldRoom(held.Order, held.Agent);
                continue;
            }

            Record(match, affinity, fault);
            if (affinity is not null) Emit(new AffinityApplied { Stamp = Stamp(), WorkOrder = match.Order.Id, Agents = [match.Agent.Id], Rule = affinity });
            if (_state.Plan!.FindQueue(match.Order.Queue)!.Offers is { } policy) Offer(match, policy, fault);
            else Assign(match.Order, match.Agent, AssignmentCause.Matching, fault);
        }

        _mayMatchMore = false;
        EmitExhausted();
    }

    /// <summary>Not by way of its ticks, of which a very long time has more than a number holds.</summary>
    private static Duration? WholeTicks(Duration? time) => time is { } given ? given - Duration.FromNanoseconds(given.NanosecondOfDay % NodaConstants.NanosecondsPerTick) : null;

    internal static Instant WholeTicks(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks());

    private EventStamp Stamp() => new(_state.LastSequence + 1, _now, _actor);

    private void Emit(RoutingEvent routingEvent)
    {
        _state.Apply(routingEvent);
        _emitted.Add(routingEvent);
        NoteSuspects(routingEvent);
        NoteArrival(routingEvent);
    }

    private JournalEntry? TakeEntry(Command? command)
    {
        if (_emitted.Count == 0 && command?.Id.IsDefault != false) return null;
        var entry = new JournalEntry { Sequence = ++_lastEntry, Instant = _now, Command = command, Events = _emitted };
        _emitted.Clear();
        OnEntry?.Invoke(entry);
        return entry;
    }

    private static Rejection? FindConflict(Command command, WorkOrderState order) => FindConflict(command, order.Id.Value, order.Version);

    private static Rejection? FindConflict(Command command, AgentState agent) => FindConflict(command, agent.Id.Value, agent.Version);

    private static Rejection? FindConflict(Command command, string subject, long version) => command.ExpectedVersion is { } expected && expected != version
        ? Reject(RejectionReason.VersionConflict, subject, Text(expected), Text(version))
        : null;

    private static Rejection Reject(RejectionReason reason, string subject, string? value = null, string? limit = null) =>
        new() { Reason = reason, Subject = subject, Value = value, Limit = limit };
}

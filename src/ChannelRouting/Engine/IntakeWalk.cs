using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>One work order's way in: its channel is asked, then its queue, and each queue that it is diverted to. The list is made where there is something to put in.</summary>
internal struct IntakeWalk(RoutingState state, Classification classified, Instant now)
{
    private readonly CompiledPlan _plan = state.Plan!;
    private readonly Instant _now = now;
    private List<IntakeStep>? _steps;
    private QueueId _queue = classified.Queue;
    private bool _isHeld;

    /// <summary>When it gets in line: now, or later.</summary>
    public Instant StartAt { get; private set; } = now;

    /// <summary>Why it is refused; null when it is not.</summary>
    public Rejection? Rejection { get; private set; }

    public readonly Classification Result => _steps is null ? classified : classified with { Queue = _queue, Intake = _steps };

    /// <summary>Asks the channel now, and the queue at the instant at which the work would get in line. What the plan does not have has its own rejection.</summary>
    public void Go(WorkOrderDraft draft)
    {
        if (_plan.FindChannel(draft.Channel) is not { } channel) return;
        AskChannel(channel);
        if (draft.StartAt > StartAt) (StartAt, _isHeld) = (draft.StartAt.Value, false);
        for (QueueId? asked = null; Rejection is null && _queue != asked && _plan.FindQueue(_queue) is { } queue;)
        {
            asked = _queue;
            AskQueue(queue);
        }
    }

    private void AskChannel(ContactChannel channel)
    {
        if (!new Term(channel.From, channel.Until).Holds(_now)) Refuse(RejectionReason.ChannelNotInUse, channel.Id.Value, null, $"{TextOf(channel.From)}/{TextOf(channel.Until)}");
        else if (FindClosed(_plan.FindOpening(channel.Id), channel.WhenClosed) is not { } closed) return;
        else if (closed.Action == IntakeAction.Refuse) Refuse(RejectionReason.ChannelClosed, channel.Id.Value, null, closed.OpensAt is null ? null : TextOf(closed.OpensAt));
        else if (closed.Action == IntakeAction.Divert) Divert(IntakeReason.ChannelClosed, channel.WhenClosed!, closed.OpensAt);
        else Stay(IntakeReason.ChannelClosed, closed.Action, closed.OpensAt);
    }

    /// <summary>Whether it has room is asked before it holds work: what is held has its place in line.</summary>
    private void AskQueue(WorkQueue queue)
    {
        var closed = FindClosed(_plan.FindOpening(queue.Id), queue.WhenClosed);
        if (closed is { Action: IntakeAction.Refuse } refused) Refuse(RejectionReason.QueueClosed, queue.Id.Value, null, refused.OpensAt is null ? null : TextOf(refused.OpensAt));
        else if (closed is { Action: IntakeAction.Divert } diverted) Divert(IntakeReason.QueueClosed, queue.WhenClosed!, diverted.OpensAt);
        else if (TakesAPlace(closed?.Action) && state.IsFull(queue)) Fill(queue);
        else if (closed is { } stayed) Stay(IntakeReason.QueueClosed, stayed.Action, stayed.OpensAt);
    }

    /// <summary>Work with a start to come takes its place then, whatever the length.</summary>
    private readonly bool TakesAPlace(IntakeAction? closed) => _isHeld || closed == IntakeAction.Hold || StartAt <= _now;

    private void Fill(WorkQueue queue)
    {
        if (queue.WhenFull is { Action: IntakeAction.Divert } rule) Divert(IntakeReason.QueueFull, rule, null);
        else Rejection = state.FindFull(queue);
    }

    /// <summary>What becomes of the work when it is closed at the start; null when it is open. To be held for no opening is to be refused.</summary>
    private readonly (IntakeAction Action, Instant? OpensAt)? FindClosed(Opening? opening, IntakeRule? rule)
    {
        if (opening?.IsOpen(StartAt) != false) return null;
        var (action, opensAt) = (rule?.Action ?? IntakeAction.Accept, opening.NextFrom(StartAt));
        return (action == IntakeAction.Hold && opensAt is null ? IntakeAction.Refuse : action, opensAt);
    }

    private void Divert(IntakeReason reason, IntakeRule rule, Instant? opensAt)
    {
        Note(reason, IntakeAction.Divert, opensAt);
        _queue = rule.Queue!.Value;
    }

    private void Stay(IntakeReason reason, IntakeAction action, Instant? opensAt)
    {
        Note(reason, action, opensAt);
        if (action == IntakeAction.Hold) (StartAt, _isHeld) = (opensAt!.Value, true);
    }

    private void Note(IntakeReason reason, IntakeAction action, Instant? opensAt) => (_steps ??= []).Add(new IntakeStep { Reason = reason, Action = action, Queue = _queue, OpensAt = opensAt });

    private void Refuse(RejectionReason reason, string subject, string? value, string? limit) => Rejection = new Rejection { Reason = reason, Subject = subject, Value = value, Limit = limit };

    private static string TextOf(Instant? instant) => instant is { } at ? Journaling.CanonicalText.Of(at) : "..";
}

using ChannelRouting.Calendars;

namespace ChannelRouting.Wording;

/// <summary>English: short sentences, the cure last.</summary>
internal sealed partial class EnglishWording : RoutingWording
{
    protected override Advice? AdviceOn(Rejection rejection)
    {
        var (subject, value, limit) = (rejection.Subject, rejection.Value, rejection.Limit);
        return rejection.Reason switch
        {
            RejectionReason.InstantBeforeLast => new($"The instant {value} is before {limit}, which the engine was given already.", "Give the later of the clock and the last instant."),
            RejectionReason.InstantOutOfRange => new($"The instant {value} is past {limit}, where calendars end.", "Check the clock."),
            RejectionReason.CommandIdReused => new($"Another command had the id {subject} before.", "Give each command an id of its own; send it again only unchanged."),
            RejectionReason.NoPlan => new($"{subject} needs a plan, and none was applied.", "Apply a plan first."),
            RejectionReason.PlanInvalid => new($"Plan '{subject}' has {value} {(value == "1" ? "error" : "errors")}.", "Mend what the findings name and apply it again."),
            RejectionReason.ReplacedTwice => new($"'{value}' stands twice in {subject}.", "Name one replacement for each."),
            RejectionReason.NothingToReplace => new($"'{value}' in {subject} is not removed: the new plan has it too, or the one before lacks it.", "Leave the replacement out."),
            RejectionReason.UnknownReplacement => new($"'{value}' in {subject} is not in the new plan.", "Name something that the new plan has."),
            RejectionReason.UnknownClassifier => new($"A rule of the plan asks classifier '{subject}' in version {value}, which the host did not give.", "Give the code where the engine or router is made, or name a version that is there."),
            RejectionReason.UnknownSelector => new($"The plan asks selector '{subject}' in version {value}, which the host did not give.", "Give the code where the engine or router is made, or name a version that is there."),
            RejectionReason.QueueInUse => new($"The plan lacks queue '{subject}'; work orders and agents that use it: {value}.", "Name a replacement, or keep the queue until its work orders end and take it from the agents' profiles."),
            RejectionReason.ChannelInUse => new($"The plan lacks channel '{subject}'; open work orders that use it: {value}.", "Name a replacement, or keep the channel until its work orders end."),
            RejectionReason.PriorityInUse => new($"The plan lacks priority '{subject}'; open work orders that use it: {value}.", "Name a replacement, or keep the priority until its work orders end."),
            RejectionReason.TooManyPlanVersions => new($"Plan '{subject}' would be version {value} of those that open work orders hold; the limit is {limit}.", "Wait until work orders of old plan versions end."),
            RejectionReason.LimitExceeded => new($"'{subject}' is {value}; allowed: {(IsNumber(limit) ? $"at most {limit}" : limit)}.", "Keep it within what is allowed."),
            RejectionReason.DuplicateWorkOrder => new($"Work order '{subject}' came in before.", "Submit under another id, or leave it: it is known."),
            RejectionReason.Archived => new($"{subject} is archived: its work order ended and left the engine.", "Look in the host's archive; if the customer is back, submit a new work order."),
            RejectionReason.UnknownWorkOrder => new($"No work order '{subject}' came in.", "Check the id, or submit it first."),
            RejectionReason.UnknownAgent => new($"No agent '{subject}' was saved.", "Check the id, or save the agent first."),
            RejectionReason.UnknownQueue => new($"The plan has no queue '{subject}'.", "Name a queue of the plan."),
            RejectionReason.UnknownChannel => new($"The plan has no channel '{subject}'.", "Name a channel of the plan."),
            RejectionReason.UnknownPriority => new($"The plan has no priority '{subject}'.", "Name a priority of the plan."),
            RejectionReason.UnknownOffer => new($"No offer {subject} was made.", "Check the number."),
            RejectionReason.UnknownPlanVersion => new($"No plan of version {subject} is remembered.", "Name a version of the history, or give the plan itself."),
            RejectionReason.UnknownAlert => new($"No alert {subject} is open.", "Look up the open alerts; this one may have been cleared."),
            RejectionReason.UnknownScheduledPlan => new($"No plan is to start at {subject}.", "Look up the scheduled plans and name the instant of one."),
            RejectionReason.UnknownTimeZoneVersion => new($"The router was not given the time-zone data '{subject}'; it has {limit}.", "Name one of these, or give the router that edition first."),
            RejectionReason.SameWorkOrder => new($"Work order '{subject}' was to be merged into itself.", "Name the other work order, the one that goes on."),
            RejectionReason.VersionConflict => new($"{subject} has version {limit} by now; the command expected {value}.", "Look at it as it stands now, then decide again."),
            RejectionReason.StatusForbids => new($"Work order '{subject}' is {value}, which does not allow it.", "See which moves a status allows in docs/reference/lifecycle.md."),
            RejectionReason.OtherAssignment => new($"Work order '{subject}' is under assignment {limit}, not {value}.", "Use the current assignment's id; it was assigned anew meanwhile."),
            RejectionReason.AgentOffline => new($"Agent '{subject}' is signed out and takes no work offline.", "Sign the agent in first, or choose another."),
            RejectionReason.AgentFull => new($"Agent '{subject}' has no room: {value} would be in use, the limit is {limit}.", "Choose another agent, or let the plan's over-commit rules allow it."),
            RejectionReason.ChannelNotInUse => new($"Channel '{subject}' is in use only in {limit}.", "Use another channel, or change its dates in the plan."),
            RejectionReason.ChannelClosed => new($"Channel '{subject}' is closed; {OpensAt(limit)}.", "Submit again then, or let the plan hold or divert such work."),
            RejectionReason.QueueClosed => new($"Queue '{subject}' is closed; {OpensAt(limit)}.", "Submit again then, or let the plan hold or divert such work."),
            RejectionReason.QueueFull => new($"Queue '{subject}' is full: {value} would stand in line, the limit is {limit}.", "Wait, name another queue, raise the limit, or let the plan divert such work."),
            RejectionReason.OfferAlreadyAccepted => new($"Offer {subject} was accepted before.", "Complete or transfer the work order instead."),
            RejectionReason.OfferDeclined => new($"Offer {subject} was declined before.", "Wait for the next offer."),
            RejectionReason.OfferExpired => new($"Offer {subject} expired at {limit}.", "Answer sooner, or give offers of the queue more time."),
            RejectionReason.OfferRevoked when value == Word(OfferRevocation.AssignedByHand) => new($"Offer {subject} was taken back: {value}.", "Nothing to do: the agent has the work order."),
            RejectionReason.OfferRevoked => new($"Offer {subject} was taken back: {value}.", "Wait for the next offer."),
            RejectionReason.OfferTakenByOther => new($"Offer {subject} is over: another agent has the work order.", "Nothing to do: it is being worked on."),
            RejectionReason.OfferOfEndedWorkOrder => new($"Offer {subject} is over: the work order has ended.", "Nothing to do: there is no more work on it."),
            _ => null,
        };
    }

    protected override Advice? AdviceOn(PlanFinding finding)
    {
        var (value, limit) = (finding.Value, finding.Limit);
        return finding.Code switch
        {
            PlanFindingCode.NotJson => new($"this is not JSON: {value}", "Look for a quote, comma, bracket or brace that is missing or too many before that place."),
            PlanFindingCode.UnknownProperty => new($"'{value}' is not known here; known: {limit}.", "Correct the name or delete it."),
            PlanFindingCode.MissingProperty => new($"is missing; give {limit}.", ""),
            PlanFindingCode.WrongKind => new($"is {value}; give {limit}.", ""),
            PlanFindingCode.UnreadableValue => new($"'{value}' cannot be read; give {limit}.", ""),
            PlanFindingCode.EmptyList => new("is an empty list.", "Give at least one entry."),
            PlanFindingCode.OutOfRange => new($"is '{value}'; allowed: {limit}.", "Keep it within what is allowed."),
            PlanFindingCode.DuplicateName => new($"'{value}' stands twice.", "Rename or delete one of the two."),
            PlanFindingCode.UnknownName => new($"'{value}' is not among {limit}.", "Correct the name or add the entry."),
            PlanFindingCode.UnknownTimeZone => new($"'{value}' is not a time zone of {limit}.", "Give an IANA name such as America/New_York."),
            PlanFindingCode.NotExactlyOne => new($"needs exactly one of: {limit}.", "Give one, and no other."),
            PlanFindingCode.CalendarMissing => new("counts open time or days, but the target names no calendar.", "Name a calendar of the plan."),
            PlanFindingCode.RepeatedProperty => new("stands twice in one object.", "Delete one of the two."),
            PlanFindingCode.CalendarCycle => new($"Calendar '{value}' is made of itself, over whatever others, or stands more than {limit} deep.", "Let it combine only calendars that do not need it."),
            PlanFindingCode.DiversionCycle => new($"from queue '{value}' work may be diverted round and round, or more than {limit} times in a row.", "Let the last queue of each way refuse, hold or accept."),
            PlanFindingCode.MissingCode => new($"names code '{value}' in version {limit}, which the host did not give.", "Give the code where the engine or router is made, or name a version that is there."),
            PlanFindingCode.UnreachableRule => new($"rule '{value}' never decides: all that it matches is decided by {limit}.", "Move it up or delete it."),
            PlanFindingCode.NeverOpen => new($"calendar '{value}' is never open.", "Give it hours, or leave the calendar out."),
            PlanFindingCode.UnreachablePolicy => new($"policy '{value}' never applies: all that it is for has {limit}.", "Move it up or delete it."),
            PlanFindingCode.UnreachableBucket => new($"bucket '{value}' takes nothing: {limit} takes all that it is for.", "Move it up or delete it."),
            PlanFindingCode.UnreachableGoal => new($"this goal of target '{value}' never applies: all that it is for has {limit}.", "Move it up or delete it."),
            PlanFindingCode.ImpossibleCondition => new($"no work order meets this: {value}.", "Ask for what can be so at one time; perhaps any is meant in place of all."),
            PlanFindingCode.IdleSetting => new($"does nothing here; it goes with {limit}.", "Set what it goes with, or leave it out."),
            PlanFindingCode.IncomparableWork => new($"work is ordered by '{value}', and some has no such promise to go by: it does not move up as it waits.", "Promise it to all work, in a last policy without a condition, or let work age."),
            PlanFindingCode.MoveCycle => new($"work that nobody takes goes round and round: {value}.", "Leave out one of the moves, or let its clock not start anew in line."),
            PlanFindingCode.UnansweredOffers => new($"when every agent has declined or missed work of queue '{value}', nothing follows.", "Give a cool-down without a limit of refusals, or a promise for work in line that notifies, moves, escalates or drops skills."),
            PlanFindingCode.OutlastingWait => new($"work waits up to {value} for its agent, and is late before that: {limit}.", "Let it wait for a shorter time, or promise a longer one."),
            PlanFindingCode.UnservedQueue => new($"no agent serves queue '{value}'.", "Add it to the queues of an agent, or delete it."),
            PlanFindingCode.UnkeptShare => new($"{limit} agents with at most {value} percent each cannot have all of the queue's work: there is always one past that.", "Raise the percentage, let more agents serve the queue, or leave the cap out."),
            PlanFindingCode.UnmetRequirement => new($"none of the {limit} agents whom such work may go to meets this: {value}.", "Lower what is asked for, or teach it to an agent of the queue."),
            PlanFindingCode.OutlastingDelay => new($"after {limit} the search is over, and agent '{value}' gets no such work before a longer delay.", "Shorten the delay, or let the steps last longer."),
            _ => null,
        };
    }

    protected override string? WordOf(Enum value) => value switch
    {
        ObstacleKind kind => WordOf(kind),
        DecidingTerm term => WordOf(term),
        AgentRule rule => WordOf(rule),
        WorkOrderStatus.Queued => "queued",
        WorkOrderStatus.Offered => "offered",
        WorkOrderStatus.Assigned => "assigned",
        WorkOrderStatus.Waiting => "waiting",
        WorkOrderStatus.Suspended => "suspended",
        WorkOrderStatus.Completed => "completed",
        WorkOrderStatus.Closed => "closed",
        WorkOrderStatus.Cancelled => "cancelled",
        WorkOrderStatus.Abandoned => "abandoned",
        WorkOrderStatus.Merged => "merged",
        WorkOrderStatus.Scheduled => "scheduled",

        AgentPresence.Offline => "offline",
        AgentPresence.Away => "away",
        AgentPresence.Available => "available",
        AgentPresence.Draining => "finishing up",

        OfferStatus.Open => "open",
        OfferStatus.Accepted => "accepted",
        OfferStatus.Declined => "declined",
        OfferStatus.Expired => "expired",
        OfferStatus.Revoked => "taken back",

        OfferRevocation.TakenByOther => "another agent has the work order",
        OfferRevocation.AssignedByHand => "somebody assigned the work order to the same agent",
        OfferRevocation.WorkOrderEnded => "the work order has ended",
        OfferRevocation.WorkOrderSuspended => "the work order was set aside",
        OfferRevocation.WorkOrderTransferred => "the work order was transferred",
        OfferRevocation.AgentUnavailable => "the agent takes no new work",
        OfferRevocation.NoLongerEligible => "the agent no longer serves the queue or lacks a skill",

        AffinityEndReason.TimeOver => "the agent had no room in time",
        AffinityEndReason.AgentUnavailable => "the agent takes no new work",
        AffinityEndReason.AgentRefused => "the agent declined or missed it",
        AffinityEndReason.NoLongerEligible => "the agent no longer serves the queue, lacks a skill, has too little capacity or is excluded",
        AffinityEndReason.NotInTime => "the agent gets no work before the wait would be over",

        HeadRoomEndReason.TimeOver => "the agent did not have enough of it in time",
        HeadRoomEndReason.AgentUnavailable => "the agent takes no new work",
        HeadRoomEndReason.NoLongerEligible => "the agent may not take the work order, or has too little capacity",

        SelectorFault.Missing => "the host did not give the code",
        SelectorFault.Failed => "the code threw an exception",
        ClassifierFaultKind.Missing => "the host did not give the code",
        ClassifierFaultKind.Failed => "the code threw an exception",
        ClassifierFaultKind.BadAnswer => "the code's answer makes no sense in the plan",

        QueueSource.Rule => "by a rule",
        QueueSource.Named => "named by whoever handed it in",
        QueueSource.Moved => "moved there",
        QueueSource.Fallback => "unclassified",

        IntakeReason.ChannelClosed => "the channel was closed",
        IntakeReason.QueueClosed => "the queue was closed",
        IntakeReason.QueueFull => "the queue was full",

        IntakeAction.Accept => "it got in line",
        IntakeAction.Hold => "it is held until the opening",
        IntakeAction.Divert => "it went to another queue",
        IntakeAction.Refuse => "it is refused",

        SlaClockStatus.Running => "running",
        SlaClockStatus.Paused => "paused",
        SlaClockStatus.Met => "met",
        SlaClockStatus.MetLate => "met late",
        SlaClockStatus.Cancelled => "dropped",

        SlaTargetKind.Resolution => "resolution",
        SlaTargetKind.TimeToAssign => "time to assign",
        SlaTargetKind.Answer => "time to answer",
        SlaTargetKind.FirstResponse => "first response",
        SlaTargetKind.NextResponse => "next response",
        SlaTargetKind.ResponseAfterAssignment => "response after assignment",
        SlaTargetKind.PeriodicUpdate => "periodic update",
        SlaTargetKind.ResultGiven => "result given",
        SlaTargetKind.Closing => "closing",
        SlaTargetKind.TimeToEscalate => "time to escalate",
        SlaTargetKind.AgentWork => "agent work time",
        SlaTargetKind.RequesterWait => "requester wait time",

        SlaMoment.Submitted => "submitted",
        SlaMoment.Queued => "got in line",
        SlaMoment.Offered => "offered",
        SlaMoment.Assigned => "assigned",
        SlaMoment.Responded => "replied to",
        SlaMoment.ResultGiven => "result told",
        SlaMoment.Completed => "completed",
        SlaMoment.Closed => "closed",
        SlaMoment.Reopened => "reopened",
        SlaMoment.CustomerMessage => "customer wrote",
        SlaMoment.Escalated => "escalated",
        SlaMoment.Waiting => "began to wait",
        SlaMoment.Suspended => "set aside",
        SlaMoment.Resumed => "taken up again",

        SlaMeasure.Elapsed => "elapsed time",
        SlaMeasure.OpenTime => "open time",
        SlaMeasure.BusinessDays => "business days",
        SlaMeasure.Promised => "until the promised instant",

        AssignmentCause.Matching => "by the engine",
        AssignmentCause.Manual => "by hand",
        AssignmentCause.Direct => "addressed to the agent",
        AssignmentCause.Transfer => "transferred",
        AssignmentCause.Reopen => "reopened",
        AssignmentCause.Resume => "gone on with",
        AssignmentCause.WrapUp => "wrapped up",

        CalendarRule.WeeklyHours => "weekly hours",
        CalendarRule.Season => "season",
        CalendarRule.Holiday => "holiday",
        CalendarRule.Exception => "special date",
        CalendarRule.Combination => "calendars combined",
        CalendarRule.OutOfReach => "outside the years that calendars reach",

        CombinationRule.Union => "open when any of these is",
        CombinationRule.Intersection => "open when all of these are",
        CombinationRule.Difference => "open when the first is and the others are not",

        PlanPartKind.Priority => "priority",
        PlanPartKind.Calendar => "calendar",
        PlanPartKind.Channel => "channel",
        PlanPartKind.Queue => "queue",
        PlanPartKind.Rule => "rule",
        PlanPartKind.SlaPolicy => "policy",
        PlanPartKind.SlaTarget => "target",
        PlanPartKind.OverCommitRule => "over-commit rule",

        CalendarNote.Closed => "closed",
        CalendarNote.NotYetKnown => "holidays not known yet",
        CalendarNote.EveryYear => "every year",

        _ => null,
    };

    protected override string SuggestionOf(string suggestion) => $"Did you mean '{suggestion}'?";

    private static string OpensAt(string? instant) => instant is null ? "it does not open again" : $"it opens at {instant}";
}

namespace ChannelRouting.Wording;

/// <summary>Rejections and findings as English sentences: what is wrong, the value, the limit, the cure.</summary>
/// <remarks>Depends on nothing but its argument. Safe to use from several threads.</remarks>
public static class EnglishWording
{
    /// <summary>A rejection as a sentence or two.</summary>
    public static string Describe(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        var (subject, value, limit) = (rejection.Subject, rejection.Value, rejection.Limit);
        var what = rejection.Reason switch
        {
            RejectionReason.InstantBeforeLast => $"The instant {value} is before {limit}, which the engine was given already.",
            RejectionReason.InstantOutOfRange => $"The instant {value} is past {limit}, where calendars end.",
            RejectionReason.CommandIdReused => $"Another command had the id {subject} before.",
            RejectionReason.NoPlan => $"{subject} needs a plan, and none was applied.",
            RejectionReason.PlanInvalid => $"Plan '{subject}' has {value} errors.",
            RejectionReason.QueueInUse => $"The plan lacks queue '{subject}', which {value} work orders and agents use.",
            RejectionReason.ChannelInUse => $"The plan lacks channel '{subject}', which {value} open work orders use.",
            RejectionReason.PriorityInUse => $"The plan lacks priority '{subject}', which {value} open work orders use.",
            RejectionReason.TooManyPlanVersions => $"Plan '{subject}' would be version {value} of those that open work orders hold; the limit is {limit}.",
            RejectionReason.LimitExceeded => $"'{subject}' is {value}; the limit is {limit}.",
            RejectionReason.DuplicateWorkOrder => $"Work order '{subject}' came in before.",
            RejectionReason.Archived => $"{subject} is archived: its work order ended and left the engine.",
            RejectionReason.UnknownWorkOrder => $"No work order '{subject}' came in.",
            RejectionReason.UnknownAgent => $"No agent '{subject}' was saved.",
            RejectionReason.UnknownQueue => $"The plan has no queue '{subject}'.",
            RejectionReason.UnknownChannel => $"The plan has no channel '{subject}'.",
            RejectionReason.UnknownPriority => $"The plan has no priority '{subject}'.",
            RejectionReason.VersionConflict => $"{subject} has version {limit} by now; the command expected {value}.",
            RejectionReason.StatusForbids => $"Work order '{subject}' is {value}, which does not allow it.",
            RejectionReason.OtherAssignment => $"Work order '{subject}' is under assignment {limit}, not {value}.",
            RejectionReason.AgentOffline => $"Agent '{subject}' is signed out.",
            RejectionReason.AgentFull => $"Agent '{subject}' has no room: {value} would be in use, the limit is {limit}.",
            RejectionReason.UnknownOffer => $"No offer {subject} was made.",
            RejectionReason.OfferAlreadyAccepted => $"Offer {subject} was accepted before.",
            RejectionReason.OfferDeclined => $"Offer {subject} was declined before.",
            RejectionReason.OfferExpired => $"Offer {subject} expired at {limit}.",
            RejectionReason.OfferRevoked => $"Offer {subject} was taken back: {value}.",
            RejectionReason.OfferTakenByOther => $"Offer {subject} is over: another agent has the work order.",
            RejectionReason.OfferOfEndedWorkOrder => $"Offer {subject} is over: the work order was given up.",
            _ => $"{rejection.Reason}: {subject} {value} {limit}",
        };
        return $"{what} {Cure(rejection.Reason)}";
    }

    /// <summary>What to do about a rejection.</summary>
    public static string Cure(RejectionReason reason) => reason switch
    {
        RejectionReason.InstantBeforeLast => "Give the later of the clock and the last instant.",
        RejectionReason.InstantOutOfRange => "Check the clock.",
        RejectionReason.CommandIdReused => "Give each command an id of its own; send it again only unchanged.",
        RejectionReason.NoPlan => "Apply a plan first.",
        RejectionReason.PlanInvalid => "Mend what the findings name and apply it again.",
        RejectionReason.QueueInUse => "Keep the queue until its work orders end, and take it from the agents' profiles.",
        RejectionReason.ChannelInUse => "Keep the channel until its work orders end.",
        RejectionReason.PriorityInUse => "Keep the priority until its work orders end, or update them first.",
        RejectionReason.TooManyPlanVersions => "Wait until work orders of old plan versions end.",
        RejectionReason.LimitExceeded => "Keep it within the limit.",
        RejectionReason.DuplicateWorkOrder => "Submit under another id, or leave it: it is known.",
        RejectionReason.Archived => "Look in the host's archive; if the customer is back, submit a new work order.",
        RejectionReason.UnknownWorkOrder => "Check the id, or submit it first.",
        RejectionReason.UnknownAgent => "Check the id, or save the agent first.",
        RejectionReason.UnknownQueue => "Name a queue of the plan.",
        RejectionReason.UnknownChannel => "Name a channel of the plan.",
        RejectionReason.UnknownPriority => "Name a priority of the plan.",
        RejectionReason.VersionConflict => "Look at it as it stands now, then decide again.",
        RejectionReason.StatusForbids => "See which moves a status allows in docs/reference/lifecycle.md.",
        RejectionReason.OtherAssignment => "Use the current assignment's id; it was assigned anew meanwhile.",
        RejectionReason.AgentOffline => "Sign the agent in first, or choose another.",
        RejectionReason.UnknownOffer => "Check the number.",
        RejectionReason.OfferAlreadyAccepted => "Complete, requeue or reassign the work order instead.",
        RejectionReason.OfferDeclined => "Wait for the next offer.",
        RejectionReason.OfferExpired => "Answer sooner, or give offers of the queue more time.",
        RejectionReason.OfferRevoked => "Wait for the next offer.",
        RejectionReason.OfferTakenByOther => "Nothing to do: it is being worked on.",
        RejectionReason.OfferOfEndedWorkOrder => "Nothing to do: the work is not wanted any more.",
        RejectionReason.AgentFull => "Choose another agent, or let the plan's over-commit rules allow it.",
        _ => "",
    };

    /// <summary>A finding as a sentence or two, its JSON path first.</summary>
    public static string Describe(PlanFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var (value, limit) = (finding.Value, finding.Limit);
        var what = finding.Code switch
        {
            PlanFindingCode.NotJson => "this is not JSON, or is nested more than 64 deep.",
            PlanFindingCode.UnknownProperty => $"'{value}' is not known here; known: {limit}.",
            PlanFindingCode.MissingProperty => $"is missing; give {limit}.",
            PlanFindingCode.WrongKind => $"is {value}; give {limit}.",
            PlanFindingCode.UnreadableValue => $"'{value}' cannot be read; give {limit}.",
            PlanFindingCode.EmptyList => "is an empty list.",
            PlanFindingCode.OutOfRange => $"is '{value}'; allowed: {limit}.",
            PlanFindingCode.DuplicateName => $"'{value}' stands twice.",
            PlanFindingCode.UnknownName => $"'{value}' is not among {limit}.",
            PlanFindingCode.UnknownTimeZone => $"'{value}' is not a time zone of {limit}.",
            PlanFindingCode.NotExactlyOne => $"needs exactly one of: {limit}.",
            PlanFindingCode.CalendarMissing => "counts open time or days, but the target names no calendar.",
            PlanFindingCode.RepeatedProperty => "stands twice in one object.",
            PlanFindingCode.UnreachableRule => $"rule '{value}' never decides: an earlier rule without a condition names a queue already.",
            PlanFindingCode.NeverOpen => $"calendar '{value}' is never open.",
            _ => $"{value} {limit}",
        };
        var hint = finding.Suggestion is { } suggestion ? $" Did you mean '{suggestion}'?" : "";
        return $"{finding.Path}: {what}{hint} {Cure(finding.Code)}".TrimEnd();
    }

    /// <summary>What to do about a finding.</summary>
    public static string Cure(PlanFindingCode code) => code switch
    {
        PlanFindingCode.NotJson => "Close every quote, bracket and brace before that place.",
        PlanFindingCode.UnknownProperty => "Correct the name or delete it.",
        PlanFindingCode.MissingProperty => "",
        PlanFindingCode.WrongKind => "",
        PlanFindingCode.UnreadableValue => "",
        PlanFindingCode.EmptyList => "Give at least one entry.",
        PlanFindingCode.OutOfRange => "Keep it within what is allowed.",
        PlanFindingCode.DuplicateName => "Rename or delete one of the two.",
        PlanFindingCode.UnknownName => "Correct the name or add the entry.",
        PlanFindingCode.UnknownTimeZone => "Give an IANA name such as America/New_York.",
        PlanFindingCode.NotExactlyOne => "Keep one and delete the others.",
        PlanFindingCode.CalendarMissing => "Name a calendar of the plan.",
        PlanFindingCode.RepeatedProperty => "Delete one of the two.",
        PlanFindingCode.UnreachableRule => "Move it up or delete it.",
        PlanFindingCode.NeverOpen => "Give it hours, or leave the calendar out.",
        _ => "",
    };
}

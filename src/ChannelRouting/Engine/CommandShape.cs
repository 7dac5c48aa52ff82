using ChannelRouting.Journaling;
using ChannelRouting.Planning;

namespace ChannelRouting.Engine;

/// <summary>What the types of a command cannot rule out: nulls, undefined words and half characters. Misuse, so an exception, before anything happens.</summary>
internal static class CommandShape
{
    public static void ThrowIfMalformed(Command command)
    {
        if (command is { ExpectedVersion: not null } and (ApplyPlan or WithdrawPlan or AdoptTimeZones or AdvanceTime or SubmitWorkOrder))
            throw new ArgumentException($"{command.GetType().Name}.ExpectedVersion is {command.ExpectedVersion}, but nothing has a version before it; leave it null.", nameof(command));
        switch (command)
        {
            case ApplyPlan c: ThrowIfMalformed(c); break;
            case AdoptTimeZones c: TextShape.ThrowIfMalformed(Require(c.TimeZoneVersion, "AdoptTimeZones.TimeZoneVersion"), "AdoptTimeZones.TimeZoneVersion"); break;
            case SaveAgent c:
                TextShape.ThrowIfMalformed(Require(c.Profile, "SaveAgent.Profile").Name, "SaveAgent.Profile.Name");
                TextShape.ThrowIfMalformed(c.Profile.Team, "SaveAgent.Profile.Team");
                TextShape.ThrowIfMalformed(c.Profile.Tier, "SaveAgent.Profile.Tier");
                break;
            case SetAgentPresence c: RequireDefined(c.Presence, "SetAgentPresence.Presence"); break;
            case SubmitWorkOrder c: ThrowIfMalformed(Require(c.Draft, "SubmitWorkOrder.Draft")); break;
            case AssignWorkOrder { Cause: not (null or AssignmentCause.Manual or AssignmentCause.Direct) } c:
                throw new ArgumentException($"AssignWorkOrder.Cause is {c.Cause}; give Manual, Direct or null.", nameof(command));
            case UpdateWorkOrder c:
                RequireDefined(c.Status ?? WorkOrderStatus.Queued, "UpdateWorkOrder.Status");
                TextShape.ThrowIfMalformed(c.Type, "UpdateWorkOrder.Type");
                RequireValues(c.Fields, "UpdateWorkOrder.Fields");
                if (c is { PreferredFor: not null, PreferredAgents: null }) throw new ArgumentException("UpdateWorkOrder.PreferredFor says how long work is for agents that PreferredAgents does not name; give both.", nameof(command));
                if (c is { WithdrawsPromise: true, PromisedAt: not null }) throw new ArgumentException("UpdateWorkOrder takes the promised instant back and gives one; do one of the two.", nameof(command));
                break;
            case RecordInteraction c: RequireDefined(c.Kind, "RecordInteraction.Kind"); break;
            case RecordSatisfaction c: ThrowIfMalformed(Require(c.Satisfaction, "RecordSatisfaction.Satisfaction")); break;
            case EscalateWorkOrder c:
                TextShape.ThrowIfMalformed(c.Role, "EscalateWorkOrder.Role");
                TextShape.ThrowIfMalformed(c.Reason, "EscalateWorkOrder.Reason");
                break;
            case AcknowledgeAlert c: TextShape.ThrowIfMalformed(c.Note, "AcknowledgeAlert.Note"); break;
            case CancelWorkOrder c: TextShape.ThrowIfMalformed(c.Reason, "CancelWorkOrder.Reason"); break;
            case AbandonWorkOrder c: TextShape.ThrowIfMalformed(c.Reason, "AbandonWorkOrder.Reason"); break;
            case ReopenWorkOrder c: TextShape.ThrowIfMalformed(c.Reason, "ReopenWorkOrder.Reason"); break;
            case DeclineOffer c: TextShape.ThrowIfMalformed(c.Reason, "DeclineOffer.Reason"); break;
        }
    }

    private static void ThrowIfMalformed(WorkOrderDraft draft)
    {
        TextShape.ThrowIfMalformed(Require(draft.Type, "SubmitWorkOrder.Draft.Type"), "SubmitWorkOrder.Draft.Type");
        RequireValues(draft.Fields, "SubmitWorkOrder.Draft.Fields");
    }

    private static void ThrowIfMalformed(Satisfaction satisfaction)
    {
        if (satisfaction is { Overall: null, Ratings.Count: 0 }) throw new ArgumentException("RecordSatisfaction.Satisfaction rates nothing; give Overall or Ratings.", nameof(satisfaction));
        foreach (var rating in satisfaction.Ratings)
        {
            TextShape.ThrowIfMalformed(Require(Require(rating, "A rating in RecordSatisfaction.Satisfaction.Ratings").Dimension, "A dimension in RecordSatisfaction.Satisfaction.Ratings"), "A dimension in RecordSatisfaction.Satisfaction.Ratings");
            if (satisfaction.Ratings.Count(other => other.Dimension == rating.Dimension) > 1) throw new ArgumentException($"RecordSatisfaction.Satisfaction rates '{rating.Dimension}' twice; give each dimension once.", nameof(satisfaction));
        }
    }

    private static void ThrowIfMalformed(ApplyPlan command)
    {
        if (command.Plan is null == command.Version is null) throw new ArgumentException($"ApplyPlan.Plan and ApplyPlan.Version are {(command.Plan is null ? "both null" : "both given")}; give one of them.", nameof(command));
        if (command.Plan is { } plan) PlanShape.ThrowIfMalformed(plan);
        RequireDefined(command.OpenWork ?? PlanAdoption.Keep, "ApplyPlan.OpenWork");
        TextShape.ThrowIfMalformed(command.Note, "ApplyPlan.Note");
        if (command.Replacements is not { } replacements) return;
        if (replacements.Queues.Contains(null) || replacements.Channels.Contains(null) || replacements.Priorities.Contains(null))
            throw new ArgumentException("ApplyPlan.Replacements holds a null; give a value.", nameof(command));
    }

    private static T Require<T>(T? value, string path) where T : class =>
        value ?? throw new ArgumentException($"{path} is null; give a value.", nameof(value));

    private static void RequireValues(IReadOnlyDictionary<string, string> fields, string path)
    {
        foreach (var (name, value) in fields)
        {
            TextShape.ThrowIfMalformed(name, $"A name in {path}");
            TextShape.ThrowIfMalformed(Require(value, $"{path}['{name}']"), $"{path}['{name}']");
        }
    }

    private static void RequireDefined<T>(T word, string path) where T : struct, Enum
    {
        if (!Enum.IsDefined(word)) throw new ArgumentException($"{path} is {word}, which is not a {typeof(T).Name}.", nameof(word));
    }
}

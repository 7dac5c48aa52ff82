using System.Globalization;
using ChannelRouting.Engine;
using ChannelRouting.Linting;
using ChannelRouting.Planning;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    private Rejection? Decide(ApplyPlan command)
    {
        if (FindRefusal(command, out var plan, out var compiled) is { } refusal) return refusal;
        var proposed = new PlanScheduled
        {
            Stamp = Stamp(),
            StartAt = WholeTicks(command.StartAt ?? _now),
            Plan = plan!,
            OpenWork = command.OpenWork == PlanAdoption.Keep ? null : command.OpenWork,
            Replacements = command.Replacements,
            Note = command.Note,
            RestoredFrom = command.Version,
        };
        if (proposed.StartAt > _now) Emit(proposed);
        else
        {
            EmitApplied(proposed, compiled!);
            RevalidateReplaced(command.Replacements);
        }

        return null;
    }

    /// <summary>Why the command is refused; else the plan it means, made ready.</summary>
    private Rejection? FindRefusal(ApplyPlan command, out RoutingPlan? plan, out CompiledPlan? compiled)
    {
        compiled = null;
        plan = command.Plan ?? _state.FindFormerPlan(command.Version!.Value);
        if (plan is not null && FindRefusal(plan, command.Replacements, out compiled) is { } refusal) return refusal;
        return FindOverLimit(command) ?? (plan is null ? Reject(RejectionReason.UnknownPlanVersion, command.Version!.Value.ToString()) : null);
    }

    private void EmitApplied(PlanScheduled proposed, CompiledPlan plan)
    {
        _state.Prepared = plan;
        Emit(new PlanApplied
        {
            Stamp = Stamp(),
            Version = new PlanVersion(_state.PlanVersion.Number + 1),
            Plan = proposed.Plan,
            TimeZoneVersion = _state.TimeZones.VersionId,
            OpenWork = proposed.OpenWork,
            Replacements = proposed.Replacements,
            Note = proposed.Note,
            RestoredFrom = proposed.RestoredFrom,
        });
    }

    /// <summary>Who was offered work of one channel may take none of the one in its place.</summary>
    private void RevalidateReplaced(PlanReplacements? replacements)
    {
        if (replacements is not { Channels.Count: > 0 }) return;
        foreach (var agent in _state.Agents) Revalidate(agent.Offers);
    }

    /// <summary>Why a plan cannot be the current one now; else the plan made ready.</summary>
    private Rejection? FindRefusal(RoutingPlan plan, PlanReplacements? replacements, out CompiledPlan? compiled)
    {
        compiled = null;
        if (FindErrors(plan, _state.TimeZones) is { } invalid) return invalid;
        compiled = new CompiledPlan(plan, _state.TimeZones, _state.Code.Classifiers);
        replacements ??= new PlanReplacements();
        if ((FindBadReplacement(compiled, replacements) ?? FindMissingCode(plan)) is { } bad) return bad;
        if (FindRemovedInUse(compiled, new NewNames(replacements)) is { } removed) return removed;
        return _state.PlanVersionCount >= RoutingLimits.PlanVersions && !CurrentIsUnused()
            ? Reject(RejectionReason.TooManyPlanVersions, plan.Name, Text(_state.PlanVersionCount + 1), Text(RoutingLimits.PlanVersions))
            : null;
    }

    /// <summary>Why a plan is invalid by an edition of the time-zone database.</summary>
    private static Rejection? FindErrors(RoutingPlan plan, IDateTimeZoneProvider timeZones)
    {
        var findings = PlanValidator.FindFaults(plan, timeZones);
        var errorCount = findings.Count(finding => finding.Severity == PlanFindingSeverity.Error);
        return errorCount == 0 ? null : Reject(RejectionReason.PlanInvalid, plan.Name, Text(errorCount)) with { Findings = findings };
    }

    /// <summary>Open work that is to take the current plan takes it, as far as the work limit of this call reaches.</summary>
    private void AdoptPlan()
    {
        _actor = _state.RuleActor;
        while (_matchesLeft > 0 && _state.FindAdopting() is { } order)
        {
            _matchesLeft--;
            Adopt(order);
        }
    }

    private void Adopt(WorkOrderState order)
    {
        if (_state.Adoption == PlanAdoption.Reclassify && Classify(order, order.FactsNow, order.IsPriorityNamed) is var classified && FindOverLimit(order, classified) is null)
        {
            Reclassify(order, classified);
            return;
        }

        Emit(new PlanAdopted { Stamp = Stamp(), WorkOrder = order.Id, Plan = _state.PlanVersion });
        ReviewPromises(order, _state.Adoption == PlanAdoption.Retroactive);
    }

    private void Reclassify(WorkOrderState order, Classification classified, SlaTargetId? target = null)
    {
        Emit(new WorkOrderReclassified
        {
            Stamp = Stamp(),
            WorkOrder = order.Id,
            Plan = _state.PlanVersion,
            FromQueue = order.Queue,
            Classification = classified,
            Target = target,
        });
        foreach (var offer in order.Offers.ToArray())
            if (FindFault(offer) is { } fault) Revoke([offer], fault);
        ReviewPromises(order, isRetroactive: false);
    }

    /// <summary>Puts the promises of the plan that an order took in place of those it had.</summary>
    private void ReviewPromises(WorkOrderState order, bool isRetroactive)
    {
        var policy = PolicyOf(order);
        RetargetClocks(order, policy, isRetroactive);
        ReviewClocks(order, policy);
        foreach (var clock in order.LatestClocks.ToArray()) WarnAtOnce(clock);
    }

    /// <summary>What the current plan's rules say of an open order. Where somebody put it, it stays.</summary>
    private Classification Classify(WorkOrderState order, in WorkOrderFacts facts, bool isPriorityNamed)
    {
        var classified = _state.Plan!.Classify(facts, isPriorityNamed, order.OwnRequirements, _now);
        return order.QueueSource is QueueSource.Named or QueueSource.Moved ? classified with { Queue = order.Queue, Source = order.QueueSource, Rule = order.Rule } : classified;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private bool CurrentIsUnused() => !_state.WorkOrders.Any(order => !order.IsFinal && order.Plan == _state.PlanVersion);

    /// <summary>The first code that the plan names and the host did not give, with the findings of all.</summary>
    private Rejection? FindMissingCode(RoutingPlan plan)
    {
        PlanFinding[] classifiers = [.. MissingCode.FindClassifiers(plan, _state.Code)];
        PlanFinding[] all = [.. classifiers, .. MissingCode.FindSelectors(plan, _state.Code)];
        var reason = classifiers.Length > 0 ? RejectionReason.UnknownClassifier : RejectionReason.UnknownSelector;
        return all.Length == 0 ? null : Reject(reason, all[0].Value!, all[0].Limit) with { Findings = all };
    }

    /// <summary>The first reason why replacements make no sense, by the order of the reasons, then of the kinds.</summary>
    private Rejection? FindBadReplacement(CompiledPlan plan, PlanReplacements replacements)
    {
        var before = _state.Plan;
        var queues = Bad("replacements.queues", replacements.Queues, id => before?.FindQueue(id) is not null, id => plan.FindQueue(id) is not null);
        var channels = Bad("replacements.channels", replacements.Channels, id => before?.FindChannel(id) is not null, id => plan.FindChannel(id) is not null);
        var priorities = Bad("replacements.priorities", replacements.Priorities, id => before?.FindBand(id) is not null, id => plan.FindBand(id) is not null);
        return First(First(queues, channels), priorities);
    }

    private static Rejection? Bad<TId>(string subject, IReadOnlyList<Replacement<TId>> replacements, Func<TId, bool> wasThere, Func<TId, bool> isThere)
        where TId : struct, IIdentifier<TId>
    {
        var names = new HashSet<TId>();
        if (replacements.FirstOrDefault(replacement => !names.Add(replacement.From)) is { } twice) return Reject(RejectionReason.ReplacedTwice, subject, twice.From.Value);
        if (replacements.FirstOrDefault(replacement => !wasThere(replacement.From) || isThere(replacement.From)) is { } vain) return Reject(RejectionReason.NothingToReplace, subject, vain.From.Value);
        return replacements.FirstOrDefault(replacement => !isThere(replacement.To)) is { } unknown ? Reject(RejectionReason.UnknownReplacement, subject, unknown.To.Value) : null;
    }

    /// <summary>The first queue, channel or priority that is in use and not in the new plan, by the order of the reasons, then of the names.</summary>
    private Rejection? FindRemovedInUse(CompiledPlan plan, NewNames names)
    {
        var live = _state.WorkOrders.Where(order => !order.IsFinal).ToList();
        var queues = live.SelectMany(order => order.AlsoServedBy.Append(order.Queue)).Concat(_state.Agents.SelectMany(agent => agent.Profile.Queues));
        return Removed(RejectionReason.QueueInUse, queues, queue => plan.FindQueue(names.Of(queue)) is not null)
            ?? Removed(RejectionReason.ChannelInUse, live.Select(order => order.Channel), channel => plan.FindChannel(names.Of(channel)) is not null)
            ?? Removed(RejectionReason.PriorityInUse, live.Select(order => order.Priority), priority => plan.FindBand(names.Of(priority)) is not null);
    }

    private static Rejection? Removed<TId>(RejectionReason reason, IEnumerable<TId> used, Func<TId, bool> isKept) where TId : struct, IIdentifier<TId>
    {
        var removed = used.Where(id => !isKept(id)).Select(id => id.Value).Order(StringComparer.Ordinal).ToList();
        return removed.Count == 0 ? null : Reject(reason, removed[0], Text(removed.Count(name => name == removed[0])));
    }
}

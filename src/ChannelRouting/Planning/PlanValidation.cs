using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>One run of the checks over one plan; the parts stand in files of their own.</summary>
internal sealed partial class PlanValidation
{
    private readonly RoutingPlan _plan;
    private readonly IDateTimeZoneProvider _timeZones;
    private readonly List<PlanFinding> _findings = [];
    private readonly NameSet _priorities;
    private readonly NameSet _calendars;
    private readonly NameSet _channels;
    private readonly NameSet _queues;
    private readonly NameSet _targets;
    private readonly NameSet _labels;

    public PlanValidation(RoutingPlan plan, IDateTimeZoneProvider timeZones)
    {
        (_plan, _timeZones) = (plan, timeZones);
        _priorities = new NameSet("$.priorities", plan.Priorities.Select(priority => priority.Value));
        _calendars = new NameSet("$.calendars", plan.Calendars.Select(calendar => calendar.Id.Value));
        _channels = new NameSet("$.channels", plan.Channels.Select(channel => channel.Id.Value));
        _targets = new NameSet("$.slaPolicies[*].targets", plan.SlaPolicies.SelectMany(policy => policy.Targets).Select(target => target.Id.Value));
        _queues = new NameSet("$.queues", plan.Queues.Select(queue => queue.Id.Value));
        _labels = new NameSet("$.rules[*].labels", plan.Rules.SelectMany(rule => rule.Labels.Select(label => label.Name).Concat(rule.Code?.Labels ?? [])));
    }

    public IReadOnlyList<PlanFinding> Run()
    {
        CheckText("$.name", _plan.Name);
        CheckPriorities();
        CheckCalendars();
        CheckChannels();
        CheckQueues();
        CheckOrder();
        CheckRules();
        CheckSlaPolicies();
        CheckOverCommit();
        CheckRampUp();
        CheckMetrics();
        CheckAlerts();
        CheckDuration("$.assignmentLimit.within", _plan.AssignmentLimit?.Within);
        CheckRange("$.assignmentLimit.atMost", _plan.AssignmentLimit?.AtMost, 1, RoutingLimits.AssignmentsWithin);
        CheckRange("$.maxOffersPerAgent", _plan.MaxOffersPerAgent, 1, RoutingLimits.OffersPerAgent);
        CheckDuration("$.retainClosedFor", _plan.RetainClosedFor);
        return _findings;
    }

    private void CheckPriorities()
    {
        CheckIds(_priorities, "");
        CheckSize("$.priorities", _plan.Priorities.Count, 1);
        CheckKnown("$.defaultPriority", _plan.DefaultPriority.Value, _priorities);
    }

    private void CheckChannels()
    {
        CheckIds(_channels, ".id");
        CheckSize("$.channels", _plan.Channels.Count, 1);
        for (var i = 0; i < _plan.Channels.Count; i++)
        {
            var (channel, path) = (_plan.Channels[i], At("$.channels", i));
            CheckText($"{path}.kind", channel.Kind);
            CheckLength($"{path}.name", channel.Name);
            CheckLength($"{path}.owner", channel.Owner);
            CheckRange($"{path}.costUnits", channel.CostUnits, 0, RoutingLimits.CapacityUnits);
            CheckRange($"{path}.maxPerAgent", channel.MaxPerAgent, 1, int.MaxValue);
            CheckRange($"{path}.waitingPercent", channel.WaitingPercent, 0, 100);
            CheckDuration($"{path}.wrapUp", channel.WrapUp);
            CheckOthers(channel.Id, channel.InterruptedBy, $"{path}.interruptedBy");
            CheckIntake(channel, path);
        }
    }

    /// <summary>Channels that one channel has to do with: known, each once, and not itself.</summary>
    private void CheckOthers(ChannelId channel, IReadOnlyList<ChannelId> others, string path, int atLeast = 0)
    {
        CheckUnique(new NameSet(path, others.Select(other => other.Value)), "");
        CheckSize(path, others.Count, atLeast);
        for (var i = 0; i < others.Count; i++)
        {
            CheckKnown(At(path, i), others[i].Value, _channels);
            if (others[i] == channel) Add(PlanFindingCode.OutOfRange, At(path, i), channel.Value, "another channel");
        }
    }

    private void CheckFairness(FairnessPolicy? fairness, string path)
    {
        CheckDuration($"{path}.window", fairness?.Window);
        CheckRange($"{path}.keptWindows", fairness?.KeptWindows, 0, RoutingLimits.LedgerWindows);
        CheckRange($"{path}.maxSharePercent", fairness?.MaxSharePercent, 1, 99);
        CheckRange($"{path}.maxShareAfter", fairness?.MaxShareAfter, 1, RoutingLimits.FreeAssignments);
    }

    private void CheckReserve(AgentReserve reserve, string path)
    {
        CheckRange($"{path}.agents", reserve.Agents, 1, RoutingLimits.AgentsInReserve);
        CheckKnown($"{path}.channel", reserve.Channel.Value, _channels);
        CheckOthers(reserve.Channel, reserve.From, $"{path}.from", atLeast: 1);
    }

    private void CheckQueues()
    {
        CheckIds(_queues, ".id");
        CheckSize("$.queues", _plan.Queues.Count, 1);
        for (var i = 0; i < _plan.Queues.Count; i++)
        {
            CheckLength($"{At("$.queues", i)}.name", _plan.Queues[i].Name);
            CheckRange($"{At("$.queues", i)}.maxPerAgent", _plan.Queues[i].MaxPerAgent, 1, int.MaxValue);
            CheckAgentRules(_plan.Queues[i], At("$.queues", i));
            if (_plan.Queues[i].AgentSelector is { } code) CheckCode(code.Name, code.Version, $"{At("$.queues", i)}.agentSelector");
            if (_plan.Queues[i].OrderByTarget is { } target) CheckKnown($"{At("$.queues", i)}.orderByTarget", target.Value, _targets);
            CheckRange($"{At("$.queues", i)}.preferBelow", _plan.Queues[i].PreferBelow, 1, int.MaxValue);
            CheckDuration($"{At("$.queues", i)}.returnWaitsFor", _plan.Queues[i].ReturnWaitsFor);
            CheckFairness(_plan.Queues[i].Fairness, $"{At("$.queues", i)}.fairness");
            CheckAffinity(_plan.Queues[i].Affinity, $"{At("$.queues", i)}.affinity");
            CheckDuration($"{At("$.queues", i)}.headRoom.for", _plan.Queues[i].HeadRoom?.For);
            CheckRange($"{At("$.queues", i)}.headRoom.atOnce", _plan.Queues[i].HeadRoom?.AtOnce, 1, RoutingLimits.HeadRoomsAtOnce);
            CheckBuckets(_plan.Queues[i].Buckets, $"{At("$.queues", i)}.buckets");
            CheckSteps(_plan.Queues[i], At("$.queues", i));
            CheckIntake(_plan.Queues[i], At("$.queues", i));
            CheckOffers(_plan.Queues[i].Offers, $"{At("$.queues", i)}.offers");
            if (_plan.Queues[i].Reserve is { } reserve) CheckReserve(reserve, $"{At("$.queues", i)}.reserve");
        }

        CheckDiversions();
        CheckKnown("$.fallbackQueue", _plan.FallbackQueue.Value, _queues);
        if (_plan.FallbackChannel is { } channel) CheckKnown("$.fallbackChannel", channel.Value, _channels);
    }

    private void CheckOrder()
    {
        if (_plan.WorkOrderSelector is { } code) CheckCode(code.Name, code.Version, "$.workOrderSelector");
        else if (_plan.WorkOrderRule == WorkOrderRule.Custom) Add(PlanFindingCode.MissingProperty, "$.workOrderSelector", null, "name, version");
        CheckDuration("$.ageing.bandUpAfter", _plan.Ageing?.BandUpAfter);
        CheckRange("$.ageing.maxBands", _plan.Ageing?.MaxBands, 1, int.MaxValue);
        if (_plan.Balance is not { } balance) return;
        CheckWeight("priority", balance.Priority);
        CheckWeight("urgency", balance.Urgency);
        CheckWeight("priorityUrgency", balance.PriorityUrgency);
        CheckWeight("late", balance.Late);
        CheckWeight("lateAgeing", balance.LateAgeing);
        CheckWeight("level", balance.Level);
        CheckWeight("flexibility", balance.Flexibility);
        CheckWeight("idle", balance.Idle);
        CheckWeight("packing", balance.Packing);
        CheckDuration("$.balance.idleScale", balance.IdleScale);
    }

    private void CheckWeight(string name, int? weight) => CheckRange($"$.balance.{name}", weight, 0, RoutingLimits.BalanceWeight);

    private void CheckAgentRules(WorkQueue queue, string path)
    {
        AgentRule[] rules = RuleDefaults.AgentRulesOf(queue);
        for (var i = 1; i < rules.Length; i++)
        {
            if (rules.AsSpan(0, i).Contains(rules[i])) Add(PlanFindingCode.DuplicateName, At($"{path}.thenBy", i - 1), PlanValueText.Word(rules[i]));
            if (rules[i - 1] is AgentRule.LongestIdle or AgentRule.RoundRobin or AgentRule.Balanced)
                Add(PlanFindingCode.OutOfRange, At($"{path}.thenBy", i - 1), PlanValueText.Word(rules[i]), $"nothing after {PlanValueText.Word(rules[i - 1])}");
        }
    }

    private void CheckOffers(OfferPolicy? policy, string path)
    {
        if (policy is null) return;
        CheckDuration($"{path}.expiresAfter", policy.ExpiresAfter);
        CheckRange($"{path}.atOnce", policy.AtOnce, 1, RoutingLimits.OffersAtOnce);
        CheckDuration($"{path}.coolDown", policy.CoolDown);
        CheckRange($"{path}.maxRefusals", policy.MaxRefusals, 1, int.MaxValue);
        CheckDuration($"{path}.acceptingExtension", policy.AcceptingExtension);
        CheckUnique(new NameSet($"{path}.forgivenReasons", policy.ForgivenReasons), "");
        CheckSize($"{path}.forgivenReasons", policy.ForgivenReasons.Count);
        for (var i = 0; i < policy.ForgivenReasons.Count; i++) CheckText(At($"{path}.forgivenReasons", i), policy.ForgivenReasons[i]);
        if (policy.OnMiss is { } onMiss) CheckMiss(onMiss, $"{path}.onMiss");
    }

    private void CheckMiss(MissPolicy policy, string path)
    {
        CheckRange($"{path}.after", policy.After, 1, int.MaxValue);
        CheckDuration($"{path}.for", policy.For);
        if (policy.Presence is not (AgentPresence.Away or AgentPresence.Offline)) Add(PlanFindingCode.OutOfRange, $"{path}.presence", PlanValueText.Word(policy.Presence), "away, offline");
        if (policy is { Presence: AgentPresence.Offline, For: not null }) Add(PlanFindingCode.NotExactlyOne, $"{path}.for", null, "a time goes with away; who is offline signs in again");
    }

    private void CheckRampUp()
    {
        if (_plan.RampUp.Count > RoutingLimits.RampUpSteps) Add(PlanFindingCode.OutOfRange, "$.rampUp", Text(_plan.RampUp.Count), $"{Text(RoutingLimits.RampUpSteps)} entries");
        for (var i = 0; i < _plan.RampUp.Count; i++)
        {
            CheckDuration($"{At("$.rampUp", i)}.for", _plan.RampUp[i].For);
            CheckRange($"{At("$.rampUp", i)}.capacityPercent", _plan.RampUp[i].CapacityPercent, i == 0 ? 0 : Math.Min(99, _plan.RampUp[i - 1].CapacityPercent + 1), 99);
        }
    }

    private void CheckOverCommit()
    {
        CheckUnique(new NameSet("$.overCommit", _plan.OverCommit.Select(rule => rule.Cause.ToString())), ".cause");
        for (var i = 0; i < _plan.OverCommit.Count; i++)
        {
            var (rule, path) = (_plan.OverCommit[i], At("$.overCommit", i));
            CheckRange($"{path}.upToUnits", rule.UpToUnits, 1, RoutingLimits.CapacityUnits);
            CheckRange($"{path}.upToPerAgent", rule.UpToPerAgent, 1, int.MaxValue);
            if (rule.Cause is AssignmentCause.Matching or AssignmentCause.WrapUp) Add(PlanFindingCode.OutOfRange, $"{path}.cause", PlanValueText.Word(rule.Cause), "manual, direct, transfer, resume, reopen");
        }
    }

    private static string IdentifierRange => $"1 to {Text(RoutingLimits.IdentifierLength)} characters";

    internal static string At(string list, int index) => $"{list}[{index.ToString(CultureInfo.InvariantCulture)}]";

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void Add(PlanFindingCode code, string path, string? value = null, string? limit = null, string? suggestion = null) =>
        _findings.Add(new PlanFinding { Code = code, Path = path, Value = value is null ? null : PlanValueText.Cut(value), Limit = limit, Suggestion = suggestion });

    private void CheckText(string path, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) Add(PlanFindingCode.OutOfRange, path, text, $"1 to {Text(RoutingLimits.TextLength)} characters");
        else CheckLength(path, text);
    }

    /// <summary>A text that may be missing.</summary>
    private void CheckLength(string path, string? text, int most = RoutingLimits.TextLength)
    {
        if (text?.Length > most) Add(PlanFindingCode.OutOfRange, path, text, $"at most {Text(most)} characters");
    }

    private void CheckRange(string path, int? number, int from, int to)
    {
        if (number is not { } value || (value >= from && value <= to)) return;
        Add(PlanFindingCode.OutOfRange, path, value.ToString(CultureInfo.InvariantCulture), to == int.MaxValue ? $"{Text(from)} or more" : $"{Text(from)} to {Text(to)}");
    }

    private void CheckSize(string path, int count, int atLeast = 0)
    {
        if (count < atLeast) Add(PlanFindingCode.EmptyList, path);
        if (count > RoutingLimits.EntriesPerPlanList) Add(PlanFindingCode.OutOfRange, path, Text(count), $"{Text(RoutingLimits.EntriesPerPlanList)} entries");
    }

    private void CheckKnown(string path, string name, NameSet names)
    {
        if (!names.Contains(name)) Add(PlanFindingCode.UnknownName, path, name, names.Path, names.Nearest(name));
    }

    private void CheckIds(NameSet ids, string member)
    {
        foreach (var index in ids.Blank) Add(PlanFindingCode.OutOfRange, At(ids.Path, index) + member, "", IdentifierRange);
        CheckUnique(ids, member);
    }

    private void CheckUnique(NameSet names, string member)
    {
        foreach (var (index, name) in names.Repeated) Add(PlanFindingCode.DuplicateName, At(names.Path, index) + member, name);
    }
}

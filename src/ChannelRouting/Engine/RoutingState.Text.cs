using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelRouting.Journaling;
using ChannelRouting.Sla;

namespace ChannelRouting.Engine;

internal sealed partial class RoutingState
{
    /// <summary>The whole state as text in a fixed order: two states are the same when their texts are.</summary>
    public string ToCanonicalText()
    {
        var text = new StringBuilder();
        text.AppendLine(Invariant($"events={LastSequence} assignments={LastAssignment} offers={LastOffer} plan={PlanVersion} zones={TimeZones.VersionId}"));
        foreach (var (version, plan) in _plans) text.AppendLine(Invariant($"plan {version} orders={plan.WorkOrderCount} replaced={string.Join(',', plan.Replaced)} {Json(plan.Plan.Plan)}"));
        foreach (var record in _planRecords) text.AppendLine(Invariant($"record {record.Version} {Of(record.AppliedAt)} by={record.AppliedBy} from={record.RestoredFrom} '{record.Note}' {Json(record.Plan)}"));
        foreach (var scheduled in ScheduledPlans) text.AppendLine(Invariant($"scheduled {CanonicalText.Of(scheduled)}"));
        foreach (var end in _calendarEnds) text.AppendLine(Invariant($"calendar {end.Calendar} known={end.KnownUntil:uuuu'-'MM'-'dd} notice={Of(end.NoticeAt)} said={end.IsSaid}"));
        foreach (var agent in _agents.Values) Append(text, agent);
        foreach (var order in _orders.Values.OrderBy(order => order.Id)) Append(text, order);
        foreach (var (queue, length) in _lengths.OrderBy(length => length.Key)) text.AppendLine(Invariant($"length {queue} {length}"));
        foreach (var (queue, ledger) in _ledgers) Append(text, queue, ledger);
        if (UnclassifiedCount + UnknownChannelCount > 0) text.AppendLine(Invariant($"unclassified={UnclassifiedCount} unknown={UnknownChannelCount}"));
        if (_adopting.Count > 0) text.AppendLine(Invariant($"adopting {string.Join(',', _adopting)} {Adoption}"));
        if (_ofFormerTimeZones.Count > 0) text.AppendLine(Invariant($"counting {string.Join(',', _ofFormerTimeZones)}"));
        foreach (var (tie, agent) in _tieOrder) text.AppendLine(Invariant($"tie field='{tie.Field}' label='{tie.Label}' '{tie.Text}' {agent}"));
        if (_unweighed.Count > 0) text.AppendLine(Invariant($"unweighed {string.Join(',', _unweighed)}"));
        foreach (var id in _archiveOrder) text.AppendLine(Invariant($"archived {id}"));
        foreach (var id in _commandOrder) text.AppendLine(Invariant($"command {id} {_commands[id].Fingerprint:x32} {_commands[id].Outcome}"));
        text.Append(Invariant($"deadlines={Deadlines.Count} next={Of(Deadlines.FirstFiresAt)}"));
        return text.ToString();
    }

    private void Append(StringBuilder text, AgentState agent) => text
        .Append(Invariant($"agent {agent.Id} version={agent.Version} {agent.Presence} unavailable={string.Join(',', agent.UnavailableChannels)} shift={agent.IsOnShift} until={Of(agent.ShiftEnd)} used={agent.UsedUnits} of {agent.CapacityUnits} until={Of(agent.RampUpEnd)} held={agent.HeldUnits} for={agent.HeadRoomFor?.Id} until={Of(agent.HeadRoomEnd)} again={Of(agent.HeadRoomAgainAt)} given={string.Join(',', agent.GivenAt.Select(at => Of(at)))} until={Of(agent.AssignmentPauseEnd)} first={agent.Sequence} served={agent.LastServedSequence} idle={Of(agent.IdleSinceAt)} misses={agent.MissCount} paused={Of(agent.PauseEnd)} "))
        .AppendLine(Invariant($"has={string.Join(',', agent.WorkOrders.Keys)} offers={string.Join(',', agent.Offers.Select(offer => offer.Id))} {Json(agent.Profile)}"));

    private void Append(StringBuilder text, WorkOrderState order)
    {
        text.Append(Invariant($"order {order.Id} version={order.Version} {order.Status} {order.Channel} '{order.Type}' {order.Priority} band={order.Band} bucket={order.Bucket} urgency={order.Urgency} sequence={order.Sequence} plan={order.Plan}:{order.PinnedChannel}:{order.PinnedPriority} "))
            .Append(Invariant($"queue={order.Queue} source={order.QueueSource} named={order.IsPriorityNamed} unknown={order.UnknownChannel} agent={order.Agent?.Id} assignment={order.Assignment} updates={order.UpdateCount} reopens={order.ReopenCount} level={order.EscalationLevel} boost={order.BoostBands} moves={order.MovesByRule} taken={order.TakenBackCount} interactions={order.InteractionCount}:{string.Join(',', order.Interactions)} reached={string.Join(',', order.ReachedMoments)} exhausted={order.IsExhausted} rated={(order.Satisfaction is { } satisfaction ? $"{Json(satisfaction)}@{Of(order.RatedAt!.Value)}" : "-")} created={Of(order.CreatedAt)} "))
            .Append(Invariant($"assigned={Of(order.AssignedAt)} completed={Of(order.CompletedAt)} ended={Of(order.EndedAt)} waited={order.WaitedBefore.BclCompatibleTicks} before message={order.TicksBeforeMessage} since={Of(order.WaitsSince)} next={Of(order.Deadline)} start={Of(order.StartAt)} promised={Of(order.PromisedAt)} follows={order.FollowUpOf} waits={string.Join(',', order.WaitsFor?.Select(agent => agent.Id) ?? [])} until={Of(order.WaitEndsAt)} back={order.IsBackForAgent} room={order.HeadRoomWith?.Id} merged={order.MergedInto} rule='{order.Rule}' "))
            .Append(Invariant($"step={order.Step?.Index}:{order.Step?.IsThrough} spent={order.Step?.Spent.BclCompatibleTicks} since={Of(order.Step?.RunsSince)} next={Of(order.Step?.End)} also={string.Join(',', order.AlsoServedBy)} delay={order.ReachedDelay.BclCompatibleTicks} next={Of(order.Delay?.End)} "))
            .Append(Invariant($"{TextOf(order.OwnRequirements)}to {TextOf(order.Requirements)}of {TextOf(order.ClassifiedRequirements)}prefers {string.Join(',', order.Wishes.Preferred.Select(preferred => Invariant($"{preferred.Agent}:{preferred.Score}")))} for {order.Wishes.PreferredFor?.BclCompatibleTicks} never {string.Join(',', order.Wishes.Excluded)} "))
            .Append(Invariant($"held={order.Hold?.IsByChannel} from={Of(order.Hold?.NotBefore)} met={string.Join(',', order.Intake.Select(step => $"{step.Reason} {step.Action} {step.Queue} {Of(step.OpensAt)}"))} "))
            .AppendLine(Invariant($"{TextOf(order.Fields)} labels {TextOf(order.Labels)}"));
        foreach (var refusal in order.Refusals.Values)
            text.AppendLine(Invariant($"  refused by {refusal.Agent.Id} count={refusal.Count} excluded={refusal.IsExcluded} silent={refusal.WasSilent} until={Of(refusal.Deadline)}"));
        foreach (var offer in order.MadeOffers)
            text.AppendLine(Invariant($"  offer {offer.Id} {offer.Status} {offer.Revocation} to {offer.Agent.Id} since {Of(offer.OfferedAt)} until {Of(offer.ExpiresAt)} extended={offer.IsExtended} assignment={offer.Assignment}"));
        foreach (var clock in order.Clocks) Append(text, clock);
    }

    private void Append(StringBuilder text, SlaClockState clock) => text
        .Append(Invariant($"  clock {clock.Policy}/{clock.Target} since={clock.Sequence} {clock.Status} {Of(clock.Scale)} carried={clock.Carried} allowed={DurationText.Write(clock.Allowed)} "))
        .Append(Invariant($"started={Of(clock.StartedAt)} running={Of(clock.RunningSince)} due={Of(clock.DueAt)} beyond={clock.BeyondKnownDates} "))
        .Append(Invariant($"breached={Of(clock.BreachedAt)} stopped={Of(clock.StoppedAt)} deadline={(clock.Deadline is { } deadline ? Deadlines.KindOf(deadline) : null)} {Of(clock.Deadline)} warned={string.Join(',', clock.Warned)} "))
        .AppendLine(string.Join(',', clock.Spans.Select(span => $"{Of(span.From)} to {Of(span.End)}: {DurationText.Write(span.Spent)} {Of(span.Scale)}")));

    private static void Append(StringBuilder text, QueueId queue, QueueLedger ledger)
    {
        text.AppendLine(Invariant($"ledger {queue} since={Of(ledger.SinceAt)} assignments={ledger.AssignmentCount}"));
        foreach (var window in ledger.Kept) text.AppendLine(Invariant($"  {Of(window.SinceAt)} to {Of(window.UntilAt)}: {string.Join("; ", window.Agents.Select(entry => $"{entry.Agent} {TextOf(entry.Figures)}"))}"));
        foreach (var (agent, tally) in ledger.Tallies)
            text.AppendLine(Invariant($"  of {agent} serves={tally.IsServing} behind={tally.IsAtShare} {TextOf(tally.Figures)} {tally.Presence} since={Of(tally.NotedAt)}"));
    }

    private static string TextOf(AgentFigures figures) =>
        Invariant($"assignments={figures.AssignmentCount} hand={figures.ByHandCount} returned={figures.ReturnedCount} preferred={figures.PreferredCount} offers={figures.OfferCount} declines={figures.DeclineCount} misses={figures.MissCount} units={figures.Units} away={DurationText.Write(figures.AwayTime)} available={DurationText.Write(figures.AvailableTime)} full={DurationText.Write(figures.FullTime)}");

    private static string TextOf(IEnumerable<SkillRequirement> requirements) => string.Join(',', requirements.Select(requirement => Invariant($"{requirement.Skill} from {requirement.AtLeast} to {requirement.AtMost} excluded={requirement.IsExcluded} preferred={requirement.IsPreferred} ")));

    private static string TextOf(IReadOnlyDictionary<string, string> texts) => string.Join(',', texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => $"{text.Key}={text.Value}"));

    private string Of(Deadline? deadline) => Of(Deadlines.DueAt(deadline));

    private static string Of(SlaScale scale) => $"{scale.Measure}/{scale.Hours?.Calendar.Id}/{scale.Hours?.TimeZoneVersion}";

    private static string Json(object content) => JsonSerializer.Serialize(content, RoutingJson.Compact.GetTypeInfo(content.GetType()));

    private static string Of(Instant? instant) => instant is { } value ? CanonicalText.Of(value) : "-";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using static NodaTime.Duration;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of docs/concepts on policies, clocks and escalation, compiled and run.</summary>
public class SlaSnippets
{
    [Fact]
    public void Policy_InFewWords_SaysWhatThePageSays()
    {
        var plan = HelpDesk();
        #region sla-policy
        plan.Sla("standard", s => s
            .On("office")
            .FirstResponse(FromMinutes(30), urgent: FromMinutes(10), target: t => t.Role("agent").Within(FromMinutes(5), When.Field("tier", "gold")))
            .NextResponse(FromHours(1))
            .Resolution(FromHours(4), urgent: FromHours(2), low: FromHours(24), target: t => t.Role("team lead"))
            .Target("complaint-result", t => t.Kind(SlaTargetKind.ResultGiven).Within(FromHours(24), When.TypePath("complaint"))));
        #endregion

        var targets = plan.Build().SlaPolicies[0].Targets;
        Assert.Equal(["first-response", "next-response", "resolution", "complaint-result"], targets.Select(target => target.Id.Value));
        Assert.Equal([FromMinutes(5), FromMinutes(10), FromMinutes(30)], targets[0].Goals.Select(goal => goal.OpenTime!.Value));
    }

    [Fact]
    public void Interactions_AndHistory_TellWhatThePageTells()
    {
        var test = Submitted(HelpDesk().Sla("standard", s => s.Resolution(FromHours(4)).FirstResponse(FromMinutes(30))));
        var (engine, now) = (test.Engine, Some.Now + FromMinutes(5));

        #region sla-interactions
        engine.Execute(new RecordInteraction { WorkOrder = "WO-1", Kind = InteractionKind.Reply, Interaction = "message-17" }, now);
        #endregion
        Assert.Equal(SlaClockStatus.Met, engine.FindWorkOrder("WO-1")!.Clocks[1].Status);

        #region sla-history
        var then = engine.FindSlaHistory(new FindSlaHistory { WorkOrder = "WO-1", At = now - FromMinutes(2) })!;
        var lines = then.Cycles.Select(cycle => $"{cycle.Clock.Target} is {cycle.Clock.Status} after {cycle.Events.Count} event, with {cycle.Clock.Remaining} left");
        #endregion
        Assert.Equal(["resolution is Running after 1 event, with 0:03:57:00 left", "first-response is Running after 1 event, with 0:00:27:00 left"], lines);
    }

    [Fact]
    public void Escalation_OfWorkNobodyTakes_ClimbsAsThePageSays()
    {
        var plan = HelpDesk();
        #region sla-escalation
        plan.Sla("standard", s => s
            .TimeToAssign(FromMinutes(10), target: t => t
                .Warn(atPercent: 80, Then.Notify("dispatcher"))
                .OnBreach(Then.RaiseBands(1), Then.DropSkills("tax"), Then.EscalateTo(1)))
            .Target("levels", t => t
                .Between(SlaMoment.Escalated, SlaMoment.Assigned).StartsAnew()
                .Within(FromMinutes(30), When.Escalation(1))
                .Within(FromHours(8), When.Escalation(2), on: "office")
                .OnBreach(Then.Notify("manager") with { When = When.Escalation(2) }, Then.EscalateTo(2), Then.MoveTo("second-line")))
            .ResponseAfterAssignment(FromMinutes(15), target: t => t.OnBreach(Then.TakeBack(atMost: 2))));
        #endregion
        var test = Submitted(plan);

        test.After(FromDays(2)).Accept(new AdvanceTime());

        Assert.Equal([8, 10, 40], test.Events.Where(e => e is RoleNotified { Role: "dispatcher" } or WorkOrderEscalated).Select(e => (int)(e.At - Some.Now).TotalMinutes));
        Assert.Equal(40 + (24 * 60), (test.Events.OfType<RoleNotified>().Single(e => e.Role == "manager").At - Some.Now).TotalMinutes);
    }

    [Fact]
    public void Escalation_ThatReclassifies_GivesWhatTheRulesSayOfTheLevel()
    {
        var plan = HelpDesk();
        #region sla-reclassify
        plan
            .Rule("escalated", r => r.For(When.Escalation(1)).To("second-line").Priority("urgent"))
            .Sla("standard", s => s.TimeToAssign(FromMinutes(10), target: t => t.OnBreach(Then.EscalateTo(1), Then.Reclassify())));
        #endregion
        var test = Submitted(plan);

        test.After(FromMinutes(11)).Accept(new AdvanceTime());

        Assert.Equal(("second-line", "urgent"), (test.Find("WO-1").Queue.Value, test.Find("WO-1").Priority.Value));
    }

    private static RoutingPlanBuilder HelpDesk() => new RoutingPlanBuilder().Calendar(Some.Office()).Channel("chat", c => c.Cost(25)).Queue("general").Queue("second-line");

    private static TestEngine Submitted(RoutingPlanBuilder plan)
    {
        var test = new TestEngine(plan.Build());
        test.Submit(Some.Draft("WO-1"));
        return test;
    }
}

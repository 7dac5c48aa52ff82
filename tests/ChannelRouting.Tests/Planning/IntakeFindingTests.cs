using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Planning;

/// <summary>What can be wrong with when channels and queues take work.</summary>
public class IntakeFindingTests
{
    private const string General = "{ \"id\": \"general\" }";

    private const string Phone = "\"id\": \"phone\"";

    private const string Rule = "\"name\": \"orders first\"";

    /// <summary>A piece of the standard text, what stands there instead, and the findings that follow: code, path.</summary>
    public static TheoryData<string, string, PlanFindingCode, string> Mistakes => new()
    {
        { General, "{ \"id\": \"general\", \"maxLength\": 0 }", PlanFindingCode.OutOfRange, "$.queues[0].maxLength" },
        { General, "{ \"id\": \"general\", \"maxLength\": 5, \"whenFull\": { \"action\": \"hold\" } }", PlanFindingCode.OutOfRange, "$.queues[0].whenFull.action" },
        { General, "{ \"id\": \"general\", \"maxLength\": 5, \"whenFull\": { \"action\": \"accept\" } }", PlanFindingCode.OutOfRange, "$.queues[0].whenFull.action" },
        { General, "{ \"id\": \"general\", \"maxLength\": 5, \"whenFull\": { \"action\": \"divert\" } }", PlanFindingCode.MissingProperty, "$.queues[0].whenFull.queue" },
        { General, "{ \"id\": \"general\", \"maxLength\": 5, \"whenFull\": { \"action\": \"divert\", \"queue\": \"order\" } }", PlanFindingCode.UnknownName, "$.queues[0].whenFull.queue" },
        { General, "{ \"id\": \"general\", \"maxLength\": 5, \"whenFull\": { \"action\": \"divert\", \"queue\": \"general\" } }", PlanFindingCode.OutOfRange, "$.queues[0].whenFull.queue" },
        { General, "{ \"id\": \"general\", \"maxLength\": 5, \"whenFull\": { \"action\": \"refuse\", \"queue\": \"orders\" } }", PlanFindingCode.NotExactlyOne, "$.queues[0].whenFull.queue" },
        { General, "{ \"id\": \"general\", \"maxLength\": 5, \"whenFull\": { \"action\": \"refuze\" } }", PlanFindingCode.UnreadableValue, "$.queues[0].whenFull.action" },
        { General, "{ \"id\": \"general\", \"whenFull\": { \"action\": \"refuse\" } }", PlanFindingCode.IdleSetting, "$.queues[0].whenFull" },
        { General, "{ \"id\": \"general\", \"whenClosed\": { \"action\": \"refuse\" } }", PlanFindingCode.IdleSetting, "$.queues[0].whenClosed" },
        { General, "{ \"id\": \"general\", \"serviceHours\": \"offce\" }", PlanFindingCode.UnknownName, "$.queues[0].serviceHours" },
        { General, "{ \"id\": \"general\", \"serviceHours\": \"office\", \"whenClosed\": { \"action\": \"divert\", \"queue\": \"general\" } }", PlanFindingCode.OutOfRange, "$.queues[0].whenClosed.queue" },
        { General, "{ \"id\": \"general\", \"from\": \"2026-02-01T00:00:00Z\", \"until\": \"2026-02-01T00:00:00Z\" }", PlanFindingCode.OutOfRange, "$.queues[0].until" },
        { Phone, "\"id\": \"phone\", \"from\": \"2026-02-01T00:00:00Z\", \"until\": \"2026-01-01T00:00:00Z\"", PlanFindingCode.OutOfRange, "$.channels[0].until" },
        { Phone, "\"id\": \"phone\", \"whenClosed\": { \"action\": \"hold\" }", PlanFindingCode.IdleSetting, "$.channels[0].whenClosed" },
        { Phone, "\"id\": \"phone\", \"serviceHours\": \"office\", \"whenClosed\": { \"action\": \"divert\", \"queue\": \"genral\" }", PlanFindingCode.UnknownName, "$.channels[0].whenClosed.queue" },
        { Rule, "\"name\": \"orders first\", \"from\": \"2026-02-01T00:00:00Z\", \"until\": \"2026-01-01T00:00:00Z\"", PlanFindingCode.OutOfRange, "$.rules[0].until" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void Intake_WithOneMistake_HasOneFinding(string piece, string replacement, PlanFindingCode code, string path)
    {
        var reading = PlanJson.Read(PlanText.With(piece, replacement));

        Assert.Equal([(code, path)], reading.Findings.Select(finding => (finding.Code, finding.Path)));
    }

    [Fact]
    public void Term_OfPartsOfATick_HasAFindingAtEachEnd()
    {
        var odd = Some.Now + Duration.FromNanoseconds(1);
        var plan = Some.Plan() with
        {
            Channels = [.. Some.Plan().Channels.Select(channel => channel with { From = odd })],
            Queues = [.. Some.Plan().Queues.Select(queue => queue with { Until = odd })],
        };

        Assert.Equal(["$.channels[0].from", "$.channels[1].from", "$.queues[0].until", "$.queues[1].until"], PlanValidator.Validate(plan).Select(finding => finding.Path));
    }

    [Theory]
    [InlineData("full, then closed", "a:full:b b:closed:a", "a")]
    [InlineData("round by three", "a:full:b b:full:c c:closed:b", "a")]
    [InlineData("two rounds", "a:full:b b:closed:a c:full:d d:full:c", "a c")]
    [InlineData("one that leads to none", "a:full:b b:closed:c", "")]
    [InlineData("two ways to one", "a:full:c a:closed:b b:full:c", "")]
    [InlineData("eight in a row", "a:full:b b:full:c c:full:d d:full:e e:full:f f:full:g g:full:h h:full:i", "")]
    [InlineData("nine in a row", "a:full:b b:full:c c:full:d d:full:e e:full:f f:full:g g:full:h h:full:i i:full:j", "a")]
    public void Diversions_ThatLeadRoundOrTooFar_AreFound(string name, string ways, string found)
    {
        var all = ways.Split(' ').Select(way => way.Split(':')).ToList();
        var queues = all.SelectMany(way => new[] { way[0], way[2] }).Distinct().Order().Select(id => new WorkQueue
        {
            Id = id,
            MaxLength = 1,
            ServiceHours = "office",
            WhenFull = RuleOf(id, "full"),
            WhenClosed = RuleOf(id, "closed"),
        });

        var findings = PlanValidator.Validate(Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders" }, .. queues] });

        Assert.Equal(found, string.Join(' ', findings.Where(finding => finding.Code == PlanFindingCode.DiversionCycle).Select(finding => finding.Value)));
        Assert.NotEmpty(name);

        IntakeRule? RuleOf(string id, string when) => all.Find(way => way[0] == id && way[1] == when) is { } way ? IntakeRule.DivertTo(way[2]) : null;
    }

    [Fact]
    public void Rule_BehindOneThatEnds_IsReachable_AndBehindOneThatSpansIt_IsNot()
    {
        var (first, second) = (Some.Plan().Rules[0] with { Until = Some.Now }, Some.Plan().Rules[0] with { Name = "later" });

        Assert.Empty(PlanValidator.Validate(Some.Plan() with { Rules = [first, second] }));
        Assert.Equal(PlanFindingCode.UnreachableRule, PlanValidator.Validate(Some.Plan() with { Rules = [first, second with { Until = Some.Now }] }).Single().Code);
    }

    [Fact]
    public void Builder_SaysWhatRecordsSay()
    {
        var (from, until) = (Some.Now, Some.Now + Duration.FromDays(1));

        var plan = new RoutingPlanBuilder()
            .Calendar("office", week => week.In("Europe/London").Weekdays("09:00-17:00"))
            .Channel("chat", c => c.Cost(25).OpenOn("office").WhenClosed(IntakeRule.Hold).From(from).Until(until))
            .Queue("orders", q => q.MaxLength(200).WhenFull(IntakeRule.DivertTo("general")).OpenOn("office").WhenClosed(IntakeRule.Refuse).From(from).Until(until))
            .Queue("general")
            .Rule("all", r => r.To("orders").From(from).Until(until))
            .Build();

        Assert.Equal(new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 25, ServiceHours = "office", WhenClosed = new IntakeRule { Action = IntakeAction.Hold }, From = from, Until = until }, plan.Channels.Single());
        Assert.Equal(new WorkQueue { Id = "orders", MaxLength = 200, WhenFull = new IntakeRule { Action = IntakeAction.Divert, Queue = "general" }, ServiceHours = "office", WhenClosed = new IntakeRule { Action = IntakeAction.Refuse }, From = from, Until = until }, plan.Queues[0]);
        Assert.Equal((from, until), (plan.Rules.Single().From!.Value, plan.Rules.Single().Until!.Value));
        Assert.Equal(plan, PlanJson.Read(PlanJson.Write(plan)).Plan);
    }
}

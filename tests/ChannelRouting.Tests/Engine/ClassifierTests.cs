using ChannelRouting.Matching;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using ChannelRouting.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.Tests.Engine;

/// <summary>Rules that ask code of the host.</summary>
public class ClassifierTests
{
    private static readonly RoutingPlan Plan = Some.Plan() with { Rules = [new ClassificationRule { Name = "grade", Code = new CodeRule { Name = "vip", Version = 3, Labels = ["grade"] } }, .. Some.Plan().Rules] };

    private static readonly IClassifier Vip = Code(arguments => arguments.Fields.TryGetValue("spent", out var spent) && spent.Length > 3
        ? new ClassifierAnswer { Queue = "orders", Priority = "high", Labels = new Dictionary<string, string> { ["grade"] = "gold" }, Requirements = [new SkillRequirement { Skill = "calm" }] }
        : null);

    [Fact]
    public void Answer_OfCode_CountsAsTheRules()
    {
        var (order, classified) = Submit(Vip, Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["spent"] = "9000" } });

        Assert.Equal(("orders", "grade", "high", "gold", 1), (order.Queue.Value, order.Rule, order.Priority.Value, order.Labels["grade"], order.Requirements.Count));
        Assert.Equal(["grade"], classified.MatchedRules);
        Assert.Empty(classified.Faults);
    }

    [Fact]
    public void NoAnswer_OfCode_IsNoMatch()
    {
        var (order, classified) = Submit(Vip, Some.Draft("WO-1", type: "order"));

        Assert.Equal(("orders", "orders"), (order.Queue.Value, order.Rule));
        Assert.Equal(["orders"], classified.MatchedRules);
        Assert.Empty(classified.Faults);
    }

    public static TheoryData<string, ClassifierFaultKind> BadCode => new()
    {
        { "throws", ClassifierFaultKind.Failed },
        { "unknown queue", ClassifierFaultKind.BadAnswer },
        { "unknown priority", ClassifierFaultKind.BadAnswer },
        { "other label", ClassifierFaultKind.BadAnswer },
        { "long label", ClassifierFaultKind.BadAnswer },
        { "no skill", ClassifierFaultKind.BadAnswer },
        { "no range", ClassifierFaultKind.BadAnswer },
        { "many requirements", ClassifierFaultKind.BadAnswer },
    };

    [Theory, MemberData(nameof(BadCode))]
    public void Code_ThatFails_IsNoMatchAndSaidSo(string how, ClassifierFaultKind kind)
    {
        var (order, classified) = Submit(Code(_ => AnswerOf(how)), Some.Draft("WO-1", type: "order"));

        Assert.Equal(("orders", "orders", "normal"), (order.Queue.Value, order.Rule, order.Priority.Value));
        Assert.Equal([new ClassifierFault { Rule = "grade", Kind = kind }], classified.Faults);
        Assert.Equal(["orders"], classified.MatchedRules);
    }

    [Fact]
    public void Plan_OfCodeThatIsNotThere_IsRefused()
    {
        var engine = new RoutingEngine(classifiers: [Code(_ => null, version: 2)]);

        var rejection = engine.Execute(new ApplyPlan { Plan = Plan }, Some.Now).Rejection!;

        Assert.Equal((RejectionReason.UnknownClassifier, "vip", "3"), (rejection.Reason, rejection.Subject, rejection.Value));
    }

    [Fact]
    public void Plan_OfMuchCodeThatIsNotThere_HasAFindingForEach()
    {
        var plan = Plan with
        {
            Rules = [.. Plan.Rules, new ClassificationRule { Name = "more", Code = new CodeRule { Name = "more", Version = 1 } }],
            Queues = [.. Plan.Queues.Select(queue => queue with { AgentSelector = new SelectorCode { Name = "best", Version = 2 } })],
            WorkOrderRule = WorkOrderRule.Custom,
            WorkOrderSelector = new SelectorCode { Name = "worth", Version = 4 },
        };

        var rejection = new RoutingEngine(classifiers: [Vip]).Execute(new ApplyPlan { Plan = plan }, Some.Now).Rejection!;

        Assert.Equal((RejectionReason.UnknownClassifier, "more", "1"), (rejection.Reason, rejection.Subject, rejection.Value));
        Assert.Equal(
            [$"$.rules[{plan.Rules.Count - 1}].code more 1", "$.workOrderSelector worth 4", .. plan.Queues.Select((_, place) => $"$.queues[{place}].agentSelector best 2")],
            rejection.Findings.Select(finding => $"{finding.Path} {finding.Value} {finding.Limit}"));
        Assert.All(rejection.Findings, finding => Assert.Equal((PlanFindingCode.MissingCode, PlanFindingSeverity.Error), (finding.Code, finding.Severity)));
    }

    [Fact]
    public void Engine_RecoveredWithoutTheCode_StandsAsBeforeAndSaysThatItIsMissing()
    {
        var (engine, journal) = (new RoutingEngine(classifiers: [Vip]), new List<JournalEntry>());
        Execute(new ApplyPlan { Plan = Plan });
        Execute(new SubmitWorkOrder { Draft = Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["spent"] = "9000" } } });

        var recovered = RoutingEngine.Recover(journal);

        Assert.Equal(engine.State.ToCanonicalText(), recovered.State.ToCanonicalText());
        var decision = recovered.Execute(new SubmitWorkOrder { Draft = Some.Draft("WO-2") }, Some.Now);
        Assert.Equal([new ClassifierFault { Rule = "grade", Kind = ClassifierFaultKind.Missing }], decision.Entry!.Events.OfType<WorkOrderQueued>().Single().Classification!.Faults);

        void Execute(Command command) => journal.Add(engine.Execute(command, Some.Now).Entry!);
    }

    [Fact]
    public void Code_SeesCopiesOfWhatIsKnown()
    {
        ClassifierArguments seen = default;
        var plan = Plan with { Rules = [new ClassificationRule { Name = "first", Priority = "urgent", Labels = [new RuleLabel { Name = "tier", Value = "a" }] }, .. Plan.Rules, new ClassificationRule { Name = "last", Labels = [new RuleLabel { Name = "later", Value = "b" }] }] };
        var compiled = new CompiledPlan(plan, classifiers: [Code(arguments =>
        {
            seen = arguments;
            return null;
        })]);

        compiled.Classify(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["a"] = "b" } }, Some.Now);

        Assert.Equal(("WO-1", "question", "chat", "urgent", 0), (seen.Id.Value, seen.Type, seen.Channel.Value, seen.Priority.Value, seen.EscalationLevel));
        Assert.Equal([KeyValuePair.Create("tier", "a")], seen.Labels);
        Assert.Equal([KeyValuePair.Create("a", "b")], seen.Fields);
    }

    [Fact]
    public void Classifiers_WithoutNameOrTwice_AreMisuse()
    {
        Assert.Throws<ArgumentException>(() => new RoutingEngine(classifiers: [Code(_ => null, name: " ")]));
        Assert.Throws<ArgumentException>(() => new RoutingEngine(classifiers: [Code(_ => null, version: 0)]));
        Assert.Throws<ArgumentException>(() => new RoutingEngine(classifiers: [Vip, Code(_ => null)]));
        Assert.Throws<ArgumentException>(() => new RoutingEngine(classifiers: [null!]));
    }

    [Fact]
    public void Router_GivesItsEngineTheCode()
    {
        using var router = new Router(Plan, options: new RouterOptions { Classifiers = [Vip] });

        Assert.Contains("'vip'", Assert.Throws<ArgumentException>(() => new Router(Plan)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_GiveTheRouterTheCode()
    {
        await using var services = new ServiceCollection()
            .AddChannelRouting(routing => routing.UsePlan(Plan).UseClassifier("vip", 3, _ => new ClassifierAnswer { Queue = "orders" }))
            .BuildServiceProvider();

        var submitted = await services.GetRequiredService<IRouter>().SubmitAsync(Some.Draft("WO-1"));

        Assert.Equal("orders", submitted.Outcome!.Queue.Value);
    }

    [Fact]
    public void PlanTest_TakesTheCode() => PlanTest.For(Plan, classifiers: [Vip]).At(Some.Now)
        .Submit(Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["spent"] = "9000" } }).ByRule("grade").HasPriority("high").HasLabel("grade", "gold");

    private static (WorkOrder Order, Classification Classified) Submit(IClassifier code, WorkOrderDraft draft)
    {
        var engine = new RoutingEngine(state => new MatchingIndex(state), code: new HostCode([code]));
        engine.Execute(new ApplyPlan { Plan = Plan }, Some.Now);
        var decision = engine.Execute(new SubmitWorkOrder { Draft = draft }, Some.Now);
        return (engine.FindWorkOrder(draft.Id)!, decision.Entry!.Events.OfType<WorkOrderQueued>().Single().Classification!);
    }

    private static ClassifierFunction Code(Func<ClassifierArguments, ClassifierAnswer?> classify, string name = "vip", int version = 3) => new(name, version, classify);

    private static ClassifierAnswer AnswerOf(string how) => how switch
    {
        "unknown queue" => new ClassifierAnswer { Queue = "gone" },
        "unknown priority" => new ClassifierAnswer { Priority = "asap" },
        "other label" => new ClassifierAnswer { Labels = new Dictionary<string, string> { ["tier"] = "a" } },
        "long label" => new ClassifierAnswer { Labels = new Dictionary<string, string> { ["grade"] = new string('a', RoutingLimits.LabelLength + 1) } },
        "no skill" => new ClassifierAnswer { Requirements = [default] },
        "no range" => new ClassifierAnswer { Requirements = [new SkillRequirement { Skill = "tax", AtLeast = 2, AtMost = 1 }] },
        "many requirements" => new ClassifierAnswer { Requirements = [.. Enumerable.Repeat(new SkillRequirement { Skill = "tax" }, RoutingLimits.RequirementsPerWorkOrder + 1)] },
        _ => throw new InvalidOperationException(how),
    };
}

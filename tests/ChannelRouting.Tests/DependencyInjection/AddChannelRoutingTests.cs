using System.Reflection;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChannelRouting.Tests.DependencyInjection;

public sealed class AddChannelRoutingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("add-channel-routing-");

    public static TheoryData<string> PlanVerbs => [.. typeof(RoutingPlanBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(verb => verb.ReturnType == typeof(RoutingPlanBuilder) && verb.Name != nameof(RoutingPlanBuilder.Name)).Select(SignatureOf)];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Router_FromTheContainer_RoutesByThePlanInWords()
    {
        await using var provider = new ServiceCollection().AddChannelRouting(InWords).BuildServiceProvider();
        var router = provider.GetRequiredService<IRouter>();

        await router.SaveAgentAsync(Some.Agent("ann"));
        await router.SignInAsync("ann");
        var result = await router.SubmitAsync(Some.Draft("WO-1", type: "order"));

        Assert.Equal(("orders", "ann"), (result.Outcome?.Queue.Value, result.Outcome?.Agent?.Value));
    }

    [Fact]
    public void Router_AskedForAgain_IsTheSame()
    {
        using var provider = new ServiceCollection().AddChannelRouting(InWords).BuildServiceProvider();
        using var scope = provider.CreateScope();

        Assert.Same(provider.GetRequiredService<IRouter>(), scope.ServiceProvider.GetRequiredService<IRouter>());
        Assert.Same(provider.GetRequiredService<IRouter>(), provider.GetRequiredService<IRouterFactory>().Get(default));
    }

    [Fact]
    public async Task Router_OfADisposedContainer_TakesNoMoreCalls()
    {
        var asynchronous = new ServiceCollection().AddChannelRouting(InWords).BuildServiceProvider();
        var synchronous = new ServiceCollection().AddChannelRouting(InWords).BuildServiceProvider();
        IRouter[] routers = [asynchronous.GetRequiredService<IRouter>(), synchronous.GetRequiredService<IRouter>()];

        await asynchronous.DisposeAsync();
        synchronous.Dispose();

        foreach (var router in routers) await Assert.ThrowsAsync<ObjectDisposedException>(async () => await router.GetStatusAsync());
    }

    [Fact]
    public async Task Routers_WithNames_HaveTheirOwnPlanAndState()
    {
        await using var provider = new ServiceCollection()
            .AddChannelRouting("sales", routing => routing.Channel("chat", c => c.Cost(1)).Queue("sales"))
            .AddChannelRouting("service", routing => routing.Channel("chat", c => c.Cost(1)).Queue("service"))
            .AddChannelRouting(InWords)
            .BuildServiceProvider();

        var queues = new List<string?>();
        foreach (var router in new[] { provider.GetRequiredKeyedService<IRouter>("sales"), provider.GetRequiredKeyedService<IRouter>("service"), provider.GetRequiredService<IRouter>() })
            queues.Add((await router.SubmitAsync(Some.Draft("WO-1"))).Outcome?.Queue.Value);

        Assert.Equal(["sales", "service", "general"], queues);
        Assert.Same(provider.GetRequiredKeyedService<IRouter>("sales"), provider.GetRequiredKeyedService<IRouterFactory>("sales").Get(default));
    }

    [Theory]
    [InlineData("", "AddChannelRouting was called before")]
    [InlineData("sales", "AddChannelRouting(\"sales\") was called before")]
    public void Name_AddedTwice_IsAnErrorThatSaysSo(string name, string message)
    {
        var services = new ServiceCollection().AddKeyedSingleton("other", "a keyed service of the host");
        Add(services, name);

        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => Add(services, name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_NotGivenOrGivenTwice_IsAnErrorThatSaysTheCure()
    {
        Assert.Contains("UsePlanFile", Refusal(_ => { }), StringComparison.Ordinal);
        Assert.Contains("twice", Refusal(routing => routing.UsePlan(Some.Plan()).UsePlan(Some.Plan())), StringComparison.Ordinal);
        Assert.Contains("twice", Refusal(routing => routing.UsePlan(Some.Plan()).Queue("general")), StringComparison.Ordinal);
        Assert.Contains("twice", Refusal(routing => routing.Queue("general").UsePlan(Some.Plan())), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_InWordsWithErrors_IsRefusedAtOnceWithEveryFindingAndItsCure()
    {
        var exception = Assert.Throws<PlanInvalidException>(() => new ServiceCollection().AddChannelRouting(routing => routing
            .Calendar("office", week => week.In("Asia/Shanghai").Weekdays("09:00-25:00")).Channel("phone", c => c.Cost(-1)).Queue("general")));

        Assert.Equal(2, exception.Findings.Count);
        Assert.Contains("The plan of AddChannelRouting has 2 errors", exception.Message, StringComparison.Ordinal);
        Assert.Contains("$.calendars[0].weekly[0].hours[0]: '09:00-25:00' cannot be read; give hours such as", exception.Message, StringComparison.Ordinal);
        Assert.Contains("$.channels[0].costUnits: is '-1'; allowed: 0 to 1,000,000.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanFile_Read_RoutesByIt()
    {
        await using var provider = new ServiceCollection().AddChannelRouting(routing => routing.UsePlanFile(Write(PlanText.Standard))).BuildServiceProvider();

        Assert.Equal("orders", (await provider.GetRequiredService<IRouter>().SubmitAsync(Some.Draft("WO-1", type: "order"))).Outcome?.Queue.Value);
    }

    [Fact]
    public void PlanFile_WithErrors_IsRefusedWithItsPathAndFindings()
    {
        var path = Write(PlanText.With("\"fallbackQueue\": \"general\"", "\"fallbackQueue\": \"genral\""));

        var exception = Assert.Throws<PlanInvalidException>(() => new ServiceCollection().AddChannelRouting(routing => routing.UsePlanFile(path)));

        Assert.Contains($"Plan file '{path}' has 1 error:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("$.fallbackQueue: 'genral' is not among $.queues. Did you mean 'general'?", exception.Message, StringComparison.Ordinal);
        Assert.Equal(PlanFindingCode.UnknownName, Assert.Single(exception.Findings).Code);
    }

    [Fact]
    public void PlanFile_WithMoreErrorsThanAMessageHolds_SaysHowManyMore()
    {
        var queues = string.Concat(Enumerable.Repeat(", { \"id\": \"general\" }", 30));

        var exception = Assert.Throws<PlanInvalidException>(() => new ServiceCollection().AddChannelRouting(routing =>
            routing.UsePlanFile(Write(PlanText.With("{ \"id\": \"general\" }", $"{{ \"id\": \"general\" }}{queues}")))));

        Assert.Equal(30, exception.Findings.Count);
        Assert.EndsWith("... and 10 more.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PlanFile_ThatIsNotThere_IsNamed()
    {
        var path = Path.Combine(_folder.FullName, "none.json");

        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => new ServiceCollection().AddChannelRouting(routing => routing.UsePlanFile(path))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OutOfRange_AreAllReportedWithValueAndLimit()
    {
        using var provider = new ServiceCollection().AddChannelRouting(routing => InWords(routing.Configure(options =>
        {
            options.MaxClockSkew = Duration.FromSeconds(-1);
            options.RetainedEvents = -7;
        }))).BuildServiceProvider();

        var failures = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IRouter>).Failures.ToList();

        Assert.Equal(2, failures.Count);
        Assert.Contains("MaxClockSkew is -1 s; give", failures[0], StringComparison.Ordinal);
        Assert.Contains("RetainedEvents is -7; give 0 to", failures[1], StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
    }

    [Fact]
    public void Options_OfANamedRouterOutOfRange_AreReportedWithItsName()
    {
        using var provider = new ServiceCollection().AddChannelRouting("sales", routing => InWords(routing.Configure(options => options.RetainedEvents = -7))).BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredKeyedService<IRouter>("sales"));

        Assert.StartsWith("AddChannelRouting(\"sales\"): RetainedEvents is -7", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_SetTwice_AreThoseSetLast_AndEachRouterHasItsOwn()
    {
        var services = new ServiceCollection();
        services.Configure<RouterOptions>(options => (options.RetainedEvents, options.MaxClockSkew) = (1, Duration.FromSeconds(1)));
        services.AddChannelRouting(routing => InWords(routing.Configure(options => options.RetainedEvents = 2)));
        services.AddChannelRouting("sales", routing => InWords(routing.Configure(options => options.RetainedEvents = 3)));
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<RouterOptions>>();

        Assert.Equal((2, Duration.FromSeconds(1)), (options.CurrentValue.RetainedEvents, options.CurrentValue.MaxClockSkew));
        Assert.Equal((3, Duration.FromSeconds(5)), (options.Get("sales").RetainedEvents, options.Get("sales").MaxClockSkew));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Clock_AmongTheServices_IsTheRouters(bool isRegisteredBefore)
    {
        var services = new ServiceCollection();
        if (isRegisteredBefore) services.AddSingleton<TimeProvider>(new ManualTimeProvider(Some.Now));
        services.AddChannelRouting(InWords);
        if (!isRegisteredBefore) services.AddSingleton<TimeProvider>(new ManualTimeProvider(Some.Now));
        await using var provider = services.BuildServiceProvider();
        var router = provider.GetRequiredService<IRouter>();

        await router.SubmitAsync(Some.Draft("WO-1"));

        Assert.Equal(Some.Now, (await router.FindWorkOrderAsync("WO-1"))?.CreatedAt);
    }

    [Fact]
    public void Router_TheHostRegisteredBefore_Stays()
    {
        using var own = new Router(Some.Plan());
        using var provider = new ServiceCollection().AddSingleton<IRouter>(own).AddChannelRouting(InWords).BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<IRouter>());
    }

    [Fact]
    public void Engine_IsNotAmongTheServices()
    {
        var services = new ServiceCollection().AddChannelRouting(InWords);

        Assert.DoesNotContain(services, service => service.ServiceType == typeof(RoutingEngine) || service.ServiceType == typeof(Router));
    }

    [Theory, MemberData(nameof(PlanVerbs))]
    public void Verb_OfThePlanBuilder_IsOneOfTheRoutingBuilderToo(string signature) => Assert.Contains(
        signature,
        typeof(ChannelRoutingBuilderExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(SignatureOf));

    [Fact]
    public void Verbs_AllOfThem_ReturnTheirBuilder() => new ServiceCollection().AddChannelRouting("sales", routing =>
    {
        Assert.Equal("sales", routing.Name);
        Assert.Same(routing, routing.Priorities("high", "normal").DefaultPriority("high").Calendar("a", c => c.In("UTC").Daily("00:00-24:00")).Calendar(Some.Office())
            .Channel("phone", c => c.Cost(1)).Channel(new ContactChannel { Id = "chat", Kind = "chat", CostUnits = 1 }).Queue("general").Queue(new WorkQueue { Id = "orders" })
            .Fallback("orders").Rule("a", r => r.Needs("calm", 1)).Rule(new ClassificationRule { Name = "b", Queue = "general" }).Sla("s", s => s.Resolution(Duration.FromHours(1)))
            .Sla(SomeSla.Policy("t", null, SomeSla.Target("resolution", new SlaGoal { OpenTime = Duration.FromHours(1) })))
            .OverCommit(new OverCommitRule { Cause = AssignmentCause.Manual, UpToUnits = 2 }).Plan(plan => plan.Name("all")).Configure(_ => { }));
    });

    private static void InWords(IChannelRoutingBuilder routing) => routing.Channel("chat", c => c.Cost(25)).Queue("orders", q => q.Takes(When.Type("order"))).Queue("general");

    private static string Refusal(Action<IChannelRoutingBuilder> configure) =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddChannelRouting(configure)).Message;

    private static IServiceCollection Add(IServiceCollection services, string name) =>
        name.Length == 0 ? services.AddChannelRouting(InWords) : services.AddChannelRouting(name, InWords);

    private static string SignatureOf(MethodInfo verb) => $"{verb.Name}({string.Join(", ", verb.GetParameters().Select(parameter => parameter.ParameterType)
        .Where(type => type != typeof(IChannelRoutingBuilder)).Select(Conventions.ShippedAssemblies.NameOf))})";

    private string Write(string json)
    {
        var path = Path.Combine(_folder.FullName, "routing.json");
        File.WriteAllText(path, json);
        return path;
    }
}

using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Testing;

public class AnyTests
{
    [Fact]
    public async Task Defaults_OfDraftAgentAndPlan_FitTogether()
    {
        await using var router = new Router(Any.Plan(), new ManualTimeProvider(Some.Now));
        await router.SaveAgentAsync(Any.Agent("ann"));
        await router.SignInAsync("ann");

        var routed = await router.SubmitAsync(Any.Draft("WO-1"));

        Assert.Equal(("general", "ann"), (routed.Outcome?.Queue.Value, routed.Outcome?.Agent?.Value));
        Assert.Empty(PlanValidator.Validate(Any.Plan()));
    }

    [Fact]
    public async Task Plan_ThatSaysMore_HasBoth()
    {
        var plan = Any.Plan(plan => plan.Channel("phone", c => c.Cost(100)).Queue("orders", q => q.Takes(When.Type("order"))));
        await using var router = new Router(plan, new ManualTimeProvider(Some.Now));
        await router.SaveAgentAsync(Any.Agent("ann", "orders"));
        await router.SignInAsync("ann");

        var order = await router.SubmitAsync(Any.Draft("WO-1", "order", "phone"));
        var question = await router.SubmitAsync(Any.Draft("WO-2") with { Priority = "urgent" });

        Assert.Equal(("orders", "ann"), (order.Outcome?.Queue.Value, order.Outcome?.Agent?.Value));
        Assert.Equal(("general", (AgentId?)null), (question.Outcome?.Queue.Value, question.Outcome?.Agent));
    }

    [Fact]
    public void Plan_WithErrors_IsRefused() => Assert.Throws<PlanInvalidException>(() => Any.Plan(plan => plan.Fallback("nowhere")));
}

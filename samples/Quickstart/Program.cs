#region quickstart
using ChannelRouting;
using Microsoft.Extensions.DependencyInjection;
using static NodaTime.Duration;

await using var services = new ServiceCollection().AddChannelRouting(routing => routing
    .Calendar("office", week => week.In("Asia/Shanghai").Weekdays("09:00-12:00", "13:00-18:00"))
    .Channel("phone", c => c.Cost(100).AnswerWithin(FromSeconds(10)))
    .Channel("chat", c => c.Cost(25).AtMost(4))
    .Queue("orders", q => q.Takes(When.Type("order")).Offers(FromSeconds(30)))
    .Queue("general")
    .Sla("standard", s => s.FirstResponse(FromMinutes(15)).Resolution(urgent: FromHours(2), normal: FromHours(4), low: FromHours(24)).On("office")))
    .BuildServiceProvider();

var router = services.GetRequiredService<IRouter>();
router.Subscribe(happened => Console.WriteLine($"{happened.Sequence,2} {happened.GetType().Name}, by {happened.Actor}"));
await router.SaveAgentAsync(new AgentProfile { Id = "ann", Queues = ["orders"], CapacityUnits = 100 });
await router.SignInAsync("ann");
var routed = await router.SubmitAsync(new WorkOrderDraft { Id = "WO-1", Channel = "chat", Type = "order" });
#endregion

// Asked, ann takes the work order, replies, does it and wraps it up.
var accepted = await router.AcceptAsync(routed.Outcome!.Offer!.Value, Actor.Agent("ann"));
var assignment = accepted.Outcome!.Assignment!.Value;
await router.RecordAsync("WO-1", InteractionKind.Reply, actor: Actor.Agent("ann"));
await router.CompleteAsync("WO-1", assignment, Actor.Agent("ann"));
await router.CloseAsync("WO-1", assignment, Actor.Agent("ann"));

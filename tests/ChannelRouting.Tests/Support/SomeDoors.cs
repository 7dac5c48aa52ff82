namespace ChannelRouting.Tests.Support;

/// <summary>An engine that takes hardly any work.</summary>
internal static class SomeDoors
{
    /// <summary>In the evening: phone has ended, chat and the queue general are closed, mail is open, orders is full with WO-1; WO-0 is in general, and done with.</summary>
    public static TestEngine Closed()
    {
        var engine = new TestEngine(Some.Plan() with
        {
            Channels =
            [
                Some.Plan().Channels[0] with { Until = Some.Now + Duration.FromHours(1) },
                Some.Plan().Channels[1] with { ServiceHours = "office", WhenClosed = IntakeRule.Refuse },
                new ContactChannel { Id = "mail", Kind = "mail", CostUnits = 1 },
            ],
            Queues = [new WorkQueue { Id = "general", ServiceHours = "office", WhenClosed = IntakeRule.Refuse }, new WorkQueue { Id = "orders", MaxLength = 1 }],
        });
        engine.Submit(Some.Draft("WO-0"));
        engine.Accept(new CancelWorkOrder { WorkOrder = "WO-0" });
        engine.Submit(Some.Draft("WO-1", type: "order"));
        return engine.After(Duration.FromHours(9));
    }
}

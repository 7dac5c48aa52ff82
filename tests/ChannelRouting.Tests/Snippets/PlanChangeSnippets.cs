using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Snippets;

/// <summary>The code of the pages about plans that change, compiled and run.</summary>
public class PlanChangeSnippets
{
    [Fact]
    public void Plan_WithoutAQueueInUse_NamesWhatTakesItsPlace()
    {
        var engine = TestEngine.Standard();
        engine.Submit(Some.Draft("WO-1", type: "order"));
        var plan = Some.Plan() with { Queues = [new WorkQueue { Id = "general" }, new WorkQueue { Id = "sales" }], Rules = [] };

        #region plan-replacements
        var command = new ApplyPlan
        {
            Plan = plan, // It has the queue "sales", and no longer "orders".
            OpenWork = PlanAdoption.Prospective,
            Replacements = new() { Queues = [new() { From = "orders", To = "sales" }] },
        };
        #endregion

        engine.Accept(command);
        Assert.Equal(new QueueId("sales"), engine.Find("WO-1").Queue);
    }
}

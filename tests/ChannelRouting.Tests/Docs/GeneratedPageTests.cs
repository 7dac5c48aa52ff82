using System.Text;
using System.Xml.Linq;
using ChannelRouting.Engine;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Docs;

/// <summary>Pages of docs/reference that are made from the code.</summary>
public class GeneratedPageTests
{
    private static readonly Dictionary<string, string> Summaries = XDocument.Load(Path.ChangeExtension(typeof(Rejection).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")));

    [Fact]
    public void LifecyclePage_ShowsTheTransitionTable()
    {
        var page = new StringBuilder("# Lifecycle of a work order\n\nMade from the table in `WorkOrderLifecycle`; a test keeps the two the same.\n\n```mermaid\nstateDiagram-v2\n  [*] --> Queued : submit\n");
        foreach (var (from, action, to) in WorkOrderLifecycle.Transitions) page.Append($"  {from} --> {to} : {Word(action)}\n");
        foreach (var status in Enum.GetValues<WorkOrderStatus>().Where(WorkOrderLifecycle.IsFinal)) page.Append($"  {status} --> [*]\n");
        page.Append("```\n\n| status | means | moves |\n| --- | --- | --- |\n");
        foreach (var status in Enum.GetValues<WorkOrderStatus>())
        {
            var moves = WorkOrderLifecycle.Transitions.Where(row => row.From == status).Select(row => $"{Word(row.Action)}: {row.To}");
            page.Append($"| {status} | {Summaries[$"F:ChannelRouting.WorkOrderStatus.{status}"]} | {string.Join("; ", moves)} |\n");
        }

        page.Append("\n| move | command |\n| --- | --- |\n");
        page.Append("| offer | the engine's matching, in a queue with an offer policy |\n| accept | `AcceptOffer` |\n| return | its last open offer was declined, expired or taken back |\n");
        page.Append("| assign | the engine's matching, or `AssignWorkOrder` |\n| wait | `UpdateWorkOrder` with status Waiting |\n| suspend | `UpdateWorkOrder` with status Suspended |\n");
        page.Append("| resume, requeue | `UpdateWorkOrder` with status Assigned or Queued: the agent who has it goes on with it; without room or signed out, it is requeued |\n");
        page.Append("| complete | `CompleteWorkOrder` |\n| close | `CloseWorkOrder` |\n| cancel | `CancelWorkOrder` |\n\nAny other move is refused with `StatusForbids`.\n");

        Repository.AssertApproved(page.ToString(), "docs", "reference", "lifecycle.md");
    }

    [Fact]
    public void RejectionsPage_ShowsEveryReasonWithItsCure()
    {
        var page = new StringBuilder("# Rejections\n\nMade from `RejectionReason`; a test keeps the two the same. When several apply, the one with the lowest number is given. Numbers are never used again.\n\n| number | reason | means | cure |\n| --- | --- | --- | --- |\n");
        foreach (var reason in Enum.GetValues<RejectionReason>())
            page.Append($"| {(int)reason} | `{reason}` | {Summaries[$"F:ChannelRouting.RejectionReason.{reason}"]} | {EnglishWording.Cure(reason)} |\n");

        Repository.AssertApproved(page.ToString(), "docs", "reference", "rejections.md");
    }

    [Fact]
    public void FindingsPage_ShowsEveryFindingWithItsCure()
    {
        var page = new StringBuilder("# Findings in a plan\n\nMade from `PlanFindingCode`; a test keeps the two the same. From 501 on they are warnings: the plan can be used. Numbers are never used again.\n\n| number | finding | means | cure |\n| --- | --- | --- | --- |\n");
        foreach (var code in Enum.GetValues<PlanFindingCode>().Where(code => code != PlanFindingCode.FirstWarning))
            page.Append($"| {(int)code} | `{code}` | {Summaries[$"F:ChannelRouting.PlanFindingCode.{code}"]} | {EnglishWording.Cure(code)} |\n");

        Repository.AssertApproved(page.ToString(), "docs", "reference", "plan-findings.md");
    }

    private static string Word(WorkOrderAction action) => char.ToLowerInvariant(action.ToString()[0]) + action.ToString()[1..];

    private static string Text(XElement? summary) => summary is null ? "" : string.Join(' ', string.Concat(summary.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        _ => "",
    })).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Reflection;
using System.Text;
using ChannelRouting.Engine;
using ChannelRouting.Tests.Conventions;
using ChannelRouting.Tests.Support;
using ChannelRouting.Wording;

namespace ChannelRouting.Tests.Docs;

/// <summary>Pages of docs/reference that are made from the code.</summary>
public class GeneratedPageTests
{
    [Fact]
    public void LifecyclePage_ShowsTheTransitionTable()
    {
        var page = new StringBuilder("# Lifecycle of a work order\n\nMade from the table in `WorkOrderLifecycle`; a test keeps the two the same.\n\n```mermaid\nstateDiagram-v2\n  [*] --> Scheduled : submit, start to come\n  [*] --> Queued : submit\n");
        foreach (var (from, action, to) in WorkOrderLifecycle.Transitions) page.Append($"  {from} --> {to} : {Word(action)}\n");
        foreach (var status in Enum.GetValues<WorkOrderStatus>().Where(WorkOrderLifecycle.IsFinal)) page.Append($"  {status} --> [*]\n");
        page.Append("```\n\n| status | means | moves |\n| --- | --- | --- |\n");
        foreach (var status in Enum.GetValues<WorkOrderStatus>())
        {
            var moves = WorkOrderLifecycle.Transitions.Where(row => row.From == status).Select(row => $"{Word(row.Action)}: {row.To}");
            page.Append($"| {status} | {XmlDocumentation.SummaryOf($"F:ChannelRouting.WorkOrderStatus.{status}")} | {string.Join("; ", moves)} |\n");
        }

        page.Append("\n| move | command |\n| --- | --- |\n| start | its `StartAt` has come |\n");
        page.Append("| offer | the engine's matching, in a queue with an offer policy |\n| accept | `AcceptOffer` |\n| return | its last open offer was declined, expired or taken back |\n");
        page.Append("| assign | the engine's matching, or `AssignWorkOrder` |\n| wait | `UpdateWorkOrder` with status Waiting |\n| suspend | `UpdateWorkOrder` with status Suspended |\n");
        page.Append("| resume, requeue | `UpdateWorkOrder` with status Assigned or Queued: the agent who has it goes on with it; without room or signed out, it is requeued |\n");
        page.Append("| complete | `CompleteWorkOrder` |\n| close | `CloseWorkOrder`, or its channel's wrap-up time is over |\n| cancel | `CancelWorkOrder` |\n| abandon | `AbandonWorkOrder` |\n| merge | `MergeWorkOrder` |\n| transfer | `TransferWorkOrder`; with an agent, an assignment follows at once |\n| reopen | `ReopenWorkOrder`; when its agent takes it back, an assignment follows at once |\n\nAny other move is refused with `StatusForbids`.\n");

        Repository.AssertApproved(page.ToString(), "docs", "reference", "lifecycle.md");
    }

    [Fact]
    public void RejectionsPage_ShowsEveryReasonWithItsCure()
    {
        var page = new StringBuilder("# Rejections\n\nMade from `RejectionReason`; a test keeps the two the same. When several apply, the one with the lowest number is given. Numbers are never used again.\n\n| number | reason | means | cure |\n| --- | --- | --- | --- |\n");
        foreach (var reason in Enum.GetValues<RejectionReason>())
            page.Append($"| {(int)reason} | `{reason}` | {XmlDocumentation.SummaryOf($"F:ChannelRouting.RejectionReason.{reason}")} | {RoutingWording.English.Cure(reason)} |\n");

        Repository.AssertApproved(page.ToString(), "docs", "reference", "rejections.md");
    }

    [Fact]
    public void FindingsPage_ShowsEveryFindingWithItsCure()
    {
        var page = new StringBuilder("# Findings in a plan\n\nMade from `PlanFindingCode`; a test keeps the two the same. From 501 on they are warnings: the plan can be used. Numbers are never used again.\n\n| number | finding | means | cure |\n| --- | --- | --- | --- |\n");
        foreach (var code in Enum.GetValues<PlanFindingCode>().Where(code => code != PlanFindingCode.FirstWarning))
            page.Append($"| {(int)code} | `{code}` | {XmlDocumentation.SummaryOf($"F:ChannelRouting.PlanFindingCode.{code}")} | {RoutingWording.English.Cure(code)} |\n");

        Repository.AssertApproved(page.ToString(), "docs", "reference", "plan-findings.md");
    }

    [Fact]
    public void RejectionsPage_InChinese_ShowsEveryReasonWithItsCure()
    {
        var page = new StringBuilder("# 拒绝原因\n\n由 `RejectionReason` 与中文用语生成，测试保证两者一致。同时符合多个原因时，给出编号最小的一个；编号不会再作他用。【】中是实际给出的内容。\n\n| 编号 | 原因 | 提示 | 处理办法 |\n| --- | --- | --- | --- |\n");
        foreach (var reason in Enum.GetValues<RejectionReason>())
            AppendChinese(page, (int)reason, reason.ToString(), RoutingWording.Chinese.Describe(new Rejection { Reason = reason, Subject = "【对象】", Value = "【实际值】", Limit = "【限制】" }), RoutingWording.Chinese.Cure(reason));

        Repository.AssertApproved(page.ToString(), "docs", "reference", "rejections.zh.md");
    }

    [Fact]
    public void FindingsPage_InChinese_ShowsEveryFindingWithItsCure()
    {
        var page = new StringBuilder("# 方案检查结果\n\n由 `PlanFindingCode` 与中文用语生成，测试保证两者一致。编号 501 起为警告，方案仍可使用；编号不会再作他用。【】中是实际给出的内容。\n\n| 编号 | 结果 | 提示 | 处理办法 |\n| --- | --- | --- | --- |\n");
        foreach (var code in Enum.GetValues<PlanFindingCode>().Where(code => code != PlanFindingCode.FirstWarning))
            AppendChinese(page, (int)code, code.ToString(), RoutingWording.Chinese.Describe(new PlanFinding { Code = code, Path = "【位置】", Value = "【实际值】", Limit = "【允许值】" }), RoutingWording.Chinese.Cure(code));

        Repository.AssertApproved(page.ToString(), "docs", "reference", "plan-findings.zh.md");
    }

    [Fact]
    public void CommandsPage_ShowsEveryCommandWithItsEventsAndRejections()
    {
        var page = new StringBuilder("# Commands\n\nMade from the documentation of the types; a test keeps the two the same. Every command has an `Actor`; the host when none is given. ");
        page.Append($"{string.Join("\n\n", XmlDocumentation.RemarksOf(typeof(Command)).SkipLast(1))}\n");
        foreach (var command in WordsOf<Command>()) AppendWord(page, command);

        Repository.AssertApproved(page.ToString(), "docs", "reference", "commands.md");
    }

    [Fact]
    public void EventsPage_ShowsEveryEvent()
    {
        var page = new StringBuilder("# Events\n\nMade from the documentation of the types; a test keeps the two the same. Every event has a `Sequence` (1, 2, 3 ... without gaps), the instant `At` which it is true, and the `Actor` who caused it.\n");
        foreach (var routingEvent in WordsOf<RoutingEvent>()) AppendWord(page, routingEvent);

        Repository.AssertApproved(page.ToString(), "docs", "reference", "events.md");
    }

    private static void AppendChinese(StringBuilder page, int number, string name, string description, string cure) =>
        page.Append($"| {number} | `{name}` | {description[..^cure.Length]} | {cure} |\n");

    private static string Word(WorkOrderAction action) => char.ToLowerInvariant(action.ToString()[0]) + action.ToString()[1..];

    private static void AppendWord(StringBuilder page, Type word)
    {
        page.Append($"\n## {word.Name}\n\n{XmlDocumentation.SummaryOf($"T:{word.FullName}")}\n");
        foreach (var remark in XmlDocumentation.RemarksOf(word).Where(remark => !remark.StartsWith("Immutable;", StringComparison.Ordinal))) page.Append($"\n{remark}\n");
        var properties = word.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.SetMethod is not null).ToList();
        if (properties.Count == 0) return;
        page.Append("\n| name | type | means |\n| --- | --- | --- |\n");
        foreach (var property in properties)
            page.Append($"| `{property.Name}` | `{ShippedAssemblies.NameOf(property.PropertyType)}` | {XmlDocumentation.SummaryOf($"P:{word.FullName}.{property.Name}").Replace("|", "\\|", StringComparison.Ordinal)} |\n");
    }

    private static IEnumerable<Type> WordsOf<T>() => typeof(T).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal);
}

using System.Globalization;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelRouting.Tests.Planning;

/// <summary>Rules against what docs/concepts/classification.md says of them.</summary>
public class ClassificationPropertyTests
{
    private static readonly PriorityId[] Bands = ["urgent", "normal", "low"];

    private static readonly Gen<string> Texts = Gen.Elements("a", "B b", " x ", "ß\"\\", "日本語", "🚀", "12", "-7", "_", " ", "A").ArrayOf().Select(parts => string.Concat(parts.Take(6)));

    private static readonly Gen<ClassificationRule> Rule =
        from rule in GeneratedPlans.Rule("", [new WorkQueue { Id = "general" }, new WorkQueue { Id = "orders" }])
        from priority in Gen.Elements<PriorityId?>(null, "urgent", "normal", "low")
        from isBare in Gen.Elements(true, false)
        from code in Gen.Elements<CodeRule?>(null, null, new CodeRule { Name = "lengths", Version = 1, Labels = ["length"] }, new CodeRule { Name = "lengths", Version = 2 })
        select isBare ? new ClassificationRule { Name = "", When = rule.When, Queue = "orders" } : rule with { Priority = priority, Code = code };

    private static readonly Arbitrary<(ClassificationRule[] Rules, WorkOrderDraft Draft)> Cases = (
        from count in Gen.Choose(0, 6)
        from rules in Rule.ArrayOf(count)
        from priority in Gen.Elements(default, default, new PriorityId("low"))
        from type in Texts.Select(text => $"a{text}")
        from fields in Texts.ArrayOf(2)
        from queue in Gen.Elements<QueueId?>(null, null, "general")
        select (
            rules.Select((rule, i) => rule with { Name = $"rule {i}" }).Append(new ClassificationRule { Name = "last", Labels = [new RuleLabel { Name = "known", Value = "z" }] }).ToArray(),
            Some.Draft("WO-1", type: type) with { Priority = priority, Queue = queue, Fields = new Dictionary<string, string> { ["city"] = fields[0], ["日本語"] = fields[1] } })).ToArbitrary();

    [Fact]
    public void Rules_OfAnyForm_ClassifyAsDefined() => Prop.ForAll(Cases, item =>
    {
        var plan = new CompiledPlan(Some.Plan() with { Priorities = Bands, Rules = item.Rules, SlaPolicies = [] }, classifiers: [new ClassifierFunction("lengths", 1, LengthOf)]);

        Assert.Equal(Classify(item.Rules, item.Draft), plan.Classify(item.Draft, Some.Now));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    /// <summary>Matches types of some lengths, answers what makes no sense for others, and throws for the rest.</summary>
    private static ClassifierAnswer? LengthOf(ClassifierArguments arguments) => (arguments.Type.Length % 4) switch
    {
        0 => null,
        1 => new ClassifierAnswer { Queue = "orders", Priority = "urgent", Labels = new Dictionary<string, string> { ["length"] = arguments.Priority.Value }, Requirements = [new SkillRequirement { Skill = $"labels {arguments.Labels.Count}" }] },
        2 => new ClassifierAnswer { Queue = "gone" },
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What the code gives where it matches; whether it could not be asked, where it does not.</summary>
    private static (ClassifierAnswer? Answer, ClassifierFaultKind? Fault) Ask(CodeRule code, WorkOrderDraft seen, Dictionary<string, string> labels) => (code.Version, seen.Type.Length % 4) switch
    {
        (2, _) => (null, ClassifierFaultKind.Missing),
        (_, 2) => (null, ClassifierFaultKind.BadAnswer),
        (_, 3) => (null, ClassifierFaultKind.Failed),
        _ => (LengthOf(new ClassifierArguments { Id = seen.Id, Type = seen.Type, Channel = seen.Channel, Priority = seen.Priority, Fields = seen.Fields, Labels = labels, EscalationLevel = 0 }), null),
    };

    /// <summary>The definition.</summary>
    private static Classification Classify(ClassificationRule[] rules, WorkOrderDraft draft)
    {
        var (labels, requirements, matched, faults) = (new Dictionary<string, string>(), draft.Requirements.ToList(), new List<string>(), new List<ClassifierFault>());
        (QueueId Queue, string Rule)? decided = null;
        PriorityId? given = null;
        foreach (var rule in rules)
        {
            var seen = draft with { Priority = draft.Priority.IsDefault ? given ?? "normal" : draft.Priority };
            if (rule.From > Some.Now || rule.Until <= Some.Now) continue;
            if (rule.When is { } condition && !ConditionPropertyTests.Holds(condition, seen, labels)) continue;
            if (decided is not null && rule with { Name = "", From = null, Until = null, When = null, Queue = null, Split = [] } == new ClassificationRule { Name = "" }) continue;
            var (answer, fault) = rule.Code is { } code ? Ask(code, seen, labels) : (new ClassifierAnswer(), null);
            if (fault is { } kind) faults.Add(new ClassifierFault { Rule = rule.Name, Kind = kind });
            if (answer is null) continue;
            matched.Add(rule.Name);
            if ((answer.Queue ?? rule.Queue ?? (rule.Split.Count > 0 ? new QueueSplit(rule.Name, rule.Split).QueueOf(draft.Id) : (QueueId?)null)) is { } queue) decided ??= (queue, rule.Name);
            if ((answer.Priority ?? rule.Priority) is { } priority && (given is null || Array.IndexOf(Bands, priority) < Array.IndexOf(Bands, given.Value))) given = priority;
            seen = draft with { Priority = draft.Priority.IsDefault ? given ?? "normal" : draft.Priority };
            foreach (var (name, text) in answer.Labels) labels.TryAdd(name, text);
            foreach (var label in rule.Labels)
                if ((label.Value ?? Part(label.Capture!, Text(label.Capture!.Field, label.Capture.Label, seen, labels))) is { } text) labels.TryAdd(label.Name, text);
            requirements.AddRange(answer.Requirements);
            requirements.AddRange(rule.Requirements);
            requirements.AddRange(rule.RequirementsFrom.SelectMany(passed => Passed(passed, Text(passed.Field, passed.Label, seen, labels), passed.Confidence is { } sure ? Text(sure, null, seen, labels) : null)));
        }

        return new Classification
        {
            Queue = draft.Queue ?? decided?.Queue ?? "general",
            Source = draft.Queue is not null ? QueueSource.Named : decided is null ? QueueSource.Fallback : QueueSource.Rule,
            Rule = draft.Queue is null ? decided?.Rule : null,
            Priority = draft.Priority.IsDefault ? given ?? "normal" : draft.Priority,
            Requirements = requirements,
            Labels = labels,
            Faults = faults,
            MatchedRules = matched,
        };
    }

    private static string? Text(string? field, string? label, WorkOrderDraft draft, Dictionary<string, string> labels) =>
        field is null ? labels.GetValueOrDefault(label!) : field == "type" ? draft.Type : draft.Fields.GetValueOrDefault(field);

    private static string? Part(Capture capture, string? text)
    {
        var comparison = capture.IgnoreCase == true ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var start = text?.IndexOf(capture.After ?? "", comparison);
        if (start is null or < 0) return null;
        var rest = text![(start.Value + (capture.After?.Length ?? 0))..].TrimStart();
        var length = Enumerable.Range(0, rest.Length)
            .TakeWhile(i => i < (capture.AtMost ?? 200) && IsAmong(rest[i], capture.Characters) && (capture.Before is null || !rest[i..].StartsWith(capture.Before, comparison)))
            .Count();
        var part = new string([.. rest.Take(length > 0 && char.IsHighSurrogate(rest[length - 1]) ? length - 1 : length)]).TrimEnd();
        return part.Length == 0 ? null : part;
    }

    private static bool IsAmong(char letter, CaptureCharacters? characters) => characters switch
    {
        CaptureCharacters.Digits => char.IsAsciiDigit(letter),
        CaptureCharacters.Code => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_',
        _ => true,
    };

    private static IEnumerable<SkillRequirement> Passed(FieldRequirement passed, string? text, string? confidence)
    {
        var percent = confidence is { Length: > 0 and < 9 } && confidence.All(char.IsAsciiDigit) && int.Parse(confidence, CultureInfo.InvariantCulture) is <= 100 and var known ? known : 100;
        var counts = !string.IsNullOrWhiteSpace(text) && !(percent < passed.CountsFrom);
        var said = counts ? text : passed.Otherwise;
        var isPreferred = counts && percent < passed.RequiredFrom ? true : passed.IsPreferred;
        if (string.IsNullOrWhiteSpace(said)) return [];
        if (passed.Skill is { } skill) return said.TrimStart('-').All(char.IsAsciiDigit) && int.TryParse(said, out var level) ? [new SkillRequirement { Skill = skill, AtLeast = level, IsPreferred = isPreferred }] : [];
        return [new SkillRequirement { Skill = $"{passed.Prefix}{said}", AtLeast = passed.AtLeast, IsPreferred = isPreferred }];
    }
}

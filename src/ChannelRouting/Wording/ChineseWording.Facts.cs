using System.Text.RegularExpressions;

namespace ChannelRouting.Wording;

internal sealed partial class ChineseWording
{
    /// <summary>The phrases in which the engine says places and limits; what is none of them is a value and stays as it is.</summary>
    private static readonly (string English, string Chinese)[] Phrases =
    [
        (@"line (\d+), column (\d+)", "第 $1 行第 $2 列"),
        (@"line (\d+)", "第 $1 行"),
        (@"> (\S+)", "晚于 $1"),
        (@"after (\S+)", "晚于 $1"),
        (@"(\S+) to (\S+)", "$1 至 $2"),
        (@"(\S+) to (\S+) characters", "$1 至 $2 个字符"),
        (@"at most (\S+) characters", "最多 $1 个字符"),
        (@"(\S+) or more", "不小于 $1"),
        (@"a weight above (\S+)", "至少一个大于 $1 的权重"),
        (@"more than (\S+)", "大于 $1"),
        (@"(\S+) entries", "最多 $1 项"),
        (@"more than (\S+), at most (\S+)", "大于 $1，不超过 $2"),
        ("whole seconds", "整秒"),
        ("whole ticks of 100 ns", "100 纳秒的整数倍"),
        (@"a moment after (\S+)", "$1 之后的时点"),
        (@"a moment before (\S+)", "$1 之前的时点"),
        (@"(\d+) conditions within each other", "最多 $1 层嵌套的条件"),
        ("a queue, or a priority, labels or requirements", "队列，或优先级、标签、技能要求"),
        ("type, channel, priority, escalation, a field of the work order, or a label", "type、channel、priority、escalation、工单的一个字段，或一个标签"),
        (@"at most (\S+) different names of labels", "最多 $1 个不同的标签名"),
        ("is, in, startsWith, contains, under, bounds of a number \\(atLeast or above, atMost or below\\), all, any, not", "is、in、startsWith、contains、under、数值范围（atLeast 或 above、atMost 或 below）、all、any、not"),
        ("a field or label goes with a test of it", "field 或 label 须与对它的检验同用"),
        ("it goes with is, in, startsWith, contains or under", "它只与 is、in、startsWith、contains 或 under 同用"),
        ("names with a slash between them, such as (.+)", "以斜杠分隔的名称，例如 $1"),
        (@"at most (\S+) conditions in one", "一个条件中最多 $1 个条件"),
        ("a time goes with away; who is offline signs in again", "时长只与 away 同用，离线的坐席须重新签入"),
        ("the queue that work is diverted to", "工单转往的队列"),
        ("hold, anyInQueue or escalate, after steps", "有 steps 时为 hold、anyInQueue 或 escalate"),
        ("steps before it", "与 steps 同用"),
        ("a queue goes with divert", "queue 只与 divert 同用"),
        ("another queue", "另一个队列"),
        (@"before (\S+)", "早于 $1"),
        (@"not before (\S+)", "不早于 $1"),
        ("day, or week and weekday", "day，或 week 与 weekday"),
        ("hours or hoursOf", "hours 或 hoursOf"),
        ("combines, or hours and dates of its own", "combines，或它自己的时段与日期"),
        ("date,name or date,name,hours", "date,name 或 date,name,hours"),
        (@"hours such as (.+), closed, or a weekday such as monday", "时段，例如 $1，或 closed，或星期几，例如 monday"),
        ("20261225, 20261225T083000 or 20261225T083000Z", "20261225、20261225T083000 或 20261225T083000Z"),
        ("P1D, P2W or PT1H30M", "P1D、P2W 或 PT1H30M"),
        ("FREQ=YEARLY of one whole day, alone or with BYMONTH and BYMONTHDAY or BYDAY; list other dates one by one", "一整天的 FREQ=YEARLY，可带 BYMONTH 与 BYMONTHDAY 或 BYDAY；其他日期请逐一列出"),
        ("true or false", "true 或 false"),
        ("a whole number", "整数"),
        ("a number such as (.+) or (.+)", "数字，例如 $1 或 $2"),
        ("a duration such as (.+), (.+) or (.+)", "时长，例如 $1、$2 或 $3"),
        ("a date such as (.+)", "日期，例如 $1"),
        ("an instant such as (.+)", "时刻，例如 $1"),
        ("hours such as (.+) or (.+)", "时段，例如 $1 或 $2"),
        ("text", "文字"),
        (@"a name of 1 to (\d+) characters", "1 至 $1 个字符的名称"),
        ("an object (.+)", "对象 $1"),
        ("a list (.+)", "列表 $1"),
    ];

    protected override string Fact(string fact)
    {
        foreach (var (english, chinese) in Phrases)
            if (Regex.Match(fact, $"^(?:{english})$", RegexOptions.CultureInvariant) is { Success: true } match) return match.Result(chinese);
        return fact;
    }
}

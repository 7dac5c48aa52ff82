namespace ChannelRouting.Calendars;

/// <summary>Sets of instants as lists of spans: in order, apart from each other, none empty.</summary>
internal static class OpenSpans
{
    /// <summary>Any spans as a set, within a window.</summary>
    public static List<OpenSpan> Union(List<OpenSpan> spans, long from, long until)
    {
        spans.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        var union = new List<OpenSpan>(spans.Count);
        foreach (var span in spans)
        {
            var (start, end) = (Math.Max(span.Start, from), Math.Min(span.End, until));
            if (end <= start) continue;
            if (union.Count == 0 || start > union[^1].End) union.Add(new OpenSpan(start, end));
            else if (end > union[^1].End) union[^1] = new OpenSpan(union[^1].Start, end);
        }

        return union;
    }

    /// <summary>What is in both sets.</summary>
    public static List<OpenSpan> Intersection(List<OpenSpan> first, List<OpenSpan> second)
    {
        var both = new List<OpenSpan>();
        for (var (i, j) = (0, 0); i < first.Count && j < second.Count;)
        {
            var (start, end) = (Math.Max(first[i].Start, second[j].Start), Math.Min(first[i].End, second[j].End));
            if (end > start) both.Add(new OpenSpan(start, end));
            if (first[i].End < second[j].End) i++;
            else j++;
        }

        return both;
    }

    /// <summary>What of a window is not in a set.</summary>
    public static List<OpenSpan> Complement(List<OpenSpan> spans, long from, long until)
    {
        var gaps = new List<OpenSpan>(spans.Count + 1);
        var closedSince = from;
        foreach (var span in spans)
        {
            if (span.Start > closedSince) gaps.Add(new OpenSpan(closedSince, span.Start));
            closedSince = span.End;
        }

        if (closedSince < until) gaps.Add(new OpenSpan(closedSince, until));
        return gaps;
    }
}

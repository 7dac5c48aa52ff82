namespace ChannelRouting.Reporting;

/// <summary>What a report shows, and in which words.</summary>
/// <remarks>Lists are copied on entry. Immutable; safe to share between threads.</remarks>
public sealed record ReportOptions
{
    /// <summary>Its title; null takes that of the wording.</summary>
    public string? Title { get; init; }

    /// <summary>Its words. Default: English.</summary>
    public ReportWording Wording { get; init; } = ReportWording.English;

    /// <summary>What the plan does not say of channels. Default: nothing.</summary>
    public IReadOnlyList<ChannelDetails> Channels { get; init => field = ValueList<ChannelDetails>.Copy(value); } = ValueList<ChannelDetails>.Empty;

    /// <summary>The field of work orders that names the customer. Default: <c>customer</c>.</summary>
    public string CustomerField { get; init; } = "customer";

    /// <summary>The field of work orders that says what it is about. Default: <c>text</c>.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>The field of work orders that says what came of it. Default: <c>result</c>.</summary>
    public string ResultField { get; init; } = "result";

    /// <summary>Rows of the tables of work orders and of feedback, 0 or more; further ones are left out and counted. Default: 1,000.</summary>
    public int MostRows { get; init; } = 1_000;

    /// <summary>The promise that stands as expected in the table of work orders; null: the one whose due is latest.</summary>
    public SlaTargetId? ExpectedTarget { get; init; }

    /// <summary>Work orders of an earlier time, which those of the period are compared with. Default: none, so no comparison.</summary>
    public IReadOnlyList<WorkOrder> Before { get; init => field = ValueList<WorkOrder>.Copy(value); } = ValueList<WorkOrder>.Empty;
}

namespace ChannelRouting.Reporting;

/// <summary>One cell of a report: words, a number or an instant, or no data.</summary>
/// <remarks>Lists are copied on entry. Immutable; equal by content; safe to share between threads.</remarks>
public sealed record ReportCell
{
    /// <summary>Work orders that one cell names at most: 100.</summary>
    public const int MostWorkOrders = 100;

    /// <summary>No data.</summary>
    public static ReportCell Empty { get; } = new();

    /// <summary>Its words; null for numbers and instants, and where there is no data.</summary>
    public string? Text { get; init; }

    /// <summary>Its number, in the unit of the column: rates 0 to 1, times in seconds; null for words and instants, and where there is no data.</summary>
    public double? Number { get; init; }

    /// <summary>Its instant; null for words and numbers, and where there is no data.</summary>
    public Instant? At { get; init; }

    /// <summary>What it is, where it differs from its column; null: as the column says.</summary>
    public ReportUnit? Unit { get; init; }

    /// <summary>Whether what it says is as it should be; null where nobody said how it should be.</summary>
    public bool? IsMet { get; init; }

    /// <summary>The work orders behind it, oldest first, at most <see cref="MostWorkOrders"/>. Default: none named.</summary>
    public IReadOnlyList<WorkOrderId> WorkOrders { get; init => field = ValueList<WorkOrderId>.Copy(value); } = ValueList<WorkOrderId>.Empty;

    /// <summary>How many there are behind it in all, those named among them. Default: 0.</summary>
    public int WorkOrderCount { get; init; }

    /// <summary>Words; null is no data.</summary>
    public static ReportCell Of(string? text) => text is null ? Empty : new ReportCell { Text = text };

    /// <summary>A number; null is no data.</summary>
    public static ReportCell Of(double? number) => number is null ? Empty : new ReportCell { Number = number };

    /// <summary>An instant; null is no data.</summary>
    public static ReportCell Of(Instant? at) => at is null ? Empty : new ReportCell { At = at };

    /// <summary>The same, with the work orders behind it; the first of them are named.</summary>
    public ReportCell From(IReadOnlyCollection<WorkOrderId> workOrders)
    {
        ArgumentNullException.ThrowIfNull(workOrders);
        return this with { WorkOrders = [.. workOrders.Take(MostWorkOrders)], WorkOrderCount = workOrders.Count };
    }
}

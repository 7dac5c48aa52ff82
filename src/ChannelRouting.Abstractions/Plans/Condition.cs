namespace ChannelRouting;

/// <summary>A question about a work order, answered yes or no.</summary>
/// <remarks>
/// <para>
/// Either a test of one field (<see cref="Field"/> with exactly one of <see cref="Is"/>, <see cref="In"/>, <see cref="StartsWith"/>,
/// <see cref="Contains"/>) or exactly one of <see cref="All"/>, <see cref="Any"/>, <see cref="Not"/>.
/// Text is compared ordinally, upper and lower case apart. A field the work order does not have fails every test.
/// </para>
/// <para><see cref="ChannelRouting.When"/> makes the usual ones. Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record Condition
{
    /// <summary>The field that holds the work order's type.</summary>
    public const string TypeField = "type";

    /// <summary>The field that holds the work order's channel.</summary>
    public const string ChannelField = "channel";

    /// <summary>The field that holds the work order's priority.</summary>
    public const string PriorityField = "priority";

    /// <summary>The field that holds the work order's escalation level: <c>0</c> before the first escalation, <c>1</c>, <c>2</c> ...</summary>
    public const string EscalationField = "escalation";

    /// <summary>
    /// Which field is tested: <see cref="TypeField"/>, <see cref="ChannelField"/>, <see cref="PriorityField"/>, <see cref="EscalationField"/>, or the name of a
    /// further field of the work order; a further field of one of those four names cannot be tested.
    /// </summary>
    public string? Field { get; init; }

    /// <summary>The field equals this.</summary>
    public string? Is { get; init; }

    /// <summary>The field equals one of these; an empty list counts as not given.</summary>
    public IReadOnlyList<string> In { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;

    /// <summary>The field begins with this.</summary>
    public string? StartsWith { get; init; }

    /// <summary>The field has this in it.</summary>
    public string? Contains { get; init; }

    /// <summary>Every one of these holds; an empty list counts as not given.</summary>
    public IReadOnlyList<Condition> All { get; init => field = ValueList<Condition>.Copy(value); } = ValueList<Condition>.Empty;

    /// <summary>At least one of these holds; an empty list counts as not given.</summary>
    public IReadOnlyList<Condition> Any { get; init => field = ValueList<Condition>.Copy(value); } = ValueList<Condition>.Empty;

    /// <summary>This does not hold.</summary>
    public Condition? Not { get; init; }
}

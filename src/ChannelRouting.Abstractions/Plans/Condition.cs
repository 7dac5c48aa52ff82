namespace ChannelRouting;

/// <summary>A question about a work order, answered yes or no.</summary>
/// <remarks>
/// <para>
/// Either a test of one field or label (<see cref="Field"/> or <see cref="Label"/> with exactly one of <see cref="Is"/>, <see cref="In"/>, <see cref="StartsWith"/>, <see cref="Contains"/>, <see cref="Under"/>, or with
/// bounds of a number), or exactly one of <see cref="All"/>, <see cref="Any"/>, <see cref="Not"/>. A field or label that the work order does not have fails every test.
/// </para>
/// <para>
/// Text is compared character by character, upper and lower case apart unless <see cref="IgnoreCase"/> says otherwise. Bounds read the field as a number: digits, with a point and a sign if need be, as in
/// <c>-12.50</c>; a field that is none fails.
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

    /// <summary>Which label is tested, in place of a field: one that the rules put on. To a rule, one that an earlier rule put on.</summary>
    public string? Label { get; init; }

    /// <summary>The field equals this.</summary>
    public string? Is { get; init; }

    /// <summary>The field equals one of these; an empty list counts as not given.</summary>
    public IReadOnlyList<string> In { get; init => field = ValueList<string>.Copy(value); } = ValueList<string>.Empty;

    /// <summary>The field begins with this.</summary>
    public string? StartsWith { get; init; }

    /// <summary>The field has this in it.</summary>
    public string? Contains { get; init; }

    /// <summary>
    /// The field is this path or lies below it: <c>complaint</c> holds for <c>complaint</c> and <c>complaint/attitude</c>, not for <c>complaints</c>. Names with a slash between them,
    /// none of them empty.
    /// </summary>
    public string? Under { get; init; }

    /// <summary>The field is a number not below this; not together with <see cref="Above"/>.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The field is a number above this; not together with <see cref="AtLeast"/>.</summary>
    public decimal? Above { get; init; }

    /// <summary>The field is a number not above this; not together with <see cref="Below"/>.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>The field is a number below this; not together with <see cref="AtMost"/>.</summary>
    public decimal? Below { get; init; }

    /// <summary>Whether upper and lower case are the same to a test of text, whatever the culture. Null means false.</summary>
    public bool? IgnoreCase { get; init; }

    /// <summary>Every one of these holds; an empty list counts as not given.</summary>
    public IReadOnlyList<Condition> All { get; init => field = ValueList<Condition>.Copy(value); } = ValueList<Condition>.Empty;

    /// <summary>At least one of these holds; an empty list counts as not given.</summary>
    public IReadOnlyList<Condition> Any { get; init => field = ValueList<Condition>.Copy(value); } = ValueList<Condition>.Empty;

    /// <summary>This does not hold.</summary>
    public Condition? Not { get; init; }
}

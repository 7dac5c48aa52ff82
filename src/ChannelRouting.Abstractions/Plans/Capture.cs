namespace ChannelRouting;

/// <summary>A bounded part of one text of a work order.</summary>
/// <remarks>
/// <para>
/// The part begins after the first <see cref="After"/>, white space aside, and ends before the next <see cref="Before"/>, at the first character that is not among
/// <see cref="Characters"/>, after <see cref="AtMost"/> characters, or with the text, whichever comes first; white space at its end is dropped. Nothing is found when the work order lacks
/// the text, when <see cref="After"/> is not in it, or when the part is empty.
/// </para>
/// <para>The text is gone through once, from left to right. Immutable; equal by content; safe to share between threads.</para>
/// </remarks>
public sealed record Capture
{
    /// <summary>The field of which it is a part, see <see cref="Condition.Field"/>; exactly one of it and <see cref="Label"/> is given.</summary>
    public string? Field { get; init; }

    /// <summary>The label of which it is a part; one that an earlier rule put on.</summary>
    public string? Label { get; init; }

    /// <summary>What stands before it, 1 to <see cref="RoutingLimits.TextLength"/> characters. Null: it begins with the text.</summary>
    public string? After { get; init; }

    /// <summary>What stands behind it, 1 to <see cref="RoutingLimits.TextLength"/> characters; where that does not follow, it goes to the end of the text. Null: nothing ends it.</summary>
    public string? Before { get; init; }

    /// <summary>The characters it is made of; null means <see cref="CaptureCharacters.Any"/>.</summary>
    public CaptureCharacters? Characters { get; init; }

    /// <summary>Characters it has at most, 1 to <see cref="RoutingLimits.LabelLength"/>; what is more is cut off, never within one character. Null means <see cref="RoutingLimits.LabelLength"/>.</summary>
    public int? AtMost { get; init; }

    /// <summary>Whether upper and lower case are the same to <see cref="After"/> and <see cref="Before"/>, whatever the culture. Null means false.</summary>
    public bool? IgnoreCase { get; init; }
}

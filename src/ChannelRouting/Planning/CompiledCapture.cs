using System.Buffers;

namespace ChannelRouting.Planning;

/// <summary>A capture made ready.</summary>
internal sealed class CompiledCapture(Capture capture)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> Code = SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private readonly WorkOrderFacts.Reader _read = WorkOrderFacts.ReaderOf(capture.Field, capture.Label);
    private readonly StringComparison _comparison = capture.IgnoreCase == true ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    private readonly SearchValues<char>? _characters = capture.Characters switch { CaptureCharacters.Digits => Digits, CaptureCharacters.Code => Code, _ => null };
    private readonly int _atMost = capture.AtMost ?? RoutingLimits.LabelLength;

    /// <summary>The part of what is known of a work order; null when there is none.</summary>
    public string? Of(in WorkOrderFacts facts)
    {
        if (_read(facts) is not { } text) return null;
        var start = capture.After is { } after ? text.IndexOf(after, _comparison) : 0;
        if (start < 0) return null;
        var part = text.AsSpan(start + (capture.After?.Length ?? 0)).TrimStart();
        if (capture.Before is { } before) part = UpTo(part, part.IndexOf(before, _comparison));
        if (_characters is { } characters) part = UpTo(part, part.IndexOfAnyExcept(characters));
        if (part.Length > _atMost) part = part[..(char.IsHighSurrogate(part[_atMost - 1]) ? _atMost - 1 : _atMost)];
        part = part.TrimEnd();
        return part.IsEmpty ? null : part.ToString();
    }

    private static ReadOnlySpan<char> UpTo(ReadOnlySpan<char> text, int end) => end < 0 ? text : text[..end];
}

using System.Text;

namespace ChannelRouting.Tool;

/// <summary>Takes bytes apart at line feeds, as they come: a carriage return before one and a byte order mark at the start belong to no line.</summary>
internal sealed class ByteLines(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _searched;
    private int _end;
    private bool _isPastStart;

    /// <summary>The next line, good until the one after it is asked for; null at the end.</summary>
    public ReadOnlyMemory<byte>? Next()
    {
        while (true)
        {
            if (_buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n') is >= 0 and var length) return Take(_searched + length, 1);
            _searched = _end;
            if (Fill()) continue;
            if (_start == _end) return null;
            return Take(_end, 0);
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int separator)
    {
        var line = _buffer.AsMemory(_start..end);
        _start = _searched = end + separator;
        if (!_isPastStart && line.Span.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
        _isPastStart = true;
        return line.Span.EndsWith("\r"u8) ? line[..^1] : line;
    }

    /// <summary>Reads more behind what is left of the line that has begun; false at the end of the stream.</summary>
    private bool Fill()
    {
        var rest = _buffer.AsSpan(_start.._end);
        if (rest.Length == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
        else rest.CopyTo(_buffer);
        (_start, _searched, _end) = (0, _searched - _start, _end - _start);
        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        return count > 0;
    }
}

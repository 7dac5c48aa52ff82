using System.Text;

namespace ChannelRouting.Tests.Support;

/// <summary>As much of a protobuf message as tells its parts and texts apart.</summary>
internal sealed class ProtobufMessage(ReadOnlyMemory<byte> bytes)
{
    public string Text => Encoding.UTF8.GetString(bytes.Span);

    /// <summary>The parts found by going down field after field.</summary>
    public IEnumerable<ProtobufMessage> At(params int[] path) =>
        path.Length == 0 ? [this] : Parts().Where(part => part.Field == path[0]).SelectMany(part => part.Message.At(path[1..]));

    private List<(int Field, ProtobufMessage Message)> Parts()
    {
        var parts = new List<(int, ProtobufMessage)>();
        for (var at = 0; at < bytes.Length;)
        {
            var tag = ReadNumber(ref at);
            var length = (tag & 7) switch { 0 => SkipNumber(ref at), 1 => 8, 2 => (int)ReadNumber(ref at), 5 => 4, _ => throw new FormatException($"Wire type {tag & 7} at {at}.") };
            parts.Add(((int)(tag >> 3), new ProtobufMessage(bytes.Slice(at, length))));
            at += length;
        }

        return parts;
    }

    private int SkipNumber(ref int at)
    {
        ReadNumber(ref at);
        return 0;
    }

    private ulong ReadNumber(ref int at)
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes.Span[at++];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return number;
        }
    }
}

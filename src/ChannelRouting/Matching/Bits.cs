using System.Numerics;

namespace ChannelRouting.Matching;

/// <summary>A set of small numbers, one bit each; grows with the largest it held.</summary>
internal sealed class Bits
{
    private ulong[] _words = new ulong[1];

    public void Set(int number)
    {
        var word = number >> 6;
        if (word >= _words.Length) Array.Resize(ref _words, Math.Max(word + 1, 2 * _words.Length));
        _words[word] |= 1UL << number;
    }

    public void Clear(int number)
    {
        if (number >> 6 < _words.Length) _words[number >> 6] &= ~(1UL << number);
    }

    public bool Contains(int number) => number >> 6 < _words.Length && (_words[number >> 6] & (1UL << number)) != 0;

    public void Clear() => Array.Clear(_words);

    /// <summary>The numbers in this set, ascending.</summary>
    public Common GetEnumerator() => new(_words, _words);

    /// <summary>The numbers in both sets, ascending.</summary>
    public Common And(Bits other) => new(_words, other._words);

    /// <summary>Walks the numbers that two sets share.</summary>
    internal ref struct Common(ulong[] left, ulong[] right)
    {
        private readonly ReadOnlySpan<ulong> _left = left.AsSpan(0, Math.Min(left.Length, right.Length));
        private readonly ReadOnlySpan<ulong> _right = right.AsSpan(0, Math.Min(left.Length, right.Length));
        private ulong _rest;
        private int _word = -1;

        public int Current { get; private set; }

        public readonly Common GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (++_word >= _left.Length) return false;
                _rest = _left[_word] & _right[_word];
            }

            Current = (_word << 6) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }
    }
}

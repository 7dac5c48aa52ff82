using System.Numerics;

namespace ChannelRouting.Sla;

/// <content>
/// The slots that stand at the places of the wheel: a stack of their numbers for each place, all in one array of chunks that are used again. A slot that leaves its place leaves its number
/// there, so that nothing is touched but what is known of the slot itself. When more numbers are left behind than there are slots, each that leaves has one chunk swept.
/// </content>
internal sealed partial class DeadlineQueue
{
    private const int ChunkSize = 32; // Before its slots stand its place, and the top that the stack has without it; of a free chunk, that it is free and the next free one.
    private const int LastInChunk = ChunkSize - 1;
    private const int HeadSize = 2;
    private const int Free = -1;
    private const int WordBits = 64;

    private int[] _tops = new int[Rings * Places]; // By place, the index of the last number; 0 when there is none.
    private ulong[] _taken = new ulong[Rings * Places / WordBits]; // Which places have any number.
    private int[] _numbers = [];
    private int _end = ChunkSize; // No place has the first chunk, so that 0 is no index of a number.
    private int _freeChunk;
    private int _swept; // The chunk that was swept last.

    /// <summary>Numbers whose slots stand elsewhere or nowhere.</summary>
    internal int LeftCount { get; private set; }

    /// <summary>The first place of the lowest ring that has any number; there is one.</summary>
    private int FirstPlace
    {
        get
        {
            var word = _taken.AsSpan().IndexOfAnyExcept(0UL);
            return (word * WordBits) + BitOperations.TrailingZeroCount(_taken[word]);
        }
    }

    private void Push(int place, int slot)
    {
        ref var top = ref _tops[place];
        if ((top & LastInChunk) is 0 or LastInChunk) top = OpenChunk(place, top);
        else top++;
        _numbers[top] = slot;
        _spots[slot] = top;
    }

    /// <summary>Takes the last number from a place.</summary>
    /// <returns>Whether the slot of that number stands there.</returns>
    private bool Pop(int place, out int slot)
    {
        ref var top = ref _tops[place];
        slot = _numbers[top];
        var stands = _spots[slot] == top;
        if (!stands) LeftCount--;
        if ((top & LastInChunk) == HeadSize) top = CloseChunk(place, top - HeadSize);
        else top--;
        return stands;
    }

    private void LeaveNumber()
    {
        if (++LeftCount > _spots.Length) Sweep();
    }

    /// <summary>Rids the next chunk of the numbers that were left in it: the last ones of its place take their indices.</summary>
    private void Sweep()
    {
        _swept = _swept + ChunkSize < _end ? _swept + ChunkSize : ChunkSize;
        var place = _numbers[_swept];
        if (place == Free) return;
        for (var index = _swept + HeadSize; index < EndOf(_swept, place); index++)
            while (_spots[_numbers[index]] != index)
            {
                var wasLast = _tops[place] == index;
                var stands = Pop(place, out var last);
                if (wasLast) return;
                if (stands) (_numbers[index], _spots[last], LeftCount) = (last, index, LeftCount - 1);
            }
    }

    private int EndOf(int chunk, int place) => (_tops[place] & ~LastInChunk) == chunk ? _tops[place] + 1 : chunk + ChunkSize;

    private int OpenChunk(int place, int top)
    {
        if (top == 0) _taken[place / WordBits] |= 1UL << place;
        var chunk = _freeChunk;
        if (chunk == 0) chunk = GrowNumbers();
        else _freeChunk = _numbers[chunk + 1];
        (_numbers[chunk], _numbers[chunk + 1]) = (place, top);
        return chunk + HeadSize;
    }

    private int CloseChunk(int place, int chunk)
    {
        var top = _numbers[chunk + 1];
        if (top == 0) _taken[place / WordBits] &= ~(1UL << place);
        (_numbers[chunk], _numbers[chunk + 1], _freeChunk) = (Free, _freeChunk, chunk);
        return top;
    }

    private int GrowNumbers()
    {
        var chunk = _end;
        _end += ChunkSize;
        if (_end > _numbers.Length) Array.Resize(ref _numbers, _end * 2);
        return chunk;
    }
}

using System.Numerics;
using ChannelRouting.Calendars;

namespace ChannelRouting.Sla;

/// <content>
/// Later stretches: a wheel of rings. A stretch is a number of digits; the deadlines of one stand in the ring of the first digit in which it differs from the stretch under way, at the place
/// that digit says. Places of a ring that hold any lie after that of the stretch under way, and all of a lower ring come before all of a higher one.
/// </content>
internal sealed partial class DeadlineQueue
{
    private const int StretchBits = 36; // Of ticks: 1 hour, 54 minutes, 31 seconds.
    private const int DigitBits = 8;
    private const int Places = 1 << DigitBits;
    private const int Rings = 3;
    private const int LastStretch = (1 << (Rings * DigitBits)) - 1;
    private const int WordBits = 64;
    private const int ManyCount = 256; // From here on the wheel is used.

    private static readonly long FirstTicks = Instant.FromUtc(BusinessHours.FirstYear, 1, 1, 0, 0).ToUnixTimeTicks();

    private readonly Ring?[] _rings = new Ring?[Rings];
    private int _stretch; // That is under way.
    private int _earlyCount; // How often one was set before it since all were spread out.

    private static int StretchOf(long ticks) => (int)Math.Clamp((ticks - FirstTicks) >> StretchBits, 0, LastStretch);

    private void Join(int slot, int stretch)
    {
        var height = BitOperations.Log2((uint)(stretch ^ _stretch)) / DigitBits;
        var place = (stretch >> (height * DigitBits)) & (Places - 1);
        var ring = _rings[height] ??= new Ring();
        var next = ring.FirstSlots[place];
        (_links[slot].Previous, _links[slot].Next) = (~((height << DigitBits) | place), next);
        if (next != None) _links[next].Previous = slot;
        ring.SetFirst(place, slot);
    }

    private void Leave(int slot)
    {
        var (previous, next) = (_links[slot].Previous, _links[slot].Next);
        if (next != None) _links[next].Previous = previous;
        if (previous >= 0) _links[previous].Next = next;
        else _rings[~previous >> DigitBits]!.SetFirst(~previous & (Places - 1), next);
    }

    /// <summary>The first one's stretch is under way now: those later than it go into the wheel.</summary>
    private void SpreadOut()
    {
        _stretch = LastStretch;
        foreach (var ring in _rings)
            while (ring is { IsEmpty: false }) InsertAll(Detach(ring).First);
        (_stretch, _earlyCount) = (StretchOf(_near[0].DueTicks), 0);
        var count = _nearCount;
        _nearCount = 0;
        for (var i = 0; i < count; i++) Insert(_near[i].Slot);
    }

    /// <summary>With nothing left before them, the deadlines of the next stretch that has any come into the heap.</summary>
    private void ComeDown()
    {
        while (_nearCount == 0)
        {
            var height = 0;
            while (_rings[height] is not { IsEmpty: false }) height++;
            var (place, first) = Detach(_rings[height]!);
            _stretch = (((_stretch >> ((height + 1) * DigitBits)) << DigitBits) | place) << (height * DigitBits);
            InsertAll(first);
        }
    }

    /// <summary>Empties the first place of a ring that has any.</summary>
    /// <returns>The place, and the first deadline that stood there.</returns>
    private static (int Place, int First) Detach(Ring ring)
    {
        var place = ring.FirstPlace;
        var first = ring.FirstSlots[place];
        ring.SetFirst(place, None);
        return (place, first);
    }

    private void InsertAll(int slot)
    {
        while (slot != None)
        {
            var next = _links[slot].Next;
            Insert(slot);
            slot = next;
        }
    }

    private sealed class Ring
    {
        private readonly ulong[] _taken = new ulong[Places / WordBits];

        public Ring() => Array.Fill(FirstSlots, None);

        /// <summary>By place, the slot of the first deadline there.</summary>
        public int[] FirstSlots { get; } = new int[Places];

        public bool IsEmpty => !_taken.AsSpan().ContainsAnyExcept(0UL);

        public int FirstPlace
        {
            get
            {
                var word = _taken.AsSpan().IndexOfAnyExcept(0UL);
                return (word * WordBits) + BitOperations.TrailingZeroCount(_taken[word]);
            }
        }

        public void SetFirst(int place, int slot)
        {
            FirstSlots[place] = slot;
            if (slot == None) _taken[place / WordBits] &= ~(1UL << place);
            else _taken[place / WordBits] |= 1UL << place;
        }
    }
}

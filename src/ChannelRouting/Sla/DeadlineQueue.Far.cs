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
    private const int ManyCount = 256; // From here on the wheel is used.

    private static readonly long FirstTicks = Instant.FromUtc(BusinessHours.FirstYear, 1, 1, 0, 0).ToUnixTimeTicks();

    private int _stretch; // That is under way.
    private long _earlyCount; // How often one was set before it since all were spread out.

    private static int StretchOf(long ticks) => (int)Math.Clamp((ticks - FirstTicks) >> StretchBits, 0, LastStretch);

    private void Join(int slot, int stretch)
    {
        var height = BitOperations.Log2((uint)(stretch ^ _stretch)) / DigitBits;
        var place = (height << DigitBits) | ((stretch >> (height * DigitBits)) & (Places - 1));
        Push(place, slot);
    }

    /// <summary>The first one's stretch is under way now: those later than it go into the wheel.</summary>
    private void SpreadOut()
    {
        _stretch = LastStretch;
        while (_taken.AsSpan().ContainsAnyExcept(0UL)) InsertAll(FirstPlace);
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
            var place = FirstPlace;
            var height = place >> DigitBits;
            _stretch = (((_stretch >> ((height + 1) * DigitBits)) << DigitBits) | (place & (Places - 1))) << (height * DigitBits);
            InsertAll(place);
        }
    }

    /// <summary>Those of a place go where they stand by the stretch that is under way now: never to the same place.</summary>
    private void InsertAll(int place)
    {
        while (_tops[place] != 0)
            if (Pop(place, out var slot)) Insert(slot);
    }
}

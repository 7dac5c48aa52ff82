namespace ChannelRouting.Matching;

/// <summary>Where each slot stands in its heap. Heaps that share no member may share one.</summary>
internal sealed class HeapPlaces
{
    private int[] _places = new int[64];

    public int this[int slot]
    {
        get => _places[slot];
        set
        {
            if (slot >= _places.Length) Array.Resize(ref _places, Math.Max(slot + 1, 2 * _places.Length));
            _places[slot] = value;
        }
    }
}

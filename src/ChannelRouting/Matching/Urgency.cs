namespace ChannelRouting.Matching;

/// <summary>How urgent a work order is now, under a rule that scores: the higher score, then the more time spent, then the place in line.</summary>
internal readonly record struct Urgency(long Score, long SpentTicks, long Place)
{
    public bool GoesBefore(in Urgency other)
    {
        if (Score != other.Score) return Score > other.Score;
        return SpentTicks != other.SpentTicks ? SpentTicks > other.SpentTicks : Place < other.Place;
    }
}

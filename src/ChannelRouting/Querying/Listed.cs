using ChannelRouting.Engine;

namespace ChannelRouting.Querying;

/// <summary>A work order in a sorted list, under the value it was filed with.</summary>
internal readonly record struct Listed(long Value, string Id, WorkOrderState? Order) : IComparable<Listed>
{
    public int CompareTo(Listed other) => Value != other.Value ? Value.CompareTo(other.Value) : string.CompareOrdinal(Id, other.Id);
}

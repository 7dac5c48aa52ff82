namespace City311;

/// <summary>One line of the channel registry; the share is of all work orders, null without any.</summary>
internal sealed record ChannelRow(string Id, string Name, string Kind, string ServiceHours, string Owner, int CostUnits, int Volume, double? Share);

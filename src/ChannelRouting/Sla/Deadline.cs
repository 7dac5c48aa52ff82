namespace ChannelRouting.Sla;

/// <summary>Something that happens by itself when its instant has come: where a <see cref="DeadlineQueue"/> keeps it. Good until it is removed.</summary>
internal readonly record struct Deadline(int Slot);

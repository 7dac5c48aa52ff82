namespace ChannelRouting.DependencyInjection;

/// <summary>Stands among the services for each router that was added, so that a second one of its name is noticed.</summary>
internal sealed record ChannelRoutingRegistration(string Name);

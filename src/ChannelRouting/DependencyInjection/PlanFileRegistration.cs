using ChannelRouting.InProcess;

namespace ChannelRouting.DependencyInjection;

/// <summary>Stands among the services for a router whose plan file is watched.</summary>
internal sealed record PlanFileRegistration(string Name, PlanFile File, PlanAdoption? OpenWork);

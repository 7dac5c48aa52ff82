using ServiceDesk;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>One run over the log's first 500 incidents.</summary>
public sealed class First500Incidents
{
    internal ServiceDeskRun Run { get; } = ServiceDeskRun.Execute(ServiceDeskOptions.Shipped with { Take = 500 });
}

using ServiceDesk;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>One run over the whole incident log.</summary>
public sealed class WholeDesk
{
    internal ServiceDeskRun Run { get; } = ServiceDeskRun.Execute(ServiceDeskOptions.Shipped);
}

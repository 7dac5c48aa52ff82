namespace ChannelRouting.Tests.InProcess;

/// <summary>Tests that listen to the meter of the process.</summary>
[CollectionDefinition(TelemetryTests.Serial, DisableParallelization = true)]
public class TelemetryCollection;

using BenchmarkDotNet.Running;
using ChannelRouting.Benchmarks;
using ChannelRouting.Benchmarks.Deadlines;

if (args is ["deadline-memory"]) DeadlineMemory.Print();
else if (args is ["work-order-memory"]) WorkOrderMemory.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

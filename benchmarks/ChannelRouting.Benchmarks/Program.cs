using BenchmarkDotNet.Running;
using ChannelRouting.Benchmarks.Deadlines;

if (args is ["deadline-memory"]) DeadlineMemory.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

namespace ChannelRouting.Tool;

internal static class Program
{
    private static int Main(string[] args)
    {
        using var input = Console.OpenStandardInput();
        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 64 * 1024) { NewLine = "\n" };
        return ToolCommandLine.Run(args, new ToolTerminal(input, output, Console.Error, TimeProvider.System));
    }
}

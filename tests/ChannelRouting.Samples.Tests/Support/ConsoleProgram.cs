using System.Reflection;

namespace ChannelRouting.Samples.Tests.Support;

/// <summary>A sample that writes to the console; one at a time, since there is one console.</summary>
internal static class ConsoleProgram
{
    private static readonly Lock Gate = new();

    /// <summary>What the program of an assembly writes, with <c>\n</c> at the ends of lines.</summary>
    public static string Run(string assembly)
    {
        lock (Gate)
        {
            using var output = new StringWriter();
            var console = Console.Out;
            Console.SetOut(output);
            try
            {
                Assembly.Load(assembly).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
            }
            finally
            {
                Console.SetOut(console);
            }

            return output.ToString().ReplaceLineEndings("\n");
        }
    }
}

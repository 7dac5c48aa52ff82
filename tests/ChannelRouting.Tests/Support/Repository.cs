using System.Reflection;

namespace ChannelRouting.Tests.Support;

/// <summary>The repository the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Compares a text file with what it should say; <c>UPDATE_APPROVED=1</c> writes it instead.</summary>
    public static void AssertApproved(string expected, params string[] parts)
    {
        var path = PathOf(parts);
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{Path.Combine(parts)} is missing; make it with UPDATE_APPROVED=1 dotnet test.");
        Assert.Equal(expected, File.ReadAllText(path));
    }
}

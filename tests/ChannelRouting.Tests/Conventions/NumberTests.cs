using System.Globalization;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Conventions;

/// <summary>The numbers of rejections and findings stand in journals, logs and hosts' own tables: one that was given keeps its meaning for good.</summary>
public class NumberTests
{
    private static readonly string ListPath = Repository.PathOf("tests", "ChannelRouting.Tests", "Conventions", "Numbers.txt");

    [Fact]
    public void Numbers_OfRejectionsAndFindings_AreNeverChangedOrUsedAgain()
    {
        List<(string Number, string Name)> listed = [.. File.ReadAllLines(ListPath).Select(line => line.Split(" = ")).Select(parts => (parts[0], parts[1]))];
        List<(string Number, string Name)> current = [.. NumbersOf<RejectionReason>(), .. NumbersOf<PlanFindingCode>()];

        var news = current.Except(listed).ToList();

        // A name that is gone stays in the list, so its number is taken. UPDATE_APPROVED=1 adds what is new and changes nothing.
        Assert.DoesNotContain(news, entry => listed.Exists(known => known.Number == entry.Number || known.Name == entry.Name));
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.AppendAllLines(ListPath, news.Select(entry => $"{entry.Number} = {entry.Name}"));
        else Assert.Empty(news);
    }

    private static IEnumerable<(string Number, string Name)> NumbersOf<TEnum>() where TEnum : struct, Enum => Enum.GetValues<TEnum>()
        .Select(value => (string.Create(CultureInfo.InvariantCulture, $"{typeof(TEnum).Name} {Convert.ToInt32(value, CultureInfo.InvariantCulture)}"), $"{typeof(TEnum).Name}.{value}"));
}

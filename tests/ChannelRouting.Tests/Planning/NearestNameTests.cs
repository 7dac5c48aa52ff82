using ChannelRouting.Planning;

namespace ChannelRouting.Tests.Planning;

public class NearestNameTests
{
    [Theory]
    [InlineData("oders", "orders")]
    [InlineData("orderss", "orders")]
    [InlineData("orbers", "orders")]
    [InlineData("ORDERS", "orders")]
    [InlineData("ordres", "orders")]
    [InlineData("genral", "general")]
    [InlineData("ogrenral", null)]
    [InlineData("roders", "orders")]
    [InlineData("xx", null)]
    [InlineData("billing", null)]
    [InlineData("", null)]
    public void Name_NearOrFar_FindsTheNearest(string name, string? expected) => Assert.Equal(expected, NearestName.Of(name, ["general", "orders"]));

    [Theory]
    [InlineData("abc", "abX")]
    [InlineData("abcdef", "abcdXY")]
    [InlineData("abcdefghi", "abcdefXYZ")]
    public void Name_ExactlyAThirdAway_IsNear(string name, string candidate) => Assert.Equal(candidate, NearestName.Of(name, [candidate]));

    [Theory]
    [InlineData("abc", "aXY")]
    [InlineData("abcdef", "abcXYZ")]
    [InlineData("abcdefgh", "abcdeXYZ")]
    public void Name_MoreThanAThirdAway_IsNotNear(string name, string candidate) => Assert.Null(NearestName.Of(name, [candidate]));

    [Fact]
    public void Candidates_EquallyNear_GiveTheFirst()
    {
        Assert.Equal("cat", NearestName.Of("bat", ["cat", "hat"]));
        Assert.Equal("hat", NearestName.Of("bat", ["hat", "cat"]));
    }

    [Fact]
    public void Candidates_NearerLater_GiveTheNearer() => Assert.Equal("orders", NearestName.Of("order", ["xrder1", "orders"]));

    [Fact]
    public void Candidates_None_GiveNothing() => Assert.Null(NearestName.Of("orders", []));

    [Fact]
    public void Name_OfOneCharacter_AllowsOneEdit() => Assert.Equal("b", NearestName.Of("a", ["b"]));
}

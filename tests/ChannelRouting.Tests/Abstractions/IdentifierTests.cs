using System.Globalization;

namespace ChannelRouting.Tests.Abstractions;

/// <summary>The rules that every identifier keeps.</summary>
public abstract class IdentifierTests<T> where T : struct, IIdentifier<T>, IComparable<T>
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n")]
    [InlineData("\u00A0\u3000")]
    public void Name_Blank_IsRefused(string? name)
    {
        Assert.Contains(typeof(T).Name, Assert.Throws<ArgumentException>(() => New(name!)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Converted(name!));
        Assert.Throws<ArgumentException>(() => T.From(name!));
    }

    [Fact]
    public void Name_AtTheLimit_IsAccepted() => Assert.Equal(RoutingLimits.IdentifierLength, New(new string('x', RoutingLimits.IdentifierLength)).Value.Length);

    [Fact]
    public void Name_TooLong_IsRefusedWithLengthAndLimit()
    {
        var message = Assert.Throws<ArgumentException>(() => New(new string('x', RoutingLimits.IdentifierLength + 1))).Message;

        Assert.Contains("201", message, StringComparison.Ordinal);
        Assert.Contains("200", message, StringComparison.Ordinal);
        Assert.True(message.Length < 200);
    }

    [Fact]
    public void Default_OfTheType_NamesNothing()
    {
        T nothing = default;

        Assert.True(nothing.IsDefault);
        Assert.Equal("", nothing.Value);
        Assert.Equal("", nothing.ToString());
        Assert.Equal(default, nothing);
        Assert.False(New("a").IsDefault);
        Assert.NotEqual(nothing, New("a"));
    }

    [Theory]
    [InlineData(" a ")]
    [InlineData("WO-1")]
    [InlineData("日本🚀")]
    public void Name_Given_IsKeptAsItIs(string name)
    {
        Assert.Equal(name, New(name).Value);
        Assert.Equal(name, New(name).ToString());
        Assert.Equal(New(name), Converted(name));
        Assert.Equal(New(name), T.From(name));
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Name_WithHalfACharacter_IsRefused(int half) =>
        Assert.Contains("half a character", Assert.Throws<ArgumentException>(() => New($"q{(char)half}q")).Message, StringComparison.Ordinal);

    [Fact]
    public void Name_WithAWholeCharacterOfTwoHalves_IsAccepted() => Assert.Equal("\U0001F600", New("\U0001F600").Value);

    [Fact]
    public void Names_EqualAsText_AreEqual()
    {
        Assert.Equal(New("abc"), New(string.Concat("a", "bc")));
        Assert.Equal(New("abc").GetHashCode(), New(string.Concat("a", "bc")).GetHashCode());
        Assert.NotEqual(New("abc"), New("ABC"));
        Assert.NotEqual(New("é"), New("e\u0301"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void Names_Sorted_StandInOrdinalOrder(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            T[] ids = [New("ä"), New("a"), New("Z"), New("a10"), default, New("a2"), New("a-"), New("I"), New("i")];

            Assert.Equal(["", "I", "Z", "a", "a-", "a10", "a2", "i", "ä"], ids.Order().Select(id => id.Value));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    protected abstract T New(string name);

    protected abstract T Converted(string name);
}

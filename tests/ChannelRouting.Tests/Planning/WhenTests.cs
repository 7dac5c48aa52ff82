namespace ChannelRouting.Tests.Planning;

public class WhenTests
{
    [Fact]
    public void OneValue_IsComparedAndSeveralAreAList()
    {
        Assert.Equal(new Condition { Field = "type", Is = "order" }, When.Type("order"));
        Assert.Equal(new Condition { Field = "type", In = ["order", "return"] }, When.Type("order", "return"));
        Assert.Equal(new Condition { Field = "channel", Is = "phone" }, When.Channel("phone"));
        Assert.Equal(new Condition { Field = "priority", In = ["urgent", "high"] }, When.Priority("urgent", "high"));
        Assert.Equal(new Condition { Field = "city", Is = "Boston" }, When.Field("city", "Boston"));
        Assert.Equal(new Condition { Field = "type", Under = "complaint" }, When.TypePath("complaint"));
        Assert.Equal(new Condition { Field = "city", StartsWith = "Bos" }, When.StartsWith("city", "Bos"));
        Assert.Equal(new Condition { Field = "city", Contains = "ton" }, When.Contains("city", "ton"));
        Assert.Equal(new Condition { Field = "amount", AtLeast = 10, Below = 99.5m }, When.Number("amount", atLeast: 10, below: 99.5m));
        Assert.Equal(new Condition { Field = "amount", Above = 10, AtMost = 20 }, When.Number("amount", above: 10, atMost: 20));
    }

    [Fact]
    public void Groups_HoldTheirConditions()
    {
        var (one, other) = (When.Type("a"), When.Type("b"));

        Assert.Equal(new Condition { All = [one, other] }, When.All(one, other));
        Assert.Equal(new Condition { Any = [one, other] }, When.Any(one, other));
        Assert.Equal(new Condition { Not = one }, When.Not(one));
    }

    [Fact]
    public void Values_Null_AreMisuse()
    {
        Assert.Throws<ArgumentNullException>(() => When.Type(null!));
        Assert.Throws<ArgumentNullException>(() => When.Channel(null!));
        Assert.Throws<ArgumentNullException>(() => When.Priority(null!));
    }
}

using System.Collections;
using System.Reflection;
using ChannelRouting.Planning;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Abstractions;

public class ValueEqualityTests
{
    /// <summary>Every property of a public record that holds a list or a map.</summary>
    public static IEnumerable<object[]> Collections => CollectionProperties.Select(property => new object[] { property.DeclaringType!.FullName!, property.Name });

    private static IEnumerable<PropertyInfo> CollectionProperties => typeof(RoutingPlan).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: true })
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(property => property.CanWrite && property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)));

    [Theory]
    [MemberData(nameof(Collections))]
    public void Collection_ChangedAfterwards_ChangesNothing(string type, string name)
    {
        var (record, property) = Make(type, name);
        var source = Source(property.PropertyType);
        property.SetValue(record, source);

        if (source is IDictionary map) map.Clear();
        else ((IList)source).Clear();

        Assert.Single(((IEnumerable)property.GetValue(record)!).Cast<object>());
        Assert.IsNotAssignableFrom<IList>(property.GetValue(record));
        Assert.IsNotAssignableFrom<IDictionary>(property.GetValue(record));
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Collection_OfTheSameContent_IsEqual(string type, string name)
    {
        var (one, property) = Make(type, name);
        var (other, _) = Make(type, name);
        var (none, _) = Make(type, name);
        property.SetValue(one, Source(property.PropertyType));
        property.SetValue(other, Source(property.PropertyType));
        property.SetValue(none, null);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, none);
    }

    [Theory]
    [MemberData(nameof(Collections))]
    public void Collection_NotGiven_IsEmptyNotNull(string type, string name)
    {
        var (record, property) = Make(type, name);
        var isNullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        var isRequired = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;

        if (isNullable) Assert.Null(property.GetValue(record));
        else if (!isRequired && name != nameof(RoutingPlan.Priorities)) Assert.Empty((IEnumerable)property.GetValue(record)!);

        property.SetValue(record, null);
        if (!isNullable) Assert.NotNull(property.GetValue(record));
    }

    [Fact]
    public void Collections_OfTheLibrary_AreFound() => Assert.True(CollectionProperties.Count() > 20);

    [Fact]
    public void Plans_BuiltTwice_AreEqual()
    {
        Assert.Equal(Some.Plan(), Some.Plan());
        Assert.Equal(Some.Plan().GetHashCode(), Some.Plan().GetHashCode());
        Assert.NotEqual(Some.Plan(), Some.Plan() with { Queues = [.. Some.Plan().Queues.Reverse()] });
        Assert.NotEqual(Some.Plan(), PlanJson.Read(PlanText.Standard).Plan);
    }

    [Fact]
    public void Fields_InAnotherOrder_AreEqual()
    {
        var one = Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" } };
        var other = Some.Draft("WO-1") with { Fields = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" } };

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(["a", "b"], other.Fields.Keys);
        Assert.NotEqual(one, one with { Fields = new Dictionary<string, string> { ["a"] = "1", ["b"] = "3" } });
    }

    [Fact]
    public void Map_Asked_AnswersLikeADictionary()
    {
        var map = ValueMap.Copy(new Dictionary<string, string> { ["b"] = "2", ["B"] = "1" });

        Assert.Equal(["B", "b"], map.Keys);
        Assert.Equal(["1", "2"], map.Values);
        Assert.Equal("2", map["b"]);
        Assert.True(map.ContainsKey("B"));
        Assert.False(map.TryGetValue("c", out var missing));
        Assert.Null(missing);
        Assert.Throws<KeyNotFoundException>(() => map["c"]);
    }

    [Fact]
    public void List_Asked_AnswersInOrder()
    {
        var list = ValueList<int>.Copy([3, 1, 2]);

        Assert.Equal((3, 1), (list.Count, list[1]));
        Assert.Equal([3, 1, 2], list);
        Assert.NotEqual(ValueList<int>.Copy([1, 2, 3]), list);
        Assert.Same(list, ValueList<int>.Copy(list));
        Assert.Same(ValueList<int>.Empty, ValueList<int>.Copy(new List<int>()));
        Assert.False(list.Equals(null));
    }

    [Fact]
    public void Priorities_GivenEmpty_AreTheDefaultBands() => Assert.Equal(4, (Some.Plan() with { Priorities = [] }).Priorities.Count);

    private static (object Record, PropertyInfo Property) Make(string type, string name)
    {
        var found = typeof(RoutingPlan).Assembly.GetType(type)!;
        return (Activator.CreateInstance(found)!, found.GetProperty(name)!);
    }

    private static object Source(Type type)
    {
        if (type == typeof(IReadOnlyDictionary<string, string>)) return new Dictionary<string, string> { ["a"] = "1" };
        var item = type.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(item == typeof(string) ? "a" : Activator.CreateInstance(item.IsAbstract ? typeof(AgentSignedIn) : item));
        return list;
    }
}

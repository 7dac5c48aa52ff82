using System.Reflection;

namespace ChannelRouting.Tests.Abstractions;

public class NumberedIdentifierTests
{
    [Fact]
    public void AssignmentId_Default_NamesNothing()
    {
        Assert.True(default(AssignmentId).IsDefault);
        Assert.False(new AssignmentId(1).IsDefault);
    }

    [Fact]
    public void AssignmentId_Compared_GoesByNumber()
    {
        Assert.Equal([default, new AssignmentId(2), new AssignmentId(10)], new[] { new AssignmentId(10), default, new AssignmentId(2) }.Order());
        Assert.Equal(new AssignmentId(2), new AssignmentId(2));
        Assert.Equal("9223372036854775807", new AssignmentId(long.MaxValue).ToString());
    }

    [Fact]
    public void PlanVersion_Default_IsNoPlan()
    {
        Assert.True(default(PlanVersion).IsDefault);
        Assert.False(new PlanVersion(1).IsDefault);
    }

    [Fact]
    public void PlanVersion_Compared_GoesByNumber()
    {
        Assert.Equal([default, new PlanVersion(2), new PlanVersion(10)], new[] { new PlanVersion(10), default, new PlanVersion(2) }.Order());
        Assert.Equal("1234567", new PlanVersion(1_234_567).ToString());
    }

    [Fact]
    public void NamedIdentifiers_OfTheLibrary_AllHaveTests()
    {
        var tested = typeof(NumberedIdentifierTests).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(IdentifierTests<>))
            .Select(type => type.BaseType!.GetGenericArguments()[0].Name);
        var declared = typeof(AgentId).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IIdentifier<>)))
            .Select(type => type.Name);

        Assert.Equal(declared.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }
}

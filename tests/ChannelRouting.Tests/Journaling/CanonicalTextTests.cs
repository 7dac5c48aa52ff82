using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using ChannelRouting.Journaling;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Journaling;

public class CanonicalTextTests
{
    private static readonly EventStamp Stamp = new(1_234_567, Some.Now + Duration.FromTicks(1), Actor.Agent("ann"));

    /// <summary>Every command and event there is.</summary>
    public static TheoryData<string> Messages => [.. MessageTypes.Select(type => type.FullName!)];

    private static IEnumerable<Type> MessageTypes => typeof(RoutingEvent).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(RoutingEvent)) || type.IsAssignableTo(typeof(Command))))
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_OfEveryType_HasAText(string type)
    {
        var message = Sample(typeof(RoutingEvent).Assembly.GetType(type)!);

        var text = Text(message);

        Assert.Contains($"{message.GetType().Name} {{", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
        Assert.DoesNotContain("[]", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Event_OfEveryType_IsReadBack(string type)
    {
        if (Sample(typeof(RoutingEvent).Assembly.GetType(type)!) is not RoutingEvent routingEvent) return;

        var read = CanonicalText.ReadEvent(CanonicalText.Of(routingEvent));

        Assert.Equal((routingEvent.GetType(), routingEvent.Stamp, Text(routingEvent)), (read.GetType(), read.Stamp, Text(read)));
    }

    [Fact]
    public void Events_OfRandomRuns_AreReadBackEqual() => RandomStep.Check(steps => Assert.All(
        RandomStep.Run(steps).Events, routingEvent => Assert.Equal(CanonicalText.Of(routingEvent), CanonicalText.Of(CanonicalText.ReadEvent(CanonicalText.Of(routingEvent))))), 20);

    [Theory]
    [InlineData("", "no event")]
    [InlineData("1 2026-01-05T09:00:00Z host Nothing {}", "'Nothing'")]
    [InlineData("1 yesterday host WorkOrderQueued {}", "'yesterday'")]
    [InlineData("1 2026-01-05T09:00:00Z nobody:x WorkOrderQueued {}", "'nobody:x'")]
    [InlineData("1 2026-01-05T09:00:00Z rule:plan x WorkOrderQueued {}", "'rule:plan x'")]
    [InlineData("99999999999999999999 2026-01-05T09:00:00Z host WorkOrderQueued {}", "'99999999999999999999'")]
    [InlineData("1 2026-01-05T09:00:00Z host WorkOrderQueued {", "WorkOrderQueued")]
    public void Line_OfNoEvent_SaysWhatIsWrong(string line, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => CanonicalText.ReadEvent(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void MessageTypes_Listed_AreThoseOfTheContext()
    {
        var listed = typeof(RoutingJsonContext).GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute))
            .Select(data => (Type)data.ConstructorArguments[0].Value!).Where(type => type != typeof(RoutingPlan));

        Assert.Equal(MessageTypes, listed.OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void Text_UnderAnotherCulture_IsTheSame(string culture)
    {
        var messages = MessageTypes.Select(Sample).ToList();
        var expected = Under("", () => messages.ConvertAll(Text));

        Assert.Equal(expected, Under(culture, () => messages.ConvertAll(Text)));
        Assert.Equal(Under("", () => CanonicalText.Of(Stamp.At)), Under(culture, () => CanonicalText.Of(Stamp.At)));
    }

    [Fact]
    public void WorkOrderAssigned_Written_ReadsAsExpected() => Assert.Equal(
        """1234567 2026-01-05T09:00:00.0000001Z agent:ann WorkOrderAssigned {"workOrder":"WO-1","assignment":7,"agent":"ann","cause":"manual"}""",
        CanonicalText.Of(new WorkOrderAssigned { Stamp = Stamp, WorkOrder = "WO-1", Assignment = new AssignmentId(7), Agent = "ann", Cause = AssignmentCause.Manual }));

    [Fact]
    public void SlaClockStarted_Written_LeavesNullsOut() => Assert.Equal(
        """1 2026-01-05T09:00:00Z host SlaClockStarted {"workOrder":"WO-1","policy":"standard","target":"resolution","measure":"openTime","allowed":"1h30m","dueAt":"2026-01-05T10:30:00Z","beyondKnownDates":false}""",
        CanonicalText.Of(new SlaClockStarted
        {
            Stamp = new EventStamp(1, Some.Now, Actor.Host),
            WorkOrder = "WO-1",
            Policy = "standard",
            Target = "resolution",
            Measure = SlaMeasure.OpenTime,
            Allowed = Duration.FromMinutes(90),
            DueAt = Some.Now + Duration.FromMinutes(90),
        }));

    [Fact]
    public void WorkOrderUpdated_Written_HasFieldsInOrdinalOrderAndNeedsNoEscapesForLetters() => Assert.Equal(
        """2 2026-01-05T09:00:00Z rule:plan 3 WorkOrderUpdated {"workOrder":"WO-1","fields":{"B":"<日本>&'\"","a":"\uD83D\uDE80","ä":""}}""",
        CanonicalText.Of(new WorkOrderUpdated
        {
            Stamp = new EventStamp(2, Some.Now, Actor.Rule(new PlanVersion(3))),
            WorkOrder = "WO-1",
            Fields = new Dictionary<string, string> { ["ä"] = "", ["a"] = "🚀", ["B"] = "<日本>&'\"" },
        }));

    [Fact]
    public void WorkOrderQueued_WithoutRequirements_StillSaysWhatIsRequired() => Assert.Equal(
        """3 2026-01-05T09:00:00Z host WorkOrderQueued {"workOrder":"WO-1","queue":"general","classification":{"queue":"general","source":"fallback","priority":"normal","requirements":[]}}""",
        CanonicalText.Of(new WorkOrderQueued
        {
            Stamp = new EventStamp(3, Some.Now, Actor.Host),
            WorkOrder = "WO-1",
            Queue = "general",
            Classification = new Classification { Queue = "general", Source = QueueSource.Fallback, Priority = "normal", Requirements = [] },
        }));

    [Fact]
    public void SaveAgent_Written_LeavesEmptyListsOut() => Assert.Equal(
        """SaveAgent {"profile":{"id":"ann","capacityUnits":100},"actor":"supervisor:eve"}""",
        CanonicalText.Of(new SaveAgent { Profile = new AgentProfile { Id = "ann", CapacityUnits = 100 }, Actor = Actor.Supervisor("eve") }));

    [Fact]
    public void Of_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => CanonicalText.Of((RoutingEvent)null!));
        Assert.Throws<ArgumentNullException>(() => CanonicalText.Of((Command)null!));
    }

    private static string Text(object message) => message is RoutingEvent routingEvent ? CanonicalText.Of(routingEvent) : CanonicalText.Of((Command)message);

    private static T Under<T>(string culture, Func<T> make)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A message with a value in every property; lists have one entry.</summary>
    private static object Sample(Type type)
    {
        var sample = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite)) property.SetValue(sample, Value(property.PropertyType));
        return sample;
    }

    private static object? Value(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string)) return "Iıİi 1.5";
        if (type == typeof(EventStamp)) return Stamp;
        if (type == typeof(Actor)) return Actor.Operations("ops");
        if (type == typeof(Instant)) return Stamp.At;
        if (type == typeof(Duration)) return Duration.FromTicks(123_456_789_012_345);
        if (type == typeof(LocalDate)) return new LocalDate(2026, 12, 25);
        if (type == typeof(OpenHours)) return Some.Hours("09:00-17:30");
        if (type == typeof(Condition)) return When.Type("I", "i");
        if (type == typeof(RoutingPlan)) return Some.Plan();
        if (type == typeof(IReadOnlyDictionary<string, string>)) return new Dictionary<string, string> { ["Iı"] = "1" };
        if (type.IsAssignableTo(typeof(IEnumerable))) return ListOf(Value(type.GetGenericArguments()[0])!);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        if (type.IsPrimitive) return Convert.ChangeType(type == typeof(bool) ? 1 : 1_234_567, type, CultureInfo.InvariantCulture);
        if (type.GetConstructor([typeof(string)]) is { } constructor) return constructor.Invoke(["Id İ"]);
        return type == typeof(AssignmentId) ? new AssignmentId(1_234_567) : type == typeof(PlanVersion) ? new PlanVersion(1_234) : Sample(type);
    }

    private static Array ListOf(object item)
    {
        var list = Array.CreateInstance(item.GetType(), 1);
        list.SetValue(item, 0);
        return list;
    }
}

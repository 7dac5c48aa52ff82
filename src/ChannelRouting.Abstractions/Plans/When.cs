namespace ChannelRouting;

/// <summary>The usual conditions, in few words: <c>When.Type("order")</c>.</summary>
/// <remarks>Tests that are missing here are written as <see cref="Condition"/> itself. Depends on nothing but its arguments; safe to use from several threads.</remarks>
public static class When
{
    /// <summary>The type is one of these; none given is a finding of the plan.</summary>
    public static Condition Type(params IReadOnlyList<string> types) => Field(Condition.TypeField, types);

    /// <summary>The type is this path or lies below it: <c>TypePath("complaint")</c> holds for <c>complaint</c> and <c>complaint/attitude</c>, not for <c>complaints</c>.</summary>
    public static Condition TypePath(string path) => new() { Field = Condition.TypeField, Under = path };

    /// <summary>The escalation level is one of these, 0 before the first escalation; none given is a finding of the plan.</summary>
    public static Condition Escalation(params IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return Field(Condition.EscalationField, [.. levels.Select(level => level.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    /// <summary>The channel is one of these; none given is a finding of the plan.</summary>
    public static Condition Channel(params IReadOnlyList<ChannelId> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return Field(Condition.ChannelField, [.. channels.Select(channel => channel.Value)]);
    }

    /// <summary>The priority is one of these; none given is a finding of the plan.</summary>
    public static Condition Priority(params IReadOnlyList<PriorityId> priorities)
    {
        ArgumentNullException.ThrowIfNull(priorities);
        return Field(Condition.PriorityField, [.. priorities.Select(priority => priority.Value)]);
    }

    /// <summary>The field, see <see cref="Condition.Field"/>, equals one of these; none given is a finding of the plan.</summary>
    public static Condition Field(string name, params IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values is [var only] ? new Condition { Field = name, Is = only } : new Condition { Field = name, In = values };
    }

    /// <summary>The label, see <see cref="Condition.Label"/>, equals one of these; none given is a finding of the plan.</summary>
    public static Condition Label(string name, params IReadOnlyList<string> values) => Field(name, values) with { Field = null, Label = name };

    /// <summary>The field begins with this text.</summary>
    public static Condition StartsWith(string field, string text) => new() { Field = field, StartsWith = text };

    /// <summary>The field has this text in it.</summary>
    public static Condition Contains(string field, string text) => new() { Field = field, Contains = text };

    /// <summary>The field is a number within bounds; at least one is given, and one of a kind: see <see cref="Condition.AtLeast"/>, <see cref="Condition.Above"/>, <see cref="Condition.AtMost"/>, <see cref="Condition.Below"/>.</summary>
    public static Condition Number(string field, decimal? atLeast = null, decimal? above = null, decimal? atMost = null, decimal? below = null) =>
        new() { Field = field, AtLeast = atLeast, Above = above, AtMost = atMost, Below = below };

    /// <summary>Every one of these holds; none given is a finding of the plan.</summary>
    public static Condition All(params IReadOnlyList<Condition> conditions) => new() { All = conditions };

    /// <summary>At least one of these holds; none given is a finding of the plan.</summary>
    public static Condition Any(params IReadOnlyList<Condition> conditions) => new() { Any = conditions };

    /// <summary>This does not hold.</summary>
    public static Condition Not(Condition condition) => new() { Not = condition };
}

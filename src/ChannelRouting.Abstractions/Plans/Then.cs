namespace ChannelRouting;

/// <summary>What follows a warning or a breach, in few words: <c>Then.Notify("supervisor")</c>.</summary>
/// <remarks>
/// For some work orders only: <c>Then.Notify("manager") with { When = When.Escalation(2) }</c>. Depends on nothing but its arguments; safe to use from several threads.
/// </remarks>
public static class Then
{
    /// <summary>Tells a role.</summary>
    public static SlaAction Notify(string role) => new() { NotifyRole = role };

    /// <summary>Raises the work order so many bands in line.</summary>
    public static SlaAction RaiseBands(int bands) => new() { RaiseBands = bands };

    /// <summary>Drops skills that the work order needs; none given drops all.</summary>
    public static SlaAction DropSkills(params IReadOnlyList<SkillId> skills) => new() { DropSkills = skills };

    /// <summary>Moves the work order to another queue.</summary>
    public static SlaAction MoveTo(QueueId queue) => new() { MoveTo = queue };

    /// <summary>Escalates the work order to a level.</summary>
    public static SlaAction EscalateTo(int level) => new() { EscalateTo = level };

    /// <summary>Takes the work order back from the agent who works on it, at most so many times.</summary>
    public static SlaAction TakeBack(int atMost) => new() { TakeBackAtMost = atMost };

    /// <summary>Runs the rules of the current plan over the work order again.</summary>
    public static SlaAction Reclassify() => new() { Reclassifies = true };
}

namespace ChannelRouting.Planning;

/// <summary>A classification rule with its condition made ready.</summary>
internal readonly record struct CompiledRule(ClassificationRule Rule, ConditionTest.Test Holds);

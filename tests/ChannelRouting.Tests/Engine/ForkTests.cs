using ChannelRouting.Journaling;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Engine;

/// <summary>A copy of an engine is the engine, and neither knows of the other.</summary>
public class ForkTests
{
    [Fact]
    public void Fork_MidwayInAnyRun_DecidesTheRestAlikeAndChangesNothing() => RandomStep.Check(steps =>
    {
        var calls = new List<(Command Command, Instant Now, int EntryCount)>();
        var whole = RandomStep.Run(steps, (engine, command) => calls.Add((command with { Id = default }, engine.Now, engine.Journal.Count)));
        var rest = calls[(calls.Count / 2)..];
        var original = RandomStep.Recover(whole.Journal.Take(rest[0].EntryCount));
        var before = original.State.ToCanonicalText();

        var fork = original.Fork();
        Assert.Equal(WithoutCommands(before), WithoutCommands(fork.State.ToCanonicalText()));
        fork.State.CheckInvariants();
        var tried = TextOf(fork, rest);

        Assert.Equal(before, original.State.ToCanonicalText());
        Assert.Equal(TextOf(original, rest), tried);
        Assert.Equal(WithoutCommands(original.State.ToCanonicalText()), WithoutCommands(fork.State.ToCanonicalText()));
    }, maxTest: 150);

    private static string TextOf(RoutingEngine engine, List<(Command Command, Instant Now, int)> calls)
    {
        var decisions = calls.Select(call => engine.Execute(call.Command, call.Now));
        return string.Join('\n', decisions.SelectMany(decision => new[] { decision.Settling, decision.Entry }).SelectMany(entry => entry?.Events ?? []).Select(CanonicalText.Of));
    }

    private static string WithoutCommands(string text) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("command ", StringComparison.Ordinal)));
}

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace ChannelRouting.Tests.Support;

/// <summary>How a property is checked: over the same cases in every run, so that a change alone decides whether it passes.</summary>
/// <remarks>The variable SOAK, a number, asks for so many times more cases, and for other ones in each run.</remarks>
internal static class Properties
{
    private static readonly int? Soak =
        Environment.GetEnvironmentVariable("SOAK") is { Length: > 0 } times ? int.Parse(times, CultureInfo.InvariantCulture) : null;

    private static readonly Replay SameEachTime = new(new Rnd(20_260_101, 1_000_003), FSharpOption<int>.None);

    public static void Check(this Property property, int cases, int endSize = 100)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases * (Soak ?? 1)).WithEndSize(endSize);
        property.Check(Soak is null ? config.WithReplay(SameEachTime) : config);
    }
}

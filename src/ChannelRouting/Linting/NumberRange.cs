namespace ChannelRouting.Linting;

/// <summary>The numbers that pass a test with bounds; an end that is open does not belong to it, and null is no end.</summary>
internal readonly record struct NumberRange(decimal? From, bool IsFromOpen, decimal? To, bool IsToOpen)
{
    public static NumberRange Of(Condition test) => new(test.AtLeast ?? test.Above, test.Above is not null, test.AtMost ?? test.Below, test.Below is not null);

    public bool IsWithin(NumberRange outer) =>
        (outer.From is not { } from || From > from || (From == from && (IsFromOpen || !outer.IsFromOpen))) && (outer.To is not { } to || To < to || (To == to && (IsToOpen || !outer.IsToOpen)));

    public bool IsApartFrom(NumberRange other) => IsBelow(other) || other.IsBelow(this);

    private bool IsBelow(NumberRange other) => To < other.From || (To is not null && To == other.From && (IsToOpen || other.IsFromOpen));
}

namespace City311;

/// <summary>Our due dates and verdicts beside the city's, for a group of request types.</summary>
internal sealed record DueDateCheck
{
    /// <summary>How far two due dates may be apart and still be the same.</summary>
    public static readonly Duration Tolerance = Duration.FromMinutes(2);

    private static readonly Duration LoggedLate = Duration.FromMinutes(30);

    public required string Types { get; init; }

    public int Compared { get; init; }

    public int Reproduced { get; init; }

    /// <summary>Not reproduced, but within 30 minutes: the city's clock began a little before the request was opened.</summary>
    public int MinutesOff { get; init; }

    /// <summary>Not reproduced, further away.</summary>
    public int FurtherOff => Compared - Reproduced - MinutesOff;

    public int VerdictsCompared { get; init; }

    public int VerdictsEqual { get; init; }

    public static DueDateCheck Of(string types, City311Run run, IEnumerable<ServiceRequest> requests)
    {
        var check = new DueDateCheck { Types = types };
        foreach (var request in requests)
        {
            if (request.TargetAt is not { } target) continue;
            var clock = run.WorkOrderOf(request).Clocks.FirstOrDefault(clock => clock.Target == CityPlan.Resolution);
            check = check.With(request, clock, target);
        }

        return check;
    }

    private DueDateCheck With(ServiceRequest request, SlaClock? clock, Instant target)
    {
        var distance = clock?.DueAt is { } due ? Distance(due, target) : Duration.MaxValue;
        if (distance > Tolerance) return this with { Compared = Compared + 1, MinutesOff = MinutesOff + (distance <= LoggedLate ? 1 : 0) };

        var check = this with { Compared = Compared + 1, Reproduced = Reproduced + 1 };
        if (request.ClosedAt is null || request.IsOverdue is not { } isOverdue) return check;
        var isEqual = (clock!.BreachedAt is not null) == isOverdue;
        return check with { VerdictsCompared = VerdictsCompared + 1, VerdictsEqual = VerdictsEqual + (isEqual ? 1 : 0) };
    }

    private static Duration Distance(Instant one, Instant other) => one > other ? one - other : other - one;
}

namespace ServiceDesk;

/// <summary>Our verdicts on one promise beside the log's made_sla, for a group of incidents.</summary>
internal sealed record SlaCheck
{
    public required string Group { get; init; }

    /// <summary>Kept here and in the log.</summary>
    public int MetCount { get; init; }

    /// <summary>Kept in the log only.</summary>
    public int BreachedHereOnlyCount { get; init; }

    /// <summary>Missed in the log only.</summary>
    public int BreachedInTheLogOnlyCount { get; init; }

    /// <summary>Missed in both, and the breach lies between the last row that says kept and the first that says missed.</summary>
    public int InBracketCount { get; init; }

    /// <summary>Missed in both, and the breach lies before that: rows went on saying kept.</summary>
    public int BeforeBracketCount { get; init; }

    /// <summary>Missed in both, but the log said so first.</summary>
    public int AfterFlipCount { get; init; }

    public int IncidentCount => MetCount + BreachedHereOnlyCount + FlipCount;

    /// <summary>Incidents in which made_sla turns false.</summary>
    public int FlipCount => BreachedInTheLogOnlyCount + InBracketCount + BeforeBracketCount + AfterFlipCount;

    /// <summary>Flips by which the promise was missed here too.</summary>
    public int ExplainedCount => InBracketCount + BeforeBracketCount;

    /// <summary>Incidents with the same verdict, here and in the log.</summary>
    public int EqualCount => MetCount + ExplainedCount + AfterFlipCount;

    public static SlaCheck Of(string group, ServiceDeskRun run, IEnumerable<Incident> incidents, SlaTargetId target) =>
        incidents.Aggregate(new SlaCheck { Group = group }, (check, incident) => check.With(incident, run.BreachOf(incident, target)));

    private SlaCheck With(Incident incident, Instant? breachedAt) => (incident.Flip, breachedAt) switch
    {
        (null, null) => this with { MetCount = MetCount + 1 },
        (null, _) => this with { BreachedHereOnlyCount = BreachedHereOnlyCount + 1 },
        (_, null) => this with { BreachedInTheLogOnlyCount = BreachedInTheLogOnlyCount + 1 },
        ({ } flip, { } breach) when breach > flip.At => this with { AfterFlipCount = AfterFlipCount + 1 },
        (_, { } breach) when breach < incident.KeptUntil => this with { BeforeBracketCount = BeforeBracketCount + 1 },
        _ => this with { InBracketCount = InBracketCount + 1 },
    };
}

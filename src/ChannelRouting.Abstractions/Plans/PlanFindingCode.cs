namespace ChannelRouting;

/// <summary>What is wrong with a plan. Numbers are never used again for another finding.</summary>
/// <remarks>The table with cures is docs/reference/plan-findings.md.</remarks>
public enum PlanFindingCode
{
    /// <summary>The text is not JSON. Path: line and column. Value: what the parser says, in English.</summary>
    NotJson = 101,

    /// <summary>A name that the plan does not know.</summary>
    UnknownProperty = 102,

    /// <summary>A name that must be there is missing.</summary>
    MissingProperty = 103,

    /// <summary>A value of the wrong kind, such as text where a list should be. Limit: the right kind.</summary>
    WrongKind = 104,

    /// <summary>A value that cannot be read. Limit: how it is written.</summary>
    UnreadableValue = 105,

    /// <summary>A list that must have an entry has none.</summary>
    EmptyList = 106,

    /// <summary>A value outside its range. Limit: the range.</summary>
    OutOfRange = 107,

    /// <summary>A name that stands twice where it must be unique.</summary>
    DuplicateName = 108,

    /// <summary>A name that refers to nothing in the plan.</summary>
    UnknownName = 109,

    /// <summary>A time zone that the time-zone database does not know.</summary>
    UnknownTimeZone = 110,

    /// <summary>Not exactly one of the values of which there must be one. Limit: their names.</summary>
    NotExactlyOne = 111,

    /// <summary>A goal in open time, business days or local days without a calendar.</summary>
    CalendarMissing = 112,

    /// <summary>A name that stands twice in one JSON object.</summary>
    RepeatedProperty = 113,

    /// <summary>A calendar that combines itself, over whatever others, or stands more than eight deep.</summary>
    CalendarCycle = 121,

    /// <summary>Queues from which diversions lead round, or to more than eight others one after another. Value: the first of them.</summary>
    DiversionCycle = 122,

    /// <summary>Code that the plan names and the host did not give. Found only where the code is known: when an engine or a router is to take the plan. Value: its name. Limit: the version asked for.</summary>
    MissingCode = 131,

    /// <summary>Where warnings begin; not a finding itself.</summary>
    FirstWarning = 500,

    /// <summary>A rule that can never decide: earlier ones choose the queue of all that it matches. Limit: which.</summary>
    UnreachableRule = 501,

    /// <summary>A calendar that is never open.</summary>
    NeverOpen = 502,

    /// <summary>A policy that never applies: earlier ones apply to all that it is for. Limit: which.</summary>
    UnreachablePolicy = 511,

    /// <summary>A goal of a target that never applies: earlier ones apply to all that it is for. Value: the target. Limit: which goals.</summary>
    UnreachableGoal = 512,

    /// <summary>A condition that no work order meets. Value: the condition.</summary>
    ImpossibleCondition = 513,

    /// <summary>A setting that does nothing beside the others of the plan. Limit: what it goes with.</summary>
    IdleSetting = 514,

    /// <summary>A plan that orders work by promises, and some work has none to be compared by: it does not move up as it waits. Value: the rule.</summary>
    IncomparableWork = 515,

    /// <summary>Moves that go round and round while nobody takes the work, until the limit of moves by rules. Value: the queues.</summary>
    MoveCycle = 516,

    /// <summary>A queue that offers its work, where nothing follows once every agent has declined or missed it: no cool-down that ends, and no promise whose actions would tell somebody or let others take it. Value: the queue.</summary>
    UnansweredOffers = 517,

    /// <summary>A wait for one agent that is longer than a promise of the same work allows: when the wait ends, the promise is broken. Value: the wait. Limit: the time of the shortest such promise, and its goal.</summary>
    OutlastingWait = 518,

    /// <summary>A bucket of a queue that takes nothing: earlier ones take all that it is for. Value: the bucket. Limit: which.</summary>
    UnreachableBucket = 521,

    /// <summary>A queue that no agent with capacity serves. Value: the queue. Found only beside the agents.</summary>
    UnservedQueue = 531,

    /// <summary>A requirement, or several together, that no agent meets whom the work may go to. Found only beside the agents. Value: the skills. Limit: how many agents.</summary>
    UnmetRequirement = 532,

    /// <summary>A cap on agents' shares of a queue's work that cannot be kept: all who serve it, each with the most, have less than all. Found only beside the agents. Value: percent. Limit: how many agents.</summary>
    UnkeptShare = 533,

    /// <summary>An agent gets work of a queue only after a delay that is longer than all its steps, which end in an escalation or in everybody else of the queue. Found only beside the agents. Value: the first such agent. Limit: how long the steps last.</summary>
    OutlastingDelay = 534,
}

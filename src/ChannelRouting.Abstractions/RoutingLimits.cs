namespace ChannelRouting;

/// <summary>The stated limit of everything that outside input can grow.</summary>
/// <remarks>A plan past a limit has a finding; a command past one is rejected with <see cref="RejectionReason.LimitExceeded"/>.</remarks>
public static class RoutingLimits
{
    /// <summary>Routing steps of a queue.</summary>
    public const int StepsPerQueue = 20;

    /// <summary>Buckets of a queue, that of the rest aside: 10.</summary>
    public const int BucketsPerQueue = 10;

    /// <summary>Characters in an identifier: 200.</summary>
    public const int IdentifierLength = 200;

    /// <summary>Characters in a free text such as a type, a name or a reason: 1,000.</summary>
    public const int TextLength = 1_000;

    /// <summary>Fields of a work order: 64.</summary>
    public const int FieldsPerWorkOrder = 64;

    /// <summary>Different names of labels that the rules of a plan put on: 64.</summary>
    public const int LabelsPerPlan = 64;

    /// <summary>Characters of a label's text: 200.</summary>
    public const int LabelLength = 200;

    /// <summary>Queues between which a rule splits work: 100.</summary>
    public const int QueuesPerSplit = 100;

    /// <summary>The largest weight of a queue in a split: 1,000,000.</summary>
    public const int SplitWeight = 1_000_000;

    /// <summary>Requirements of a work order, its own and those of the rules together: 32.</summary>
    public const int RequirementsPerWorkOrder = 32;

    /// <summary>Dimensions that one feedback of a customer rates: 20.</summary>
    public const int RatingsPerFeedback = 20;

    /// <summary>The highest score that a customer gives; the lowest is 1: 5.</summary>
    public const int HighestScore = 5;

    /// <summary>Alert rules of a plan: 100.</summary>
    public const int AlertRules = 100;

    /// <summary>The highest threshold of an alert rule: 1,000,000.</summary>
    public const int AlertThreshold = 1_000_000;

    /// <summary>Alerts that were cleared and are kept, the latest ones: 1,000.</summary>
    public const int ClearedAlerts = 1_000;

    /// <summary>Causes that one alert tells: 10.</summary>
    public const int CausesPerAlert = 10;

    /// <summary>Work orders that one alert names: 10.</summary>
    public const int WorkOrdersPerAlert = 10;

    /// <summary>Agents that one alert suggests: 10.</summary>
    public const int SuggestionsPerAlert = 10;

    /// <summary>Slices of a plan's metrics: 20.</summary>
    public const int MetricSlices = 20;

    /// <summary>Dimensions that a slice crosses: 3.</summary>
    public const int MetricDimensions = 3;

    /// <summary>Results of goals in one report: 10,000.</summary>
    public const int GoalResults = 10_000;

    /// <summary>Keys of a slice that are told apart: 100,000.</summary>
    public const int MetricKeys = 100_000;

    /// <summary>Days, weeks and months that metrics keep, of each: 400.</summary>
    public const int MetricPeriods = 400;

    /// <summary>Metrics that one query asks for: 200.</summary>
    public const int MetricsPerQuery = 200;

    /// <summary>Goals of a plan: 200.</summary>
    public const int MetricGoals = 200;

    /// <summary>Unit costs of a plan: 100.</summary>
    public const int UnitCosts = 100;

    /// <summary>Agents whom a work order prefers: 20.</summary>
    public const int PreferredAgents = 20;

    /// <summary>Candidates that an explanation lists, those who go first: 100.</summary>
    public const int ExplainedCandidates = 100;

    /// <summary>Groups of agents that an explanation lists by what keeps them from a work order: 50.</summary>
    public const int ObstacleGroups = 50;

    /// <summary>Agents that such a group names: 5.</summary>
    public const int AgentsPerObstacleGroup = 5;

    /// <summary>Decisions of matching that a router keeps at most: 10,000.</summary>
    public const int KeptDecisions = 10_000;

    /// <summary>Changes that an explanation tries out: 20.</summary>
    public const int TriedChanges = 20;

    /// <summary>Changes of one kind that an explanation tries out: 3.</summary>
    public const int TriedChangesOfAKind = 3;

    /// <summary>Agents for whom code that chooses is asked for one work order; of more, those who were served least recently: 1,000.</summary>
    public const int SelectorCandidates = 1_000;

    /// <summary>The highest score that code gives, in millionths; the lowest is its negative: a million wholes.</summary>
    public const long SelectorScore = 1_000_000_000_000;

    /// <summary>Agents who are excluded from a work order: 20.</summary>
    public const int ExcludedAgents = 20;

    /// <summary>Affinity rules of a queue: 10.</summary>
    public const int AffinityRulesPerQueue = 10;

    /// <summary>Days that work which gets in line waits for an agent with whom it has to do: 30.</summary>
    public const int AffinityDays = 30;

    /// <summary>Texts of which is remembered which agent last had work with them, by field or label, the latest ones: 100,000.</summary>
    public const int RememberedTies = 100_000;

    /// <summary>The largest of the <see cref="BalanceWeights"/>, in thousandths: 100,000.</summary>
    public const int BalanceWeight = 100_000;

    /// <summary>Skills of an agent: 256.</summary>
    public const int SkillsPerAgent = 256;

    /// <summary>Queues an agent serves: 256.</summary>
    public const int QueuesPerAgent = 256;

    /// <summary>Capacity of an agent and cost of a channel, in units: 1,000,000.</summary>
    public const int CapacityUnits = 1_000_000;

    /// <summary>Agents in one engine: 100,000.</summary>
    public const int Agents = 100_000;

    /// <summary>Work orders in one engine: 10,000,000.</summary>
    public const int WorkOrders = 10_000_000;

    /// <summary>Different demands (a queue, a channel, a set of requirements, and the longest of the queue's delays that was waited) of work orders that are not final: 10,000. A delay that ends is not held up by it, so delays may add ten times as many.</summary>
    public const int Demands = 10_000;

    /// <summary>Entries in each list of a plan (channels, queues, rules ...): 10,000.</summary>
    public const int EntriesPerPlanList = 10_000;

    /// <summary>Conditions within conditions: 8 deep.</summary>
    public const int ConditionDepth = 8;

    /// <summary>Conditions within one condition, however deep, itself included: 1,000.</summary>
    public const int ConditionsAtOnce = 1_000;

    /// <summary>Calendars that combine calendars within each other: 8 deep.</summary>
    public const int CalendarDepth = 8;

    /// <summary>Characters in a text that dates of a calendar are read from: 10,000,000.</summary>
    public const int CalendarTextLength = 10_000_000;

    /// <summary>Days before a calendar's dates are no longer known at which <see cref="CalendarDataEnding"/> says so: 28.</summary>
    public const int CalendarNoticeDays = 28;

    /// <summary>Queues to which work that comes in is diverted, one after another: 8. A channel that is closed may divert once before.</summary>
    public const int DiversionsInARow = 8;

    /// <summary>Plan versions that work orders hold at one time: 16.</summary>
    public const int PlanVersions = 16;

    /// <summary>Plans of which the history tells, and to which one can go back, the latest ones: 50.</summary>
    public const int RememberedPlans = 50;

    /// <summary>Plans that are yet to start: 16.</summary>
    public const int ScheduledPlans = 16;

    /// <summary>Business days or local days in an SLA goal: 36,500.</summary>
    public const int SlaDays = 36_500;

    /// <summary>Updates of one work order that change something: 10,000.</summary>
    public const int UpdatesPerWorkOrder = 10_000;

    /// <summary>Interactions of one work order: 10,000.</summary>
    public const int InteractionsPerWorkOrder = 10_000;

    /// <summary>Interactions of one work order of which the id is remembered, the latest ones: 100.</summary>
    public const int RememberedInteractions = 100;

    /// <summary>Levels of escalation: 10.</summary>
    public const int EscalationLevels = 10;

    /// <summary>Warnings of one SLA target: 10.</summary>
    public const int WarningsPerTarget = 10;

    /// <summary>Actions on one warning or breach: 10.</summary>
    public const int ActionsAtOnce = 10;

    /// <summary>Times that promises move one work order to another queue or have it reclassified, from its submission or reopening; then they leave it where and as it is: 20.</summary>
    public const int MovesByRulePerWorkOrder = 20;

    /// <summary>Times that one work order is reopened: 100.</summary>
    public const int ReopensPerWorkOrder = 100;

    /// <summary>Work orders that wait for one agent; past that, work does not wait for it: 100.</summary>
    public const int WaitingPerAgent = 100;

    /// <summary>Open offers of one agent; with so many it gets no more work by matching: 1,000.</summary>
    public const int OffersPerAgent = 1_000;

    /// <summary>Offers of one work order that are open at one time: 100.</summary>
    public const int OffersAtOnce = 100;

    /// <summary>Offers of one work order in all; then it is assigned by hand or by no one: 1,000.</summary>
    public const int OffersPerWorkOrder = 1_000;

    /// <summary>Work orders of one queue that room is held for at one time: 100.</summary>
    public const int HeadRoomsAtOnce = 100;

    /// <summary>Windows of a queue's ledger that are over and kept, the latest ones: 100.</summary>
    public const int LedgerWindows = 100;

    /// <summary>Assignments of a queue's work that an agent may have free of the cap on shares: 1,000,000.</summary>
    public const int FreeAssignments = 1_000_000;

    /// <summary>Ranks that an agent's queues may have: 100.</summary>
    public const int QueueRanks = 100;

    /// <summary>Different delays that a queue may have with all agents, 0 aside: 10.</summary>
    public const int DelaysPerQueue = 10;

    /// <summary>The longest delay that a queue may have with an agent, in days: 365.</summary>
    public const int QueueDelayDays = 365;

    /// <summary>Agents whom a queue keeps free: 1,000.</summary>
    public const int AgentsInReserve = 1_000;

    /// <summary>Steps in which agents' capacity grows over their first days: 100.</summary>
    public const int RampUpSteps = 100;

    /// <summary>Work orders that an <see cref="AssignmentLimit"/> may count: 1,000.</summary>
    public const int AssignmentsWithin = 1_000;

    /// <summary>Seconds the host may be late before offers that lapsed meanwhile no longer count as missed: 60.</summary>
    public const int LateHostSeconds = 60;

    /// <summary>Accepted commands with an id that are remembered, the latest ones: 100,000.</summary>
    public const int RememberedCommands = 100_000;

    /// <summary>Archived work orders of which the id is remembered, the latest ones: 100,000.</summary>
    public const int RememberedArchives = 100_000;

    /// <summary>Assignments and offers by matching, beginnings of holding room, and work orders that adopt a plan or are weighed by code, in one call, settling included; the rest follows at once, in the next: 1,000.</summary>
    public const int WorkPerCommand = 1_000;

    /// <summary>Commands in one batch of a router: 10,000.</summary>
    public const int CommandsPerBatch = 10_000;

    /// <summary>Subscriptions of one router: 1,000.</summary>
    public const int Subscriptions = 1_000;

    /// <summary>Steps that may wait for one subscriber: 1,000,000.</summary>
    public const int SubscriptionBuffer = 1_000_000;

    /// <summary>Events a router can be asked to hold for subscribers that come later: 1,000,000.</summary>
    public const int RetainedEvents = 1_000_000;

    /// <summary>Work orders in one page: 1,000.</summary>
    public const int WorkOrdersPerPage = 1_000;

    /// <summary>Work orders looked at for one page or count, or counted ahead in line, where no index leads to those meant: 10,000.</summary>
    public const int LookedAtPerQuery = 10_000;

    /// <summary>Fields of work orders that a router keeps an index of: 8.</summary>
    public const int IndexedFields = 8;

    /// <summary>Routers that one <see cref="IRouterFactory"/> makes: 10,000.</summary>
    public const int Partitions = 10_000;
}

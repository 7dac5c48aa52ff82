namespace ChannelRouting.Tests.Abstractions;

public sealed class AgentIdTests : IdentifierTests<AgentId>
{
    protected override AgentId New(string name) => new(name);

    protected override AgentId Converted(string name) => name;
}

public sealed class CalendarIdTests : IdentifierTests<CalendarId>
{
    protected override CalendarId New(string name) => new(name);

    protected override CalendarId Converted(string name) => name;
}

public sealed class ChannelIdTests : IdentifierTests<ChannelId>
{
    protected override ChannelId New(string name) => new(name);

    protected override ChannelId Converted(string name) => name;
}

public sealed class CommandIdTests : IdentifierTests<CommandId>
{
    protected override CommandId New(string name) => new(name);

    protected override CommandId Converted(string name) => name;
}

public sealed class InteractionIdTests : IdentifierTests<InteractionId>
{
    protected override InteractionId New(string name) => new(name);

    protected override InteractionId Converted(string name) => name;
}

public sealed class PartitionIdTests : IdentifierTests<PartitionId>
{
    protected override PartitionId New(string name) => new(name);

    protected override PartitionId Converted(string name) => name;
}

public sealed class MetricIdTests : IdentifierTests<MetricId>
{
    protected override MetricId New(string name) => new(name);

    protected override MetricId Converted(string name) => name;
}

public sealed class PriorityIdTests : IdentifierTests<PriorityId>
{
    protected override PriorityId New(string name) => new(name);

    protected override PriorityId Converted(string name) => name;
}

public sealed class QueueIdTests : IdentifierTests<QueueId>
{
    protected override QueueId New(string name) => new(name);

    protected override QueueId Converted(string name) => name;
}

public sealed class SkillIdTests : IdentifierTests<SkillId>
{
    protected override SkillId New(string name) => new(name);

    protected override SkillId Converted(string name) => name;
}

public sealed class SlaPolicyIdTests : IdentifierTests<SlaPolicyId>
{
    protected override SlaPolicyId New(string name) => new(name);

    protected override SlaPolicyId Converted(string name) => name;
}

public sealed class SlaTargetIdTests : IdentifierTests<SlaTargetId>
{
    protected override SlaTargetId New(string name) => new(name);

    protected override SlaTargetId Converted(string name) => name;
}

public sealed class WorkOrderIdTests : IdentifierTests<WorkOrderId>
{
    protected override WorkOrderId New(string name) => new(name);

    protected override WorkOrderId Converted(string name) => name;
}

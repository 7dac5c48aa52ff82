using ChannelRouting.Calendars;
using ChannelRouting.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelRouting.DependencyInjection;

/// <summary>Keeps what a host says of one router until it is all said.</summary>
internal sealed class ChannelRoutingBuilder(IServiceCollection services, string name) : IChannelRoutingBuilder
{
    private readonly List<Action<IDateTimeZoneProvider?>> _atTheEnd = [];
    private RoutingPlanBuilder? _words;
    private Func<PartitionId, RoutingPlan>? _planOf;
    private TimeZoneEditions? _timeZones;

    public IServiceCollection Services { get; } = services;

    public string Name { get; } = name;

    public IChannelRoutingBuilder Plan(Action<RoutingPlanBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        if (_planOf is not null) throw TwoPlans();
        configure(_words ??= new RoutingPlanBuilder());
        return this;
    }

    public IChannelRoutingBuilder UsePlan(Func<PartitionId, RoutingPlan> planOf)
    {
        ArgumentNullException.ThrowIfNull(planOf);
        if (_planOf is not null || _words is not null) throw TwoPlans();
        _planOf = planOf;
        return this;
    }

    public IChannelRoutingBuilder UseTimeZones(TimeZoneEditions timeZones)
    {
        ArgumentNullException.ThrowIfNull(timeZones);
        _timeZones = timeZones;
        return this.Configure(options => options.TimeZones = timeZones);
    }

    public IChannelRoutingBuilder Finally(Action<IDateTimeZoneProvider?> finish)
    {
        ArgumentNullException.ThrowIfNull(finish);
        _atTheEnd.Add(finish);
        return this;
    }

    /// <summary>Where plans come from, once all is said.</summary>
    public Func<PartitionId, RoutingPlan> PlanOf()
    {
        foreach (var finish in _atTheEnd) finish(_timeZones?.Newest);
        if (_planOf is not null) return _planOf;
        if (_words is null) throw new InvalidOperationException($"{this} was given no plan. Say it in words, or call UsePlan or UsePlanFile.");
        var plan = PlanCheck.Run($"The plan of {this}", () => _words.Build(_timeZones?.Newest));
        return _ => plan;
    }

    public override string ToString() => Name.Length == 0 ? "AddChannelRouting" : $"AddChannelRouting(\"{Name}\")";

    private InvalidOperationException TwoPlans() => new($"{this} was given a plan twice. Give it one way: in words, by UsePlan, or by UsePlanFile.");
}

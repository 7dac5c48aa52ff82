using ChannelRouting.Querying;

namespace ChannelRouting;

public sealed partial class RoutingEngine
{
    /// <summary>For whoever has the engine itself.</summary>
    private Sight Everything => new(QueryAccess.Everything, LastInstant);

    /// <summary>A page of work orders as they stand at <see cref="LastInstant"/>.</summary>
    /// <exception cref="ArgumentException">The limit is out of its range, the sort is none, or the place to go on at is not one that a page of this question gave.</exception>
    public WorkOrderPage List(ListWorkOrders query) => List(query, Everything);

    /// <summary>How many work orders there are at <see cref="LastInstant"/>, and how they divide.</summary>
    public WorkOrderCounts Count(CountWorkOrders query) => Count(query, Everything);

    /// <summary>An agent's open offers and work at <see cref="LastInstant"/>; null when none of that id was saved.</summary>
    /// <exception cref="ArgumentException">The limit is out of its range.</exception>
    public Inbox? GetInbox(GetInbox query) => GetInbox(query, Everything);

    internal WorkOrderPage List(ListWorkOrders query, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfOutOfRange(query.Limit, nameof(ListWorkOrders));
        if (!Enum.IsDefined(query.Sort)) throw new ArgumentException($"ListWorkOrders.Sort is {query.Sort}; give one there is.", nameof(query));
        if (_state.Plan is null) return new WorkOrderPage { WorkOrders = [], Next = null, IsCut = false };
        var question = QuestionOf(query);
        PageCursor? after = query.After is { } text ? PageCursor.Read(text, question, LastInstant) : null;
        var at = after?.At ?? LastInstant;
        var walk = new WorkOrderWalk(_state, query.Where, sight);
        walk.Take(query.Sort, after?.Key, at, query.Limit);
        return new WorkOrderPage
        {
            WorkOrders = [.. walk.Orders.Select(View)],
            Next = walk.Next is { } next ? new PageCursor(next, at).ToText(question) : null,
            IsCut = walk.IsCut,
        };
    }

    internal WorkOrderCounts Count(CountWorkOrders query, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new WorkOrderWalk(_state, query.Where, sight).Count().ToCounts();
    }

    internal Inbox? GetInbox(GetInbox query, Sight sight)
    {
        ArgumentNullException.ThrowIfNull(query);
        ThrowIfOutOfRange(query.Limit, nameof(GetInbox));
        if (_state.FindAgent(query.Agent) is not { } agent || !sight.Sees(agent.Id)) return null;
        return new Inbox
        {
            Agent = agent.Id,
            Offers = [.. agent.Offers.Where(offer => sight.Sees(offer.Order)).OrderBy(offer => offer.ExpiresAt).ThenBy(offer => offer.Id).Select(offer => new InboxOffer { Offer = View(offer), WorkOrder = View(offer.Order) })],
            Work = List(new ListWorkOrders { Where = new WorkOrderFilter { Agent = agent.Id }, Sort = WorkOrderSort.Due, Limit = query.Limit }, sight),
        };
    }

    /// <summary>What the pages of a question have in common; a position means something under one plan only.</summary>
    private string QuestionOf(ListWorkOrders query) => $"{query.Sort};{(query.Sort == WorkOrderSort.Position ? PlanVersion.ToString() : "")};{FilterText.Of(query.Where)}";

    private static void ThrowIfOutOfRange(int limit, string query)
    {
        if (limit is < 1 or > RoutingLimits.WorkOrdersPerPage) throw new ArgumentException($"{query}.Limit is {limit}; give 1 to {RoutingLimits.WorkOrdersPerPage}.", nameof(limit));
    }
}

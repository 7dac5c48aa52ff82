using ChannelRouting.Engine;

namespace ChannelRouting.Querying;

/// <summary>
/// Where every work order is found by what queries ask most: in piles by queue, status, channel and priority, each sorted, and by the texts of indexed fields. Derived from the state for answers alone, never for decisions;
/// told of each work order that changed.
/// </summary>
internal sealed class WorkOrderListing(IReadOnlyList<string> indexedFields)
{
    /// <summary>The sorts that are kept for piles; a position in line is another matter.</summary>
    public const int KeptSorts = 3;

    /// <summary>The due of one that has none: behind all others.</summary>
    public const long NeverDue = long.MaxValue;

    private readonly Dictionary<WorkOrderId, Filing> _filings = [];
    private readonly Dictionary<PileKey, Pile> _piles = [];
    private readonly SortedSet<FieldEntry> _byField = [];
    private readonly bool[] _isKept = [true, false, false];

    /// <summary>In no order.</summary>
    public IEnumerable<Pile> Piles => _piles.Values;

    /// <summary>The earliest due among the promises that run or are late, in ticks.</summary>
    public static long DueOf(WorkOrderState order)
    {
        var earliest = NeverDue;
        foreach (var clock in order.LatestClocks)
            if (clock is { IsActive: true, DueAt: { } due } && (clock.Status == SlaClockStatus.Running || clock.BreachedAt is not null)) earliest = Math.Min(earliest, due.ToUnixTimeTicks());
        return earliest;
    }

    /// <summary>The value a work order has now in a kept sort.</summary>
    public static long ValueOf(WorkOrderState order, WorkOrderSort sort) => sort switch
    {
        WorkOrderSort.Due => DueOf(order),
        WorkOrderSort.Age => order.CreatedAt.ToUnixTimeTicks(),
        _ => 0,
    };

    public bool IsIndexed(string field) => indexedFields.Contains(field);

    /// <summary>The work orders whose indexed field has a text, by id.</summary>
    public IEnumerable<WorkOrderState> WithField(string field, string text)
    {
        var first = new FieldEntry(field, text, "", null);
        return _byField.Count == 0 || _byField.Max.CompareTo(first) < 0
            ? []
            : _byField.GetViewBetween(first, _byField.Max).TakeWhile(entry => entry.Field == field && entry.Text == text).Select(entry => entry.Order!);
    }

    /// <summary>Keeps the lists of a sort from now on.</summary>
    public void Keep(WorkOrderSort sort)
    {
        if (_isKept[(int)sort]) return;
        _isKept[(int)sort] = true;
        foreach (var filing in _filings.Values) filing.Pile[sort].Add(filing.Listed(sort));
    }

    /// <summary>Files a work order that is new or changed.</summary>
    public void File(WorkOrderState order)
    {
        var (key, due) = (PileKey.Of(order), DueOf(order));
        if (_filings.TryGetValue(order.Id, out var filed) && filed.Pile.Key == key && filed.Due == due && ReferenceEquals(filed.Fields, order.Fields)) return;
        Remove(order.Id);
        if (!_piles.TryGetValue(key, out var pile)) _piles.Add(key, pile = new Pile(key));
        var filing = new Filing(order, pile, due, order.Fields);
        _filings.Add(order.Id, filing);
        for (var sort = 0; sort < KeptSorts; sort++)
            if (_isKept[sort]) pile[(WorkOrderSort)sort].Add(filing.Listed((WorkOrderSort)sort));
        foreach (var entry in EntriesOf(filing)) _byField.Add(entry);
    }

    public void Remove(WorkOrderId id)
    {
        if (!_filings.Remove(id, out var filing)) return;
        for (var sort = 0; sort < KeptSorts; sort++)
            if (_isKept[sort]) filing.Pile[(WorkOrderSort)sort].Remove(filing.Listed((WorkOrderSort)sort));
        foreach (var entry in EntriesOf(filing)) _byField.Remove(entry);
        if (filing.Pile.Count == 0) _piles.Remove(filing.Pile.Key);
    }

    /// <summary>The sorts whose lists are kept by now: for checks.</summary>
    public IEnumerable<WorkOrderSort> KeptNow => Enum.GetValues<WorkOrderSort>().Where(sort => (int)sort < KeptSorts && _isKept[(int)sort]);

    /// <summary>Everything that is filed, by pile and sort: for checks.</summary>
    public IEnumerable<(PileKey Pile, WorkOrderSort Sort, Listed Listed)> All() =>
        from pile in _piles.Values
        orderby pile.Key
        from sort in KeptNow
        from listed in pile[sort]
        select (pile.Key, sort, listed);

    /// <summary>Every entry by an indexed field, sorted: for checks.</summary>
    public IEnumerable<(string Field, string Text, WorkOrderId Id)> AllByField() => _byField.Select(entry => (entry.Field, entry.Text, (WorkOrderId)entry.Id));

    private IEnumerable<FieldEntry> EntriesOf(Filing filing)
    {
        foreach (var field in indexedFields)
            if (filing.Fields.TryGetValue(field, out var text)) yield return new FieldEntry(field, text, filing.Order.Id.Value, filing.Order);
    }

    private readonly record struct Filing(WorkOrderState Order, Pile Pile, long Due, IReadOnlyDictionary<string, string> Fields)
    {
        public Listed Listed(WorkOrderSort sort) => new(sort == WorkOrderSort.Due ? Due : ValueOf(Order, sort), Order.Id.Value, Order);
    }

    private readonly record struct FieldEntry(string Field, string Text, string Id, WorkOrderState? Order) : IComparable<FieldEntry>
    {
        public int CompareTo(FieldEntry other)
        {
            var byField = string.CompareOrdinal(Field, other.Field);
            if (byField != 0) return byField;
            var byText = string.CompareOrdinal(Text, other.Text);
            return byText != 0 ? byText : string.CompareOrdinal(Id, other.Id);
        }
    }
}

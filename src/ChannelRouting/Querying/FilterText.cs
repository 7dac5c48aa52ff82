using System.Globalization;
using System.Text;

namespace ChannelRouting.Querying;

/// <summary>A filter as text, the same for equal filters and no others.</summary>
internal static class FilterText
{
    public static string Of(WorkOrderFilter filter)
    {
        var text = new StringBuilder();
        Add(filter.Queue?.Value);
        Add(filter.Status?.ToString());
        Add(filter.IsFinal?.ToString());
        Add(filter.Channel?.Value);
        Add(filter.Priority?.Value);
        Add(filter.Agent?.Value);
        Add(filter.OfferedTo?.Value);
        Add(filter.TypeUnder);
        Add(filter.IsOverdue?.ToString());
        Add(filter.DueBeforeAt is { } due ? Journaling.CanonicalText.Of(due) : null);
        Add(filter.QueueSource?.ToString());
        AddAll(filter.Fields);
        AddAll(filter.Labels);
        return text.ToString();

        void Add(string? part) => text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};"); // With lengths, so that no text looks like two.

        void AddAll(IReadOnlyDictionary<string, string> parts)
        {
            Add(parts.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var (name, value) in parts)
            {
                Add(name);
                Add(value);
            }
        }
    }
}

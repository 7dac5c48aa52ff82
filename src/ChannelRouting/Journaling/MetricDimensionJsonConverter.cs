namespace ChannelRouting.Journaling;

/// <summary>A dimension of metrics as its word, such as <c>queue</c> or <c>field:product</c>.</summary>
internal sealed class MetricDimensionJsonConverter : TextJsonConverter<MetricDimension>
{
    protected override bool TryParse(string text, out MetricDimension value) => MetricDimension.TryParse(text, out value);

    protected override string Text(MetricDimension value) => value.ToString();
}

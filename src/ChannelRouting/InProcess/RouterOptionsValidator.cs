using System.Globalization;

namespace ChannelRouting.InProcess;

/// <summary>Checks <see cref="RouterOptions"/>: every failure at once, with value, limit and cure.</summary>
internal static class RouterOptionsValidator
{
    public static IReadOnlyList<string> FindFailures(RouterOptions options)
    {
        var failures = new List<string>();
        if (options.MaxClockSkew < Duration.Zero || options.MaxClockSkew > RouterConstants.LargestMaxClockSkew)
            failures.Add($"{nameof(RouterOptions.MaxClockSkew)} is {Text(options.MaxClockSkew)}; give 0 s to {Text(RouterConstants.LargestMaxClockSkew)}.");
        if (options.KeptDecisions is < 0 or > RoutingLimits.KeptDecisions)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(RouterOptions.KeptDecisions)} is {options.KeptDecisions}; give 0 to {RoutingLimits.KeptDecisions}."));
        if (options.RetainedEvents is < 0 or > RoutingLimits.RetainedEvents)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(RouterOptions.RetainedEvents)} is {options.RetainedEvents}; give 0 to {RoutingLimits.RetainedEvents}."));
        AddFailuresOf(options.IndexedFields ?? [], failures);
        return failures;
    }

    /// <exception cref="ArgumentException">An option is out of its range; the message names all that are.</exception>
    public static void ThrowIfInvalid(RouterOptions options)
    {
        if (FindFailures(options) is { Count: > 0 } failures) throw new ArgumentException(string.Join(' ', failures), nameof(options));
    }

    private static void AddFailuresOf(IReadOnlyList<string> fields, List<string> failures)
    {
        if (fields.Count > RoutingLimits.IndexedFields)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(RouterOptions.IndexedFields)} has {fields.Count} names; give at most {RoutingLimits.IndexedFields}."));
        if (fields.Any(string.IsNullOrWhiteSpace)) failures.Add($"{nameof(RouterOptions.IndexedFields)} has a blank name; give the name of a field.");
        if (fields.GroupBy(field => field).FirstOrDefault(group => group.Count() > 1) is { Key: var twice }) failures.Add($"{nameof(RouterOptions.IndexedFields)} has '{twice}' twice; give it once.");
    }

    private static string Text(Duration duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds} s");
}

namespace ChannelRouting.Planning;

internal sealed partial class PlanValidation
{
    private void CheckAffinity(IReadOnlyList<AffinityRule> rules, string path)
    {
        CheckUnique(new NameSet(path, rules.Select(rule => rule.Name)), ".name");
        CheckRange(path, rules.Count, 0, RoutingLimits.AffinityRulesPerQueue);
        for (var i = 0; i < rules.Count; i++)
        {
            CheckText($"{At(path, i)}.name", rules[i].Name);
            CheckSource(rules[i].Field, rules[i].Label, At(path, i));
            CheckDuration($"{At(path, i)}.waitsFor", rules[i].WaitsFor, RoutingLimits.AffinityDays);
        }
    }
}

namespace City311;

/// <summary>What to run on.</summary>
internal sealed record City311Options(string Data, string Rules, string Plan, int? Take, string? Output, string? Report);

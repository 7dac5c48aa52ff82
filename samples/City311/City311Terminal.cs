namespace City311;

/// <summary>Where the sample writes to; progress and colors only when somebody watches.</summary>
internal sealed record City311Terminal(TextWriter Output, TextWriter Error, bool IsInteractive);

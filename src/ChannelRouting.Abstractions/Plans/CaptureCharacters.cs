namespace ChannelRouting;

/// <summary>The characters that a captured part is made of.</summary>
public enum CaptureCharacters
{
    /// <summary>All characters.</summary>
    Any,

    /// <summary>The digits 0 to 9.</summary>
    Digits,

    /// <summary>The digits 0 to 9, the letters a to z and A to Z, hyphens and underscores, as in most order numbers.</summary>
    Code,
}

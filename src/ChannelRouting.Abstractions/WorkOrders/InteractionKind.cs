namespace ChannelRouting;

/// <summary>What happened between a customer and those who work for the customer.</summary>
public enum InteractionKind
{
    /// <summary>The customer said something. <see cref="SlaMoment.CustomerMessage"/>.</summary>
    CustomerMessage,

    /// <summary>The customer was replied to. <see cref="SlaMoment.Responded"/>.</summary>
    Reply,

    /// <summary>The customer was told the result, which is a reply too. <see cref="SlaMoment.Responded"/> and <see cref="SlaMoment.ResultGiven"/>.</summary>
    Result,

    /// <summary>Something was noted that the customer does not see; no moment of any promise.</summary>
    InternalNote,
}

using ChannelRouting.InProcess;
using Microsoft.Extensions.Options;

namespace ChannelRouting.DependencyInjection;

/// <summary>Reports every option that is out of its range when options are read.</summary>
internal sealed class RouterOptionsValidation : IValidateOptions<RouterOptions>
{
    public ValidateOptionsResult Validate(string? name, RouterOptions options) =>
        RouterOptionsValidator.FindFailures(options) is { Count: > 0 } failures ? ValidateOptionsResult.Fail(failures.Select(failure => Prefix(name) + failure)) : ValidateOptionsResult.Success;

    private static string Prefix(string? name) => string.IsNullOrEmpty(name) ? "" : $"AddChannelRouting(\"{name}\"): ";
}

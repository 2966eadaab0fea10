using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Pipeline.Desk.Access;

/// <summary>Stops an app whose desk would be open to anybody.</summary>
internal sealed class DeskOptionsRule(IConfiguration configuration) : IValidateOptions<DeskOptions>
{
    private const string Environment = "AZURE_FUNCTIONS_ENVIRONMENT";

    public ValidateOptionsResult Validate(string? name, DeskOptions options)
    {
        if (!Enum.IsDefined(options.SignIn))
            return ValidateOptionsResult.Fail(
                $"{DeskOptions.Section}:{nameof(DeskOptions.SignIn)} must be Off, Local or AppService, such as Desk__SignIn=AppService");
        return options.SignIn is DeskSignIn.Local && configuration[Environment] != "Development"
            ? ValidateOptionsResult.Fail(
                $"{DeskOptions.Section}:{nameof(DeskOptions.SignIn)} may be Local on a developer's machine only, where {Environment} is "
                + "Development; elsewhere say Desk__SignIn=AppService")
            : ValidateOptionsResult.Success;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Manuscripts;

/// <summary>Stops the host at its start when a limit makes no sense.</summary>
internal sealed class IntakeOptionsRule : IValidateOptions<IntakeOptions>
{
    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        var findings = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), findings, validateAllProperties: true);
        var failures = findings
            .Select(f =>
                $"{IntakeOptions.Section}:{f.MemberNames.First()} is wrong: {f.ErrorMessage} For example "
                + $"\"{Example(f.MemberNames.First())}\"."
            )
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static object? Example(string setting) => typeof(IntakeOptions).GetProperty(setting)?.GetValue(new IntakeOptions());
}

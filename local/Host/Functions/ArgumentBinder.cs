using Local.Host.Settings;

namespace Local.Host.Functions;

/// <summary>Fills a function's parameters: the trigger's value, names from its path or route, and the cancellation token.</summary>
internal sealed class ArgumentBinder
{
    private readonly FunctionMethod _function;

    /// <param name="names">The names that the trigger's path or route offers.</param>
    /// <exception cref="SettingException">A parameter is of no kind that the host can fill.</exception>
    public ArgumentBinder(FunctionMethod function, IReadOnlyCollection<string> names)
    {
        _function = function;
        foreach (var parameter in function.Parameters)
            if (parameter != function.TriggerParameter && parameter.ParameterType != typeof(CancellationToken)
                && !(parameter.ParameterType == typeof(string) && names.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase)))
                throw new SettingException($"The function '{function.Name}' has a parameter '{parameter.Name}' of type {parameter.ParameterType.Name}, which its trigger cannot fill.");
    }

    public object?[] Bind(object? triggerValue, Func<string, string?> byName, CancellationToken cancellation) =>
        Array.ConvertAll(_function.Parameters, parameter =>
            parameter == _function.TriggerParameter ? triggerValue
            : parameter.ParameterType == typeof(CancellationToken) ? cancellation
            : byName(parameter.Name!));
}

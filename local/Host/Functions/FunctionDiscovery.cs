using System.Reflection;
using Local.Host.Settings;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Functions;

/// <summary>Finds the functions of an assembly by their attributes.</summary>
internal static class FunctionDiscovery
{
    private static readonly Type[] Triggers =
        [typeof(BlobTriggerAttribute), typeof(QueueTriggerAttribute), typeof(TimerTriggerAttribute), typeof(HttpTriggerAttribute)];

    /// <exception cref="SettingException">A function has no trigger, several, or shares its name with another.</exception>
    public static IReadOnlyList<FunctionMethod> Find(IEnumerable<Type> types)
    {
        var functions = types.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Describe)
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        return functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } clash
            ? throw new SettingException($"Two functions are named '{clash.Key}'.")
            : functions;
    }

    private static FunctionMethod Describe(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes().Where(attribute => Triggers.Contains(attribute.GetType())).Select(attribute => (parameter, attribute)))
            .ToList();
        return triggers is [var (parameter, trigger)]
            ? new FunctionMethod(name, method, parameter, trigger)
            : throw new SettingException($"The function '{name}' has {triggers.Count} triggers; it must have one.");
    }
}

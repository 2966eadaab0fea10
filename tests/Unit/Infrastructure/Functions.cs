using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Tests.Unit.Infrastructure;

/// <summary>A function of the app: its method and its one trigger.</summary>
internal sealed record FunctionFact(string Name, MethodInfo Method, ParameterInfo Parameter, Attribute Trigger)
{
    public override string ToString() => Name;
}

/// <summary>Finds the app's functions by their attributes, independently of the local host.</summary>
internal static class Functions
{
    private static readonly Assembly App = Assembly.Load("Functions");

    public static IReadOnlyList<FunctionFact> All { get; } =
    [.. App.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute))).Select(Describe)];

    public static IReadOnlyList<(FunctionFact Function, T Trigger)> With<T>() where T : Attribute =>
        [.. All.Where(function => function.Trigger is T).Select(function => (function, (T)function.Trigger))];

    private static FunctionFact Describe(MethodInfo method)
    {
        var (parameter, trigger) = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes().Where(IsTrigger).Select(attribute => (parameter, attribute)))
            .Single();
        return new FunctionFact(method.GetCustomAttribute<FunctionAttribute>()!.Name, method, parameter, trigger);
    }

    private static bool IsTrigger(Attribute attribute) =>
        attribute is BlobTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute or HttpTriggerAttribute;
}

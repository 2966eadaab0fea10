using System.Reflection;

namespace Local.Host.Functions;

/// <summary>A method marked as a function.</summary>
/// <param name="TriggerParameter">The parameter that carries the trigger's attribute.</param>
/// <param name="Trigger">That attribute.</param>
internal sealed record FunctionMethod(string Name, MethodInfo Method, ParameterInfo TriggerParameter, Attribute Trigger)
{
    public Type Class => Method.DeclaringType!;

    public ParameterInfo[] Parameters { get; } = Method.GetParameters();
}

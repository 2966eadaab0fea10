using System.Reflection;
using System.Reflection.Emit;
using Azure.Storage.Queues.Models;
using Local.Host.Functions;
using Microsoft.Azure.WebJobs;

namespace Local.Host.Triggers;

/// <summary>
/// Emits a class for every function that Microsoft's engine triggers, because the engine finds functions by their attributes.
/// </summary>
internal sealed class EmittedFunctions : ITypeLocator
{
    private readonly Type[] _types;

    public EmittedFunctions(IEnumerable<Function> functions)
    {
        var module = AssemblyBuilder
            .DefineDynamicAssembly(new AssemblyName("Local.Emitted"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("Functions");
        _types = [.. functions.Select(function => Emit(module, function))];
    }

    public IReadOnlyList<Type> GetTypes() => _types;

    private static Type Emit(ModuleBuilder module, Function function)
    {
        var type = module.DefineType(function.Name, TypeAttributes.Public | TypeAttributes.Sealed, typeof(EmittedFunction));
        EmitConstructor(type);
        Type[] parameters = function.Binding.Is("queueTrigger")
            ? [typeof(QueueMessage), typeof(CancellationToken)]
            : [typeof(ParameterBindingData), typeof(string), typeof(CancellationToken)];
        var method = type.DefineMethod("RunAsync", MethodAttributes.Public, typeof(Task), parameters);
        method.SetCustomAttribute(TriggerAttributes.Name(function));
        method.SetCustomAttribute(TriggerAttributes.Account(function));
        method.DefineParameter(1, ParameterAttributes.None, function.Binding.Name).SetCustomAttribute(TriggerAttributes.Trigger(function));
        if (parameters.Length == 3)
            method.DefineParameter(2, ParameterAttributes.None, TriggerAttributes.BlobName);
        method.DefineParameter(parameters.Length, ParameterAttributes.None, "cancellation");
        EmitCall(method.GetILGenerator(), parameters.Length);
        return type.CreateType();
    }

    private static void EmitConstructor(TypeBuilder type)
    {
        var inherited = typeof(EmittedFunction).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)[0];
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(TriggerTargets)]).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Call, inherited);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitCall(ILGenerator il, int parameters)
    {
        var target = typeof(EmittedFunction).GetMethod(
            parameters == 2 ? "OnMessageAsync" : "OnBlobAsync", BindingFlags.Instance | BindingFlags.NonPublic)!;
        for (var argument = 0; argument <= parameters; argument++)
            il.Emit(OpCodes.Ldarg, (short)argument);
        il.Emit(OpCodes.Call, target);
        il.Emit(OpCodes.Ret);
    }
}

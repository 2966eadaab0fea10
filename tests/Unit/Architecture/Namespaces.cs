using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Tests.Unit.Architecture;

/// <summary>Which namespaces of an assembly speak of which, told by its compiled code: signatures, bodies and attributes.</summary>
internal sealed class Namespaces
{
    private readonly Dictionary<string, HashSet<string>> _arrows = new(StringComparer.Ordinal);

    public Namespaces(Assembly assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        foreach (var type in module.GetAllTypes().Where(type => type.Namespace.Length > 0 || type.DeclaringType is not null))
            foreach (
                var reference in Named(type).SelectMany(Parts).Where(reference => reference.Scope == module || reference is TypeDefinition))
                Add(NamespaceOf(type), NamespaceOf(reference));
    }

    /// <summary>From a namespace to those it speaks of.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Arrows => _arrows;

    /// <summary>The arrows between the parts of an assembly that are <paramref name="depth"/> names long.</summary>
    public IEnumerable<(string From, string To)> At(int depth) => _arrows
        .SelectMany(pair => pair.Value.Select(to => (From: Cut(pair.Key, depth), To: Cut(to, depth))))
        .Where(arrow => arrow.From != arrow.To)
        .Distinct();

    /// <summary>A way along the arrows that comes back to where it began; empty if there is none.</summary>
    public IReadOnlyList<string> Cycle()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        return _arrows.Keys.Select(start => Follow(start, [], done)).FirstOrDefault(way => way.Count > 0) ?? [];
    }

    private IReadOnlyList<string> Follow(string at, List<string> way, HashSet<string> done)
    {
        if (way.IndexOf(at) is var seen and >= 0)
            return [.. way[seen..], at];
        if (done.Contains(at))
            return [];
        way.Add(at);
        var cycle = _arrows.GetValueOrDefault(at, []).Select(to => Follow(to, way, done)).FirstOrDefault(found => found.Count > 0) ?? [];
        way.RemoveAt(way.Count - 1);
        done.Add(at);
        return cycle;
    }

    private void Add(string from, string to)
    {
        if (from == to || IsGenerated(from) || IsGenerated(to))
            return;
        if (!_arrows.TryGetValue(from, out var known))
            _arrows[from] = known = new HashSet<string>(StringComparer.Ordinal);
        known.Add(to);
    }

    private static IEnumerable<TypeReference> Named(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Array.Empty<TypeReference>(),
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(Named),
    ];

    private static IEnumerable<TypeReference> Named(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(instruction => Named(instruction.Operand)) : [],
    ];

    private static IEnumerable<TypeReference> Named(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification made => Parts(made.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static string NamespaceOf(TypeReference type) => type.DeclaringType is { } outer ? NamespaceOf(outer) : type.Namespace;

    private static bool IsGenerated(string name) =>
        name.Length == 0 || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static string Cut(string name, int depth) => string.Join('.', name.Split('.').Take(depth));
}

using System.Collections;
using System.Globalization;
using System.Reflection;
using Manuscripts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline;
using Pipeline.Storage;

namespace Tests.Unit.Configuration;

/// <summary>A setting that the pipeline reads.</summary>
/// <param name="Name">As an environment variable or app setting names it, such as <c>Mail__Host</c>.</param>
/// <param name="Default">As one would write it; empty for none.</param>
/// <param name="IsNeeded">Whether the host does not start without it.</param>
internal sealed record Setting(string Name, string Default, bool IsNeeded);

/// <summary>Every setting that the pipeline reads: the properties of every options class that it registers.</summary>
internal static class Settings
{
    // An options class has no way to say "needed" that does not also bind; the sample test holds that these are enough to start.
    private static readonly string[] Needed = ["Mail__Host", "Tokens__Key"];

    public static IReadOnlyList<Setting> All { get; } =
    [.. OptionTypes().SelectMany(Of).OrderBy(setting => setting.Name, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<Type> OptionTypes() => new ServiceCollection()
        .AddPipeline(new ConfigurationBuilder().Build())
        .Select(service => service.ServiceType)
        .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
        .Select(type => type.GetGenericArguments()[0])
        .Where(type => type.Assembly == typeof(PipelineServices).Assembly || type.Assembly == typeof(IntakeOptions).Assembly)
        .Distinct();

    private static IEnumerable<Setting> Of(Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        var section =
            type == typeof(StorageOptions)
                ? StorageOptions.Connection
                : (string)type.GetField("Section", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;
        return type.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => (Name: NameOf(section, property), Value: property.GetValue(defaults)))
            .Select(setting => new Setting(setting.Name, Text(setting.Value), Needed.Contains(setting.Name)));
    }

    private static string NameOf(string section, PropertyInfo property) => property switch
    {
        // The connection string is the section's own value, as triggers read it.
        { DeclaringType: var type, Name: nameof(StorageOptions.ConnectionString) } when type == typeof(StorageOptions) => section,
        _ when typeof(IDictionary).IsAssignableFrom(property.PropertyType) => $"{section}__{property.Name}__ID",
        _ => $"{section}__{property.Name}",
    };

    private static string Text(object? value) => value switch
    {
        null or IDictionary => "",
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}

using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Tests.Unit.Local;

/// <summary>
/// The local worker assembly has the shapes of Microsoft's packages that we use and nothing else, so that a function which
/// builds here builds there.
/// </summary>
public sealed class WorkerApiTests
{
    // Type, base, what it may stand on, constructors, properties ("*" marks a settable one) or enum values.
    private static readonly string[] Wanted =
    [
        "AuthorizationLevel enum: Anonymous=0 User=1 Function=2 System=3 Admin=4",
        "BlobTriggerAttribute on Parameter: (String) | BlobPath Connection* Source*",
        "BlobTriggerSource enum: LogsAndContainerScan=0 EventGrid=1",
        "FixedDelayRetryAttribute on Method: (Int32, String) | DelayInterval MaxRetryCount",
        "FunctionAttribute on Method: (String) | Name",
        "HttpTriggerAttribute on Parameter: () (AuthorizationLevel) (AuthorizationLevel, String[]) | AuthLevel Methods Route*",
        "QueueTriggerAttribute on Parameter: (String) | Connection* QueueName",
        "ScheduleStatus: () | Last* LastUpdated* Next*",
        "TimerInfo: () | IsPastDue* ScheduleStatus*",
        "TimerTriggerAttribute on Parameter: (String) | RunOnStartup* Schedule UseMonitor*",
    ];

    [Fact]
    public void The_public_surface_is_what_the_real_worker_has() =>
        typeof(FunctionAttribute).Assembly.GetExportedTypes().OrderBy(type => type.Name, StringComparer.Ordinal).Select(Shape)
            .ShouldBe(Wanted);

    [Fact]
    public void Every_type_is_in_the_workers_namespace() =>
        typeof(FunctionAttribute).Assembly.GetExportedTypes().ShouldAllBe(type => type.Namespace == "Microsoft.Azure.Functions.Worker");

    private static string Shape(Type type) => type.IsEnum ? EnumShape(type) : $"{type.Name}{Target(type)}: {Constructors(type)} | {Properties(type)}";

    private static string EnumShape(Type type) =>
        $"{type.Name} enum: {string.Join(' ', Enum.GetValues(type).Cast<Enum>().Select(value => $"{value}={value:D}"))}";

    private static string Target(Type type) => type.GetCustomAttribute<AttributeUsageAttribute>() is { } usage && type.IsSubclassOf(typeof(Attribute))
        ? $" on {usage.ValidOn}" : "";

    private static string Constructors(Type type) => string.Join(' ', type.GetConstructors()
        .OrderBy(constructor => constructor.GetParameters().Length)
        .Select(constructor => $"({string.Join(", ", constructor.GetParameters().Select(parameter => parameter.ParameterType.Name))})"));

    private static string Properties(Type type) => string.Join(' ', type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => property.Name + (property.SetMethod is null ? "" : "*")));
}

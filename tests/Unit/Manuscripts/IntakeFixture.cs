using System.Text;
using Manuscripts;
using Manuscripts.Normalizing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>Intake as a host puts it together, for a publication of the tests' own.</summary>
internal static class IntakeFixture
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly Publication Publication = new()
    {
        Title = "The Quiet Review",
        Address = new Uri("https://review.example/"),
        Language = "en",
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo"),
        Email = "desk@review.example",
        Series = [new SeriesSettings("Field Notes", "field-notes", null, null)],
    };

    private static readonly ServiceProvider Shared = Services();

    public static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Publication);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return services.AddManuscripts(configuration).BuildServiceProvider();
    }

    public static T Get<T>()
        where T : notnull => Shared.GetRequiredService<T>();

    public static Draft Draft(string name, byte[] bytes, params (string Key, string Value)[] metadata) =>
        new(name, bytes, metadata.ToDictionary(m => m.Key, m => m.Value, StringComparer.OrdinalIgnoreCase));

    public static Task<NormalizedDraft> Normalize(string name, string text, params (string Key, string Value)[] metadata) =>
        Normalize(Draft(name, Encoding.UTF8.GetBytes(text), metadata));

    public static Task<NormalizedDraft> Normalize(Draft draft) =>
        Get<INormalizer>().NormalizeAsync(draft, TestContext.Current.CancellationToken);

    /// <summary>The content of a draft that must be accepted.</summary>
    public static async Task<DraftContent> Accept(string name, string text, params (string Key, string Value)[] metadata)
    {
        var normalized = await Normalize(name, text, metadata);
        return normalized.Content.ShouldNotBeNull(string.Join("; ", normalized.Problems));
    }

    /// <summary>A file of the tests' sources.</summary>
    public static string Source(params string[] path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Pipeline.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine([root.FullName, .. path]);
    }
}

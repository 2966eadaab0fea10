using System.Diagnostics;
using System.Text;
using Manuscripts;
using Manuscripts.Normalizing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Model;

namespace Bench.Intake;

/// <summary>
/// The converters in .NET: whole intake, as the functions run it, and SmartReader by itself. Each runs in this program started again.
/// </summary>
internal static class DotNetConverters
{
    public const string Argument = "convert";

    private static readonly Publication Publication = new()
    {
        Title = "The Bench",
        Address = new Uri("https://bench.example/"),
        Language = "en",
        TimeZone = TimeZoneInfo.Utc,
        Email = "desk@bench.example",
    };

    public static WarmConverter Ours() => new("ours", ["docx", "html", "md", "txt"], () => Again("ours"));

    public static WarmConverter SmartReader() => new("SmartReader", ["html"], () => Again("smartreader"));

    /// <summary>What this program does when it is started again.</summary>
    public static Task RunAsync(string name) => ConverterLoop.RunAsync(name == "ours" ? Intake() : Article);

    private static readonly Lazy<INormalizer> Normalizer = new(() => new ServiceCollection().AddLogging().AddSingleton(Publication)
        .AddManuscripts(new ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<INormalizer>());

    /// <summary>Everything from the bytes to what is published: reading, cleaning, the last gate, metadata.</summary>
    public static Task<NormalizedDraft> NormalizeAsync(string name, byte[] bytes, CancellationToken cancellation) =>
        Normalizer.Value.NormalizeAsync(new Draft(name, bytes, new Dictionary<string, string>()), cancellation);

    private static Func<string, byte[], Task> Intake() => async (path, bytes) =>
    {
        var result = await NormalizeAsync(Path.GetFileName(path), bytes, CancellationToken.None);
        if (result.Content is null)
            throw new InvalidOperationException($"{path} was rejected: {string.Join("; ", result.Problems)}");
    };

    private static Task Article(string path, byte[] bytes)
    {
        using var reader = new global::SmartReader.Reader("https://draft.invalid/", Encoding.UTF8.GetString(bytes));
        if (string.IsNullOrEmpty(reader.GetArticle().Content))
            throw new InvalidOperationException($"SmartReader found no article in {path}.");
        return Task.CompletedTask;
    }

    private static ProcessStartInfo Again(string name) =>
        new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Bench.dll"), Argument, name]);
}

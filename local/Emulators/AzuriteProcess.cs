using System.Globalization;
using System.Text.RegularExpressions;

namespace Local.Emulators;

/// <summary>How to run Azurite.</summary>
/// <param name="Folder">Where it keeps its data; null for memory.</param>
/// <param name="BlobPort">Zero, as for the others, takes a free port.</param>
public sealed record AzuriteSettings(string? Folder = null, int BlobPort = 0, int QueuePort = 0, int TablePort = 0)
{
    /// <summary>
    /// How many accounts there are besides the well-known one, each a store of its own; see
    /// <see cref="AzuriteProcess.ConnectionStringOf"/>.
    /// </summary>
    public int ExtraAccounts { get; init; }

    /// <summary>Whether <see cref="AzuriteProcess.Uploaded"/> tells of uploads.</summary>
    public bool Announces { get; init; }

    /// <summary>Scripts that Node.js runs before it, such as one of a test that makes its pages smaller.</summary>
    public IReadOnlyList<string> Preloads { get; init; } = [];
}

/// <summary>A running Azurite on 127.0.0.1, with the emulator's well-known account. It ends with this process.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // Public and the same in every installation of the emulator.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Short, because all accounts travel in one environment variable, and a system bounds its length.
    private const string ExtraKey = "ZXh0cmE=";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly NodeProgram _program;

    private AzuriteProcess(NodeProgram program, IReadOnlyDictionary<string, int> ports)
    {
        _program = program;
        BlobPort = ports["Blob"];
        QueuePort = ports["Queue"];
        TablePort = ports["Table"];
        program.Follow(line =>
        {
            if (AzuriteUpload.Parse(line) is { } upload && upload.Port == BlobPort)
                Uploaded?.Invoke(upload);
        });
    }

    /// <summary>Tells of every upload to its blobs, by any tool.</summary>
    public event Action<AzuriteUpload>? Uploaded;

    public int BlobPort { get; }

    public int QueuePort { get; }

    public int TablePort { get; }

    /// <summary>The system's id of the process.</summary>
    public int ProcessId => _program.Id;

    public string ConnectionString => ConnectionStringFor(Account, Key);

    /// <summary>Opens one of the extra accounts, counted from zero.</summary>
    public string ConnectionStringOf(int extraAccount) => ConnectionStringFor(ExtraAccount(extraAccount), ExtraKey);

    /// <summary>Starts it and waits until all three services listen.</summary>
    /// <exception cref="EmulatorException">It did not start, for example because a given port is taken.</exception>
    public static async Task<AzuriteProcess> StartAsync(NodePackages packages, AzuriteSettings settings, CancellationToken cancellation)
    {
        if (settings.Folder is { } folder)
        {
            Directory.CreateDirectory(folder);
            await Predecessor.WaitAsync(folder, cancellation);
        }
        var program = NodeProgram.Start(
            packages, "azurite/dist/src/azurite.js", Arguments(settings), settings.Folder ?? Path.GetTempPath(),
            new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = Accounts(settings.ExtraAccounts) },
            [.. Preloads(packages, settings).SelectMany(script => new[] { "--require", script })]);
        try
        {
            // At once: a host that dies amid its start leaves an emulator that must be waited for, too.
            if (settings.Folder is not null)
                await Predecessor.NoteAsync(settings.Folder, program.Id, cancellation);
            var ports = new Dictionary<string, int>(StringComparer.Ordinal);
            await program.WaitAsync("Azurite", line => Note(line, ports) && ports.Count == 3, StartLimit, cancellation);
            return new(program, ports);
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static IEnumerable<string> Preloads(NodePackages packages, AzuriteSettings settings) =>
        settings.Announces ? settings.Preloads.Prepend(packages.Announcer) : settings.Preloads;

    private static List<string> Arguments(AzuriteSettings settings)
    {
        List<string> arguments = ["--silent", "--disableTelemetry", "--skipApiVersionCheck"];
        arguments.AddRange(settings.Folder is { } folder ? ["--location", folder] : ["--inMemoryPersistence"]);
        foreach (var (service, port) in new[] { ("blob", settings.BlobPort), ("queue", settings.QueuePort), ("table", settings.TablePort) })
            arguments.AddRange([
                $"--{service}Host",
                "127.0.0.1",
                $"--{service}Port",
                port.ToString(CultureInfo.InvariantCulture),
                $"--{service}KeepAliveTimeout",
                "300",
            ]);
        return arguments;
    }

    private static bool Note(string line, Dictionary<string, int> ports)
    {
        var listening = Listening().Match(line);
        if (listening.Success)
            ports[listening.Groups["service"].Value] = int.Parse(listening.Groups["port"].Value, CultureInfo.InvariantCulture);
        return listening.Success;
    }

    private static string Accounts(int extra) => string.Join(';',
        Enumerable.Range(0, extra).Select(account => $"{ExtraAccount(account)}:{ExtraKey}").Prepend($"{Account}:{Key}"));

    private static string ExtraAccount(int number) => string.Create(CultureInfo.InvariantCulture, $"account{number:D5}");

    private string ConnectionStringFor(string account, string key) =>
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={key};"
        + $"BlobEndpoint={Endpoint(BlobPort, account)};QueueEndpoint={Endpoint(QueuePort, account)};"
        + $"TableEndpoint={Endpoint(TablePort, account)};";

    private static string Endpoint(int port, string account) =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{account}");

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex Listening();
}

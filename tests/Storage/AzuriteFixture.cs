using Local.Emulators;

[assembly: AssemblyFixture(typeof(Tests.Storage.AzuriteFixture))]

namespace Tests.Storage;

/// <summary>
/// One Azurite for the whole test assembly, in memory, on free ports. Take it as a constructor parameter. A test of the
/// pipeline, whose containers and queues have fixed names, takes an account of its own.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int Accounts = 2000;

    private AzuriteProcess? _azurite;
    private int _taken = -1;
    private string? _missing;

    /// <summary>The connection string of an empty account that no other test has.</summary>
    public string NewAccount()
    {
        _ = ConnectionString;
        return _azurite!.ConnectionStringOf(Interlocked.Increment(ref _taken));
    }

    /// <summary>The well-known account's connection string. Skips the test where Node.js is missing; fails it there if CI is set.</summary>
    public string ConnectionString
    {
        get
        {
            if (_azurite is not null)
                return _azurite.ConnectionString;
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(_missing!);
            Assert.Skip(_missing!);
            return "";
        }
    }

    /// <summary>The installed emulators, for tests that start their own.</summary>
    public static Task<NodePackages> PackagesAsync() => NodePackages.EnsureAsync(null, TestContext.Current.CancellationToken);

    /// <summary>Starts another in memory, for a test that would make too much of this one.</summary>
    public static async Task<AzuriteProcess> StartAsync() =>
        await AzuriteProcess.StartAsync(await PackagesAsync(), new AzuriteSettings { ExtraAccounts = Accounts }, default);

    public async ValueTask InitializeAsync()
    {
        try
        {
            _azurite = await StartAsync();
        }
        catch (NodeMissingException e)
        {
            _missing = e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }
}

using Local.Emulators;

namespace Bench.Publish;

/// <summary>
/// An empty Azurite. Of many blobs it keeps files, as for local work, in a folder that goes with it: in memory it stops every minute to
/// look for unused contents, one by one. Of many rows it keeps none: every few seconds it would write a whole table anew.
/// </summary>
internal sealed class Emulator : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly AzuriteProcess _azurite;

    private Emulator(DirectoryInfo? folder, AzuriteProcess azurite)
    {
        _folder = folder;
        _azurite = azurite;
    }

    public string ConnectionString => _azurite.ConnectionString;

    /// <param name="large">Whether it is to carry an archive of 100,000; see <c>many-rows.cjs</c>.</param>
    public static async Task<Emulator> StartAsync(bool inMemory, CancellationToken cancellation, bool large = false)
    {
        var folder = inMemory ? null : Directory.CreateTempSubdirectory("bench-publish");
        return new Emulator(
            folder,
            await AzuriteProcess.StartAsync(
                await NodePackages.EnsureAsync(null, cancellation),
                new AzuriteSettings(folder?.FullName) { Preloads = large ? [Path.Combine(AppContext.BaseDirectory, "many-rows.cjs")] : [] },
                cancellation)
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}

using System.Diagnostics;

/// <summary>
/// Runs in the worker before its own program (the runtime's startup hook, DOTNET_STARTUP_HOOKS) and ends it when the host goes
/// away, however it goes: the host holds the other end of the standard input, which the system closes even when the host is
/// killed. The worker itself stays as Azure gets it.
/// </summary>
internal static class StartupHook
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Called by the runtime.</summary>
    public static void Initialize() => new Thread(EndWithTheHost) { IsBackground = true, Name = "host watch" }.Start();

    private static void EndWithTheHost()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }
        new Thread(() =>
        {
            Thread.Sleep(Grace);
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true }.Start();
        Environment.Exit(0);
    }
}

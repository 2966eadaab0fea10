using Local.Commands.Publishing;
using Local.Commands.Running;
using Local.Console;
using Local.Emulators;
using Local.Host.Functions;
using Local.Host.Settings;
using Microsoft.Extensions.Options;

namespace Local.Commands;

/// <summary>Which command was asked for, and the exit code that it ends with.</summary>
internal static class CommandLine
{
    public const int Failed = 1;

    private const string Usage = """
        Usage:
          dotnet run --project local                              runs the whole pipeline on this machine; save drafts in ./drafts
          dotnet run --project local -- publish PATH... --out DIR publishes files or folders once and writes the result to DIR
              [--subscriber EMAIL]...                             adds a confirmed subscriber to every newsletter list
              [--now INSTANT]                                     starts the clock there, such as 2026-11-23T09:00:00Z
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        using var ending = new Signals();
        var screen = new Screen();
        try
        {
            return arguments switch
            {
                [] or ["up"] => await new UpCommand(screen).RunAsync(ending.Token),
                ["publish", .. var rest] => await new PublishCommand(screen, PublishArguments.Parse(rest)).RunAsync(ending.Token),
                ["--help" or "-h" or "help"] => Help(),
                _ => throw new UsageException($"There is no command '{arguments[0]}'."),
            };
        }
        catch (UsageException e)
        {
            Screen.Error(e.Message);
            Screen.Error(Usage);
            return Failed;
        }
        catch (Exception e) when (e is EmulatorException or SettingException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            Screen.Error(e.Message);
            return Failed;
        }
        catch (Azure.RequestFailedException e)
        {
            Screen.Error($"The storage account refused: {Cause.Of(e)}");
            return Failed;
        }
        catch (OperationCanceledException) when (ending.Token.IsCancellationRequested)
        {
            Screen.Error("Stopped before it was done.");
            return Failed;
        }
    }

    private static int Help()
    {
        System.Console.Out.WriteLine(Usage);
        return 0;
    }
}

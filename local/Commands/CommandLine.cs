using Local.Commands.Copying;
using Local.Commands.Publishing;
using Local.Commands.Running;
using Local.Console;
using Local.Emulators;
using Local.Host;
using Local.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Spectre.Console.Cli;

namespace Local.Commands;

/// <summary>Which command was asked for, and the exit code that it ends with.</summary>
internal static class CommandLine
{
    public const int Failed = 1;

    public static async Task<int> RunAsync(string[] arguments)
    {
        using var ending = new Signals();
        var app = new CommandApp<UpLine>(new Registrations(new ServiceCollection().AddSingleton<Screen>()));
        app.Configure(configuration =>
        {
            configuration.UseStrictParsing();
            configuration.SetApplicationName("dotnet run --project local --");
            configuration.AddCommand<UpLine>("up").WithDescription("Runs the whole pipeline on this machine; save drafts in ./drafts.");
            configuration
                .AddCommand<PublishLine>("publish")
                .WithDescription("Publishes files or folders once and writes the result into a folder.");
            configuration
                .AddCommand<BackupLine>("backup")
                .WithDescription("Copies all tables of the account that the settings name into a folder.");
            configuration
                .AddCommand<RestoreLine>("restore")
                .WithDescription("Puts the rows of such a copy back; docs/operations.md says what to do before and after.");
            configuration.SetExceptionHandler((exception, _) => Explain(exception, ending.Token));
        });
        return await app.RunAsync(arguments, ending.Token);
    }

    private static int Explain(Exception exception, CancellationToken ending)
    {
        Screen.Error(
            exception switch
            {
                CommandAppException or UsageException => $"{exception.Message} See --help.",
                EmulatorException or SettingException or OptionsValidationException or IOException or InvalidDataException
                    or UnauthorizedAccessException => exception.Message,
                Azure.RequestFailedException => $"The storage account refused: {Cause.Of(exception)}",
                OperationCanceledException when ending.IsCancellationRequested => "Stopped before it was done.",
                _ => exception.ToString(),
            }
        );
        return Failed;
    }
}

using System.ComponentModel;
using Local.Console;
using Spectre.Console.Cli;

namespace Local.Commands.Running;

/// <summary>The command line of <c>up</c>, which is what runs when no command is named.</summary>
internal sealed class UpLine(Screen screen) : AsyncCommand<UpLine.Options>
{
    /// <summary>What may be said.</summary>
    internal sealed class Options : CommandSettings
    {
        [CommandOption("--verbose")]
        [Description("Shows all that host and worker log.")]
        public bool Verbose { get; init; }

        [CommandOption("--debug")]
        [Description("The worker waits until a debugger is attached, and says its process id.")]
        public bool Debug { get; init; }
    }

    public override Task<int> ExecuteAsync(CommandContext context, Options options, CancellationToken cancellationToken) =>
        new UpCommand(screen, new UpArguments(options.Verbose, options.Debug)).RunAsync(cancellationToken);
}

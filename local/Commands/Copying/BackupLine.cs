using System.ComponentModel;
using Local.Console;
using Pipeline.Operations.Copies;
using Spectre.Console.Cli;

namespace Local.Commands.Copying;

/// <summary>The command <c>backup</c>: copies all tables of the account that the settings name into a folder.</summary>
internal sealed class BackupLine(Screen screen) : AsyncCommand<BackupLine.Options>
{
    /// <summary>What may be said.</summary>
    internal sealed class Options : CommandSettings
    {
        [CommandArgument(0, "<DIR>")]
        [Description("A new folder for the copy, or one in which a copy was broken off.")]
        public string Folder { get; init; } = "";
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Options options, CancellationToken cancellationToken)
    {
        await using var pipeline = CopyPipeline.Open();
        await screen.CountAsync("rows", counter => pipeline.Get<TableCopy>().WriteAsync(
            options.Folder, count => counter.Show((int)count, null), cancellationToken));
        screen.Line($"All tables are in {options.Folder}. It holds readers' addresses: keep it as safe as the account.");
        return 0;
    }
}

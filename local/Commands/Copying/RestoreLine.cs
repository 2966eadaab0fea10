using System.ComponentModel;
using Local.Console;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Operations.Copies;
using Spectre.Console.Cli;

namespace Local.Commands.Copying;

/// <summary>
/// The command <c>restore</c>: puts the rows of a copy back, into the account that the settings name, and holds mailings that were under
/// way, because some of their mails may have gone out since.
/// </summary>
internal sealed class RestoreLine(Screen screen) : AsyncCommand<RestoreLine.Options>
{
    /// <summary>What may be said.</summary>
    internal sealed class Options : CommandSettings
    {
        [CommandArgument(0, "<DIR>")]
        [Description("The folder that backup wrote.")]
        public string Folder { get; init; } = "";

        [CommandOption("--overwrite")]
        [Description("Replaces rows that are there; without it, only missing ones are put back.")]
        public bool Overwrite { get; init; }
    }

    public override async Task<int> ExecuteAsync(CommandContext context, Options options, CancellationToken cancellationToken)
    {
        await using var pipeline = CopyPipeline.Open();
        await screen.CountAsync("rows", counter => pipeline.Get<TableRestore>().RestoreAsync(
            options.Folder, options.Overwrite, count => counter.Show((int)count, null), cancellationToken));
        screen.Line("All rows of the copy are there.");
        foreach (var mailing in await pipeline.Get<MailingStore>().ActiveAsync(cancellationToken))
            if (await pipeline.Get<MailingHold>().HoldAsync(mailing.Id, cancellationToken))
                screen.Line($"The mailing '{mailing.Id}' was under way and is held: who got it since the copy would get it again.");
        return 0;
    }
}

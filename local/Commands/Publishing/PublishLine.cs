using System.ComponentModel;
using System.Globalization;
using Local.Console;
using Pipeline.Subscribers;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Local.Commands.Publishing;

/// <summary>The command line of <c>publish</c>.</summary>
internal sealed class PublishLine(Screen screen) : AsyncCommand<PublishLine.Options>
{
    /// <summary>What may be said.</summary>
    internal sealed class Options : CommandSettings
    {
        [CommandArgument(0, "<PATH>")]
        [Description("Files or folders of drafts.")]
        public string[] Paths { get; init; } = [];

        [CommandOption("--out <DIR>")]
        [Description("Where the site, the mails, the documents and report.json are written.")]
        public string? Out { get; init; }

        [CommandOption("--subscriber <EMAIL>")]
        [Description("A confirmed subscriber to every newsletter list; may be said again.")]
        public string[] Subscribers { get; init; } = [];

        [CommandOption("--now <INSTANT>")]
        [Description("Starts the clock there, such as 2026-11-23T09:00:00Z.")]
        public string? Now { get; init; }

        [CommandOption("--verbose")]
        [Description("Shows all that host and worker log.")]
        public bool Verbose { get; init; }

        public override ValidationResult Validate() =>
            Out is null ? ValidationResult.Error("Say where to write the result: --out DIR.")
            : Subscribers.FirstOrDefault(email => !EmailAddress.TryParse(email, out _)) is { } wrong
                ? ValidationResult.Error($"'{wrong}' is no mail address, such as reader@example.org.")
            : Now is not null && Instant is null ? ValidationResult.Error($"'{Now}' is no instant, such as 2026-11-23T09:00:00Z.")
            : ValidationResult.Success();

        public DateTimeOffset? Instant =>
            DateTimeOffset.TryParse(Now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
    }

    public override Task<int> ExecuteAsync(CommandContext context, Options options, CancellationToken cancellationToken) =>
        new PublishCommand(
            screen,
            new PublishArguments(options.Paths, options.Out!, options.Subscribers, options.Instant, options.Verbose)
        ).RunAsync(cancellationToken);
}

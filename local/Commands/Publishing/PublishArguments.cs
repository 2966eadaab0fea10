using System.Globalization;
using Pipeline.Subscribers;

namespace Local.Commands.Publishing;

/// <summary>What <c>publish</c> was asked for.</summary>
/// <param name="Now">Where the clock starts; null for now.</param>
internal sealed record PublishArguments(IReadOnlyList<string> Paths, string Out, IReadOnlyList<string> Subscribers, DateTimeOffset? Now)
{
    /// <exception cref="UsageException">They make no sense.</exception>
    public static PublishArguments Parse(IReadOnlyList<string> arguments)
    {
        List<string> paths = [];
        List<string> subscribers = [];
        string? output = null;
        DateTimeOffset? now = null;
        for (var at = 0; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--out":
                    output = Value(arguments, ref at);
                    break;
                case "--subscriber":
                    subscribers.Add(Email(Value(arguments, ref at)));
                    break;
                case "--now":
                    now = Instant(Value(arguments, ref at));
                    break;
                case ['-', '-', ..]:
                    throw new UsageException($"There is no option '{arguments[at]}'.");
                default:
                    paths.Add(arguments[at]);
                    break;
            }
        }
        if (paths.Count == 0)
            throw new UsageException("Say what to publish: files or folders.");
        return new(paths, output ?? throw new UsageException("Say where to write the result: --out DIR."), subscribers, now);
    }

    private static string Value(IReadOnlyList<string> arguments, ref int at) =>
        ++at < arguments.Count ? arguments[at] : throw new UsageException($"The option '{arguments[at - 1]}' needs a value.");

    private static string Email(string text) =>
        EmailAddress.TryParse(text, out _) ? text : throw new UsageException($"'{text}' is no mail address, such as reader@example.org.");

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new UsageException($"'{text}' is no instant, such as 2026-11-23T09:00:00Z.");
}

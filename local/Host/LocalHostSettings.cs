using Local.Host.Http;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>What a development host runs, and how.</summary>
public sealed record LocalHostSettings
{
    public FunctionApp App { get; init; } = FunctionApp.Find();

    /// <summary>
    /// The app's settings, with <c>__</c> between sections, such as <c>PipelineStorage</c> or <c>Mail__Host</c>: the worker's
    /// environment.
    /// </summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>The site's port on 127.0.0.1; zero for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Opens the functions that need a key.</summary>
    public FunctionKey Key { get; init; } = FunctionKey.Generate();

    /// <summary>The clock of timer triggers; the worker has its own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long a message that was taken is hidden. A killed host's messages show again after that. The engine asks for ten minutes, as in
    /// Azure, which is too long to wait at a desk; no function of ours runs so long.
    /// </summary>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long running functions may take to end when the host stops; then they are cancelled.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether the worker waits at its start until a debugger is attached.</summary>
    public bool Debug { get; init; }

    /// <summary>Where log lines go; nowhere by default.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}

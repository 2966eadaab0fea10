using System.Reflection;
using Local.Emulators;
using Local.Host.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>What a local host runs, and how.</summary>
public sealed record LocalHostSettings
{
    /// <summary>Where the functions are; the project's own by default.</summary>
    public IReadOnlyList<Type> Functions { get; init; } = Assembly.Load("Functions").GetTypes();

    /// <summary>The folder of host.json and local.settings.json; the project's root by default.</summary>
    public string Folder { get; init; } = RepositoryRoot.Find();

    /// <summary>Settings over those of local.settings.json and the environment, such as <c>PipelineStorage</c>. <c>__</c> parts sections.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>();

    /// <summary>The site's port on 127.0.0.1; zero for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Opens the functions that need a key.</summary>
    public FunctionKey Key { get; init; } = FunctionKey.Generate();

    /// <summary>The clock of the pipeline and of timer triggers; the storage account has its own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// How long a message is hidden without a renewal. A killed host's messages show again after that; the real host takes
    /// ten minutes.
    /// </summary>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long running functions may take to end when the host stops.</summary>
    public TimeSpan StopLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether blob triggers run; without them only what is announced by events is found.</summary>
    public bool BlobTriggers { get; init; } = true;

    /// <summary>Whether to make the containers, queues and tables that are missing.</summary>
    public bool CreateStorage { get; init; } = true;

    /// <summary>Changes the services before they are built: fault-injecting storage policies, a test's doubles.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>Where log lines go; nowhere by default.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Pipeline.Catalog;

namespace Local.Commands.Publishing;

/// <summary>Counts the drafts that went through intake, by the catalog's own event.</summary>
internal sealed class ProcessedDrafts : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, byte> _drafts = new(StringComparer.Ordinal);

    public int Count => _drafts.Count;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == CatalogLog.ProcessedEvent && state is IReadOnlyList<KeyValuePair<string, object?>> values
            && values.FirstOrDefault(value => value.Key == "Draft").Value is string draft)
            _drafts.TryAdd(draft, 0);
    }

    public void Dispose()
    {
    }
}

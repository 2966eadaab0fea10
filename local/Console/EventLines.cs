using System.Globalization;
using Local.Host;
using Microsoft.Extensions.Logging;

namespace Local.Console;

/// <summary>Prints what happens, a line each: everything the pipeline says, and of the rest what an operator must see.</summary>
/// <param name="least">How much weight a line of the pipeline needs; null shows all, whoever says it.</param>
internal sealed class EventLines(Screen screen, TimeProvider time, LogLevel? least) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) =>
        new Writer(screen, time, least is null ? LogLevel.Trace : IsOurs(categoryName) ? least.Value : LogLevel.Warning);

    public void Dispose()
    {
    }

    private static bool IsOurs(string category) =>
        category.StartsWith("Pipeline.", StringComparison.Ordinal) || category.StartsWith("Local.", StringComparison.Ordinal);

    private sealed class Writer(Screen screen, TimeProvider time, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var text = formatter(state, null).ReplaceLineEndings(" ");
            var cause = exception is null ? "" : $" ({Cause.Of(exception)})";
            screen.Line($"{time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {text}{cause}", Style(logLevel));
        }

        private static string? Style(LogLevel level) => level switch
        {
            LogLevel.Warning => "yellow",
            >= LogLevel.Error => "red",
            _ => null,
        };
    }
}

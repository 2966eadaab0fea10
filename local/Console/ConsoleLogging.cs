using Microsoft.Extensions.Logging;

namespace Local.Console;

internal static class ConsoleLogging
{
    /// <summary>Shows log lines on the screen.</summary>
    /// <param name="least">See <see cref="EventLines"/>.</param>
    public static void AddConsoleLines(this ILoggingBuilder logging, Screen screen, LogLevel? least)
    {
        logging.AddProvider(new EventLines(screen, TimeProvider.System, least));
        if (least is null)
            logging.SetMinimumLevel(LogLevel.Debug).AddFilter("Azure", LogLevel.Warning);
    }
}

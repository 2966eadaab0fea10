using Local.Emulators;
using Spectre.Console;

namespace Local.Console;

/// <summary>What the commands say: colours and moving bars on a terminal, plain lines elsewhere.</summary>
public sealed class Screen
{
    private readonly IAnsiConsole _console = AnsiConsole.Console;
    private readonly Lock _lock = new();

    /// <summary>Whether a person looks on.</summary>
    public bool IsTerminal { get; } = !System.Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;

    public void Line(string text, string? style = null)
    {
        lock (_lock)
        {
            if (IsTerminal)
                _console.MarkupLine(style is null ? Markup.Escape(text) : $"[{style}]{Markup.Escape(text)}[/]");
            else
                System.Console.Out.WriteLine(text);
        }
    }

    /// <summary>Says why a command cannot go on.</summary>
    public static void Error(string text) => System.Console.Error.WriteLine(text);

    /// <summary>Shows a table of which the last column may be long.</summary>
    public void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (!IsTerminal)
        {
            Line(string.Join('\t', heads));
            foreach (var row in rows)
                Line(string.Join('\t', row));
            return;
        }
        var table = new Table().Border(TableBorder.Simple);
        foreach (var head in heads)
            table.AddColumn(new TableColumn(Markup.Escape(head)));
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        _console.Write(table);
    }

    /// <summary>Runs work that counts something, and shows how far it is.</summary>
    /// <param name="title">Such as <c>drafts</c>.</param>
    public Task CountAsync(string title, Func<ICounter, Task> work) =>
        IsTerminal ? MovingCounter.RunAsync(_console, title, work) : LineCounter.RunAsync(this, title, work);

    /// <summary>Installs and starts the emulators, and shows what takes long.</summary>
    public async Task<T> InstallAsync<T>(Func<IProgress<InstallProgress>, Task<T>> work)
    {
        var last = -1;
        var progress = new Immediate(install =>
        {
            var tenth = install.Total == 0 ? 0 : 10 * install.Installed / install.Total;
            if (Interlocked.Exchange(ref last, tenth) != tenth)
                Line($"Installing the emulators (only this once): {install.Installed} of {install.Total} packages");
        });
        return await work(progress);
    }

    // Progress<T> would report on pool threads, out of order.
    private sealed class Immediate(Action<InstallProgress> report) : IProgress<InstallProgress>
    {
        public void Report(InstallProgress value) => report(value);
    }
}

using System.Globalization;
using Manuscripts.Language;
using Model;

namespace Manuscripts.Accounts;

/// <summary>
/// The account of a draft's words: each stands in the document or is entered here. What is entered with a reason is told to the author;
/// what only took another form, such as a date line that became the date, is not.
/// </summary>
public sealed class Account
{
    private const int MaxExcerpt = 90;
    private const int MaxExcerpts = 3;

    private readonly List<(ProblemCode Code, string Text)> _entries = [];
    private readonly List<string> _moved = [];

    /// <summary>Texts that were left out, as they stood.</summary>
    public IEnumerable<string> LeftOut => _entries.Select(entry => entry.Text);

    /// <summary>Those that were left out for one reason.</summary>
    public IEnumerable<string> LeftOutAs(ProblemCode code) => _entries.Where(entry => entry.Code == code).Select(entry => entry.Text);

    /// <summary>Texts that the document holds in another form.</summary>
    public IEnumerable<string> Moved => _moved;

    /// <summary>Enters a text that was left out; one without words is nothing.</summary>
    public void Leave(ProblemCode code, string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length > 0 && Words.Of(plain).Any())
            _entries.Add((code, plain));
    }

    public void Leave(IEnumerable<(ProblemCode Code, string Text)> entries)
    {
        foreach (var (code, text) in entries)
            Leave(code, text);
    }

    public void Move(string text) => _moved.Add(text);

    /// <summary>What the author should know, one problem for each reason.</summary>
    public IEnumerable<Problem> Problems() =>
        _entries.GroupBy(entry => entry.Code).Select(group => Say(group.Key, [.. group.Select(entry => entry.Text)]));

    private static Problem Say(ProblemCode code, List<string> texts)
    {
        var words = texts.Sum(Words.Count);
        var excerpts = string.Join(", ", texts.Take(MaxExcerpts).Select(text => $"“{Short(text)}”"));
        var more = texts.Count > MaxExcerpts ? string.Create(CultureInfo.InvariantCulture, $" and {texts.Count - MaxExcerpts} more") : "";
        return code.Says(
            string.Create(
                CultureInfo.InvariantCulture, $"{code.Meaning} {(words == 1 ? "One word" : $"{words:N0} words")}: {excerpts}{more}.")
        );
    }

    private static string Short(string text) => text.Length <= MaxExcerpt ? text : text[..MaxExcerpt] + "…";
}

using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bench.Intake;

namespace Bench.WordFidelity;

/// <summary>
/// How many of the words that pandoc finds in a folder's Word files are found by ours and by mammoth.js. Where a golden output of
/// pandoc lies beside a file (the same name with .native), that is taken instead of what this machine's pandoc reads.
/// </summary>
internal sealed partial class RecallBench : IBench
{
    private static readonly HashSet<string> Inline =
    [
        "a", "b", "code", "del", "em", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup", "u",
    ];

    private const double WorthNaming = 0.98;

    public string Name => "word-recall";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        using var mammoth = MammothWord.TryOpen();
        if (options.Folder is null || mammoth is null || !Pandoc.IsInstalled)
        {
            Console.WriteLine("Say --folder DIR, a folder with Word files of your own; it needs mammoth.js (Node.js) and pandoc.");
            return [];
        }
        var ours = new OurWord();
        var (own, theirs) = (new List<double>(), new List<double>());
        foreach (var path in Directory.EnumerateFiles(options.Folder, "*.docx").Order(StringComparer.Ordinal))
        {
            var golden = Path.ChangeExtension(path, ".native");
            var words = WordsOf(PandocWord.Html(File.Exists(golden) ? golden : path));
            if (words.Count == 0)
                continue;
            own.Add(Recall(words, await ours.HtmlAsync(path, cancellation)));
            theirs.Add(Recall(words, await mammoth.HtmlAsync(path, cancellation)));
            if (own[^1] < WorthNaming)
                Console.WriteLine($"  {Path.GetFileName(path)}: ours {own[^1]:0.000}, mammoth.js {theirs[^1]:0.000}");
        }
        return own.Count == 0
            ? []
            :
            [
                new(
                    $"mean word recall over {own.Count} files, ours", own.Average(), "of pandoc's words", "mammoth.js",
                    own.Average() / theirs.Average()),
                new($"mean word recall over {own.Count} files, mammoth.js", theirs.Average(), "of pandoc's words"),
            ];
    }

    private static double Recall(Dictionary<string, int> words, string html)
    {
        var found = WordsOf(html);
        return (double)words.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key))) / words.Values.Sum();
    }

    private static Dictionary<string, int> WordsOf(string html)
    {
        var text = new StringBuilder();
        Append(text, new HtmlParser().ParseDocument("<body>" + html).Body!);
        return Word().Matches(text.ToString()).CountBy(match => match.Value.ToUpperInvariant()).ToDictionary();
    }

    private static void Append(StringBuilder text, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            // A word may change its look in its middle; a block ends it.
            var ends = node is IElement element && !Inline.Contains(element.LocalName);
            text.Append(ends ? " " : "").Append((node as IText)?.Data);
            Append(text, node);
            text.Append(ends ? " " : "");
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}

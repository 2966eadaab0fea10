using Manuscripts;
using Manuscripts.Cleaning;
using Manuscripts.Readers.Word;
using Microsoft.Extensions.Options;
using Model;

namespace Bench.WordFidelity;

/// <summary>
/// A Word file's HTML as intake would publish it, the last gate included, with the title still in the text as the others leave it.
/// </summary>
internal sealed class OurWord
{
    private readonly IntakeOptions _limits = new();
    private readonly HtmlCleaner _cleaner = new(new SanitizerGate());

    public async Task<string> HtmlAsync(string path, CancellationToken cancellation)
    {
        var draft = new Draft(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellation), new Dictionary<string, string>());
        var read = await new WordReader(Options.Create(_limits)).ReadAsync(draft, cancellation);
        return _cleaner.Clean(read.Html, new CleaningContext(_limits, null, cancellation)).Html;
    }
}

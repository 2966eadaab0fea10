using System.Text.RegularExpressions;
using Markdig;
using Model;
using Pipeline.Imaging;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Pipeline.Publications;

/// <summary>
/// The authors that the site's folder knows more of than their name: <c>authors/{slug}.md</c>, a front matter with <c>role</c>,
/// <c>picture</c> (a file beside it), <c>fediverse</c> and <c>links</c>, and the biography in Markdown. Read once, at start.
/// </summary>
public sealed partial class AuthorBook
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    private readonly Dictionary<string, AuthorProfile> _bySlug;

    private AuthorBook(IEnumerable<AuthorProfile> profiles) => _bySlug = profiles.ToDictionary(profile => profile.Slug);

    /// <summary>Nobody's.</summary>
    public static AuthorBook Empty { get; } = new([]);

    /// <summary>All of them, in the order of their slugs.</summary>
    public IEnumerable<AuthorProfile> All => _bySlug.Values.OrderBy(profile => profile.Slug, StringComparer.Ordinal);

    /// <summary>What is known of an author; null if nothing is.</summary>
    public AuthorProfile? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>Reads the folder; it need not exist.</summary>
    /// <exception cref="PublicationException">Something in it is wrong; every file that is, is named.</exception>
    public static AuthorBook Load(string folder)
    {
        if (!Directory.Exists(folder))
            return Empty;
        var messages = new List<string>();
        var profiles = new List<AuthorProfile>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            try
            {
                profiles.Add(Read(file));
            }
            catch (Exception e) when (e is YamlException or FormatException or IOException)
            {
                messages.Add($"authors/{Path.GetFileName(file)}: {(e as YamlException)?.InnerException?.Message ?? e.Message}");
            }
        }
        return messages.Count == 0 ? new AuthorBook(profiles) : throw new PublicationException(messages);
    }

    private static AuthorProfile Read(string file)
    {
        var parts = FrontMatter().Match(File.ReadAllText(file).ReplaceLineEndings("\n"));
        var fields = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Fields?>(parts.Groups["fields"].Value) ?? new Fields();
        return new AuthorProfile(Path.GetFileNameWithoutExtension(file))
        {
            Role = fields.Role,
            BiographyHtml = Markdig.Markdown.ToHtml(parts.Groups["text"].Value, Markdown).Trim(),
            Portrait = fields.Picture is { } picture ? Portrait(Path.GetDirectoryName(file)!, picture) : (ReadOnlyMemory<byte>?)null,
            Links = [.. (fields.Links ?? []).Select(link => KeyValuePair.Create(link.Key, Link(link.Value)))],
            Fediverse = fields.Fediverse is not { } account || Account().IsMatch(account)
                ? fields.Fediverse
                : throw new FormatException($"fediverse is '{account}'. Write an account, such as \"@ada@example.social\"."),
        };
    }

    private static byte[] Portrait(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        if (Path.GetFileName(name) != name || !File.Exists(file))
            throw new FormatException($"picture is '{name}'. Write the name of a picture that lies beside it.");
        return Portraits.Of(File.ReadAllBytes(file))
            ?? throw new FormatException($"the picture '{name}' cannot be read. Save it as JPEG or PNG.");
    }

    private static string Link(string text) => WebAddress.Of(text)
        ?? throw new FormatException($"the link '{text}' is no web address. Write it whole, with https://.");

    [GeneratedRegex(@"^(?:---\n(?<fields>.*?)\n---(?:\n|$))?(?<text>.*)$", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^@[\w.-]+@[\w.-]+$")]
    private static partial Regex Account();

    private sealed class Fields
    {
        public string? Role { get; set; }

        public string? Picture { get; set; }

        public string? Fediverse { get; set; }

        public Dictionary<string, string>? Links { get; set; }
    }
}

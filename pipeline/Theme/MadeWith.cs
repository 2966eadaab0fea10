using System.Security.Cryptography;
using System.Text;
using Model;
using Pipeline.Publications;

namespace Pipeline.Theme;

/// <summary>What outputs are made with at present: theme, texts, authors, settings and program, as one short hash.</summary>
/// <remarks>
/// The program is told by its assemblies' module identities, which the compiler makes of what they hold (ECMA-335, section II.22.30). The
/// built-in templates are in there.
/// </remarks>
public sealed class MadeWith(
    Templates templates, Assets assets, SiteViews views, AuthorBook authors, Publication publication)
{
    private const int Length = 12;

    private readonly Lock _lock = new();
    private (string Theme, string Hash) _last = ("", "");

    /// <summary>Twelve hexadecimal digits; the same as long as every output would come out the same.</summary>
    public string Current
    {
        get
        {
            var theme = templates.Fingerprint;
            lock (_lock)
            {
                if (_last.Hash.Length == 0 || _last.Theme != theme)
                    _last = (theme, Hash(theme));
                return _last.Hash;
            }
        }
    }

    private string Hash(string theme)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var assembly in (Type[])[typeof(MadeWith), typeof(Publication)])
            sum.AppendData(assembly.Module.ModuleVersionId.ToByteArray());
        sum.AppendData(Encoding.UTF8.GetBytes($"{theme}\n{string.Join('\n', assets.All.Select(asset => asset.Path))}\n"));
        sum.AppendData(CanonicalJson.Write(publication));
        sum.AppendData(CanonicalJson.Write(views.Texts.OrderBy(text => text.Key, StringComparer.Ordinal)));
        // Portraits are among the assets.
        sum.AppendData(CanonicalJson.Write(authors.All.Select(author => author with { Portrait = null })));
        return Convert.ToHexStringLower(sum.GetHashAndReset())[..Length];
    }
}

using System.Net;
using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Reading aids over East Asian characters (ISO/IEC 29500-1, 17.3.3.25).</summary>
internal static class Ruby
{
    public static HtmlSpan Of(Markup ruby)
    {
        var below = ruby.Child("w:rubyBase")?.RunText ?? "";
        var above = ruby.Child("w:rt")?.RunText ?? "";
        var html = $"<ruby>{WebUtility.HtmlEncode(below)}<rp>(</rp><rt>{WebUtility.HtmlEncode(above)}</rt><rp>)</rp></ruby>";
        return new HtmlSpan(html, below);
    }
}

using System.Text;
using Manuscripts;
using Manuscripts.Readers;
using Manuscripts.Readers.Html;
using Microsoft.Extensions.Options;
using Model;

namespace Tests.Unit.Manuscripts.Html;

/// <summary>Reads HTML drafts as intake does.</summary>
internal static class PageReading
{
    public static ReadDraft Read(string html, IntakeOptions? options = null) => Read(Encoding.UTF8.GetBytes(html), options);

    public static ReadDraft Read(byte[] bytes, IntakeOptions? options = null) =>
        Read(new Draft("a.html", bytes, new Dictionary<string, string>()), options);

    public static ReadDraft Read(Draft draft, IntakeOptions? options = null) =>
        new HtmlReader(Options.Create(options ?? new IntakeOptions())).ReadAsync(draft, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>A document that Word saved as a page.</summary>
    public static string FromWord(string body) =>
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta name=Generator content=\"Microsoft Word "
        + "15\"><style>p.MsoNormal{margin:0}</style></head><body>"
        + body
        + "</body></html>";

    /// <summary>A document that Google Docs saved as a page.</summary>
    public static string FromDocs(string body) =>
        "<html><head><style type=\"text/css\">"
        + ".c1{font-weight:700}.c2{font-style:italic}.c3{font-weight:400;text-decoration:none}</style></head>"
        + "<body class=\"c9 doc-content\">"
        + body
        + "</body></html>";
}

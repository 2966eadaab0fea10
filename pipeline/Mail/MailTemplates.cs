using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;

namespace Pipeline.Mail;

/// <summary>Renders the Liquid templates of mails and of the pages around a subscription. HTML is escaped unless marked raw.</summary>
public sealed class MailTemplates
{
    private static readonly FluidParser Parser = new();

    private readonly ConcurrentDictionary<string, IFluidTemplate> _parsed = new();
    private readonly TemplateOptions _options = new()
    {
        MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
        CultureInfo = CultureInfo.InvariantCulture,
        MaxRecursion = 20,
    };

    /// <summary>A page or the HTML part of a mail.</summary>
    /// <param name="name">Such as <c>mail/edition.html</c>.</param>
    public ValueTask<string> HtmlAsync(string name, object model) => RenderAsync(name, model, HtmlEncoder.Default);

    /// <summary>The plain-text part of a mail.</summary>
    public ValueTask<string> TextAsync(string name, object model) => RenderAsync(name, model, NullEncoder.Default);

    private ValueTask<string> RenderAsync(string name, object model, TextEncoder encoder)
    {
        var context = new TemplateContext(model, _options);
        return _parsed.GetOrAdd(name, Parse).RenderAsync(context, encoder);
    }

    private static IFluidTemplate Parse(string name)
    {
        using var stream = typeof(MailTemplates).Assembly.GetManifestResourceStream($"theme/{name}.liquid")
            ?? throw new FileNotFoundException($"There is no template '{name}'.");
        using var reader = new StreamReader(stream);
        return Parser.TryParse(reader.ReadToEnd(), out var template, out var error)
            ? template
            : throw new InvalidDataException($"The template '{name}' is wrong: {error}");
    }
}

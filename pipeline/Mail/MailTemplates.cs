using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using Pipeline.Theme;

namespace Pipeline.Mail;

/// <summary>
/// The Liquid templates of mails, from the theme. What an HTML part prints is escaped unless the template says <c>raw</c>.
/// </summary>
/// <remarks>Besides Liquid's own filters there is <c>wrap: first, rest</c>, which is <see cref="TextWrap.Wrap"/>.</remarks>
public sealed class MailTemplates
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ConcurrentDictionary<string, IFluidTemplate> _compiled = new(StringComparer.Ordinal);
    private readonly ThemeFiles _files;
    private readonly MailDress _dress;
    private readonly TemplateOptions _options;

    /// <param name="dress">Templates know it as <c>dress</c>, and its site and texts as <c>site</c> and <c>t</c>.</param>
    public MailTemplates(ThemeFiles files, MailDress dress)
    {
        _files = files;
        _dress = dress;
        _options = new TemplateOptions
        {
            MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
            FileProvider = files,
            CultureInfo = CultureInfo.InvariantCulture,
        };
        _options.Filters.AddFilter("wrap", (text, arguments, _) => new ValueTask<FluidValue>(
            new StringValue(TextWrap.Wrap(text.ToStringValue(), arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue()))));
    }

    /// <summary>The HTML part of a mail.</summary>
    /// <param name="name">Such as <c>mail-letter.html</c>.</param>
    /// <param name="values">What the template knows, by name.</param>
    /// <exception cref="InvalidDataException">The template is missing or does not compile.</exception>
    public Task<string> HtmlAsync(string name, params (string Name, object? Value)[] values) => RenderAsync(name, Html, values);

    /// <summary>The plain-text part of a mail.</summary>
    /// <exception cref="InvalidDataException">The template is missing or does not compile.</exception>
    public Task<string> TextAsync(string name, params (string Name, object? Value)[] values) =>
        RenderAsync(name, NullEncoder.Default, values);

    private async Task<string> RenderAsync(string name, TextEncoder encoder, (string Name, object? Value)[] values)
    {
        var context = new TemplateContext(_options);
        context.SetValue("site", _dress.Site);
        context.SetValue("t", _dress.Site.Texts);
        context.SetValue("dress", _dress);
        foreach (var (key, value) in values)
            context.SetValue(key, value);
        return await _compiled.GetOrAdd(name, LiquidFile.Compile, _files).RenderAsync(context, encoder);
    }
}

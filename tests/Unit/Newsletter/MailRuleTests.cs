using System.Text.RegularExpressions;
using Tests.Unit.Infrastructure;

namespace Tests.Unit.Newsletter;

/// <summary>Every kind of mail, made of the worst that authors may bring, keeps to the rules and to what docs/mail.md lists.</summary>
public sealed partial class MailRuleTests
{
    private static readonly Lazy<Task<IReadOnlyDictionary<string, SampleMail>>> Mails = new(SampleMails.AllAsync);

    private static readonly string Document = Repository.Read("docs/mail.md");

    [Fact]
    public async Task Each_mail_keeps_to_the_rules()
    {
        foreach (var (name, mail) in await Mails.Value)
            MailRules.Faults(mail.Html).ShouldBeEmpty(name);
    }

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        var faults = MailRules.Faults(
            "<html><body><div><div>x</div><table><tr><td style=\"float:left\"></table><img src=\"x\">"
            + "<a href=\"/x\" style=\"padding:1px\">x</a><form></form><style>.a { width: 10px; }</style></div></body></html>"
            + new string('x', 100_000));
        foreach (var sign in new[]
        {
            "bytes", "language or direction", "A table", "A picture", "A link", "no place", "A style: float",
            "Only the style sheet says width", "main heading", "the dark", "preheader", "around a link",
        })
            faults.ShouldContain(fault => fault.Contains(sign, StringComparison.Ordinal), sign);
    }

    [Fact]
    public async Task What_a_mail_is_made_of_is_listed_with_what_becomes_of_it_where_it_is_not_known()
    {
        var documents = (await Mails.Value).Values.Select(mail => MailRules.Parse(mail.Html)).ToList();
        var elements = documents.SelectMany(document => document.All).Select(element => element.LocalName).Distinct();
        var properties = documents.SelectMany(MailRules.Declarations).Select(one => one.Property).Distinct();
        Listed("Elements").ShouldBe(elements.Order(StringComparer.Ordinal), Case.Sensitive);
        Listed("Properties").ShouldBe(properties.Order(StringComparer.Ordinal), Case.Sensitive);
    }

    [Fact]
    public async Task Plain_text_has_no_markup_and_no_line_that_is_too_long()
    {
        foreach (var (name, mail) in await Mails.Value)
        {
            var text = mail.Text;
            text.ShouldNotContain("{{ site");
            foreach (var line in text.Split('\n').Where(line => line.Contains(' ', StringComparison.Ordinal) && !Address().IsMatch(line)))
                (line.TrimEnd().Length <= 72 || line.Split(' ').Any(word => word.Length > 60)).ShouldBeTrue($"{name}: {line}");
        }
    }

    [Fact]
    public async Task What_does_not_fit_is_on_the_site_and_the_mail_says_so()
    {
        var mails = await Mails.Value;
        foreach (var name in new[] { "huge edition, Whole", "huge commentary, Whole", "huge digest" })
        {
            mails[name].Html.ShouldContain("This mail is shortened.", Case.Sensitive, name);
            mails[name].Text.ShouldContain("This mail is shortened.", Case.Sensitive, name);
            System.Text.Encoding.UTF8.GetByteCount(mails[name].Html).ShouldBeGreaterThan(60_000, name);
        }
        mails["plain edition, Whole"].Html.ShouldNotContain("shortened");
    }

    [Fact]
    public async Task A_whole_piece_has_its_notes_and_a_beginning_is_shorter()
    {
        var mails = await Mails.Value;
        var whole = mails["hostile commentary, Whole"].Html;
        whole.ShouldContain("note<sup style=\"font-size:75%;line-height:0;\">1</sup>");
        whole.ShouldContain("1. The note.");
        whole.ShouldNotContain("↩");
        mails["plain commentary, Whole"].Text.ShouldContain("Paragraph 9.");
        mails["plain commentary, Beginning"].Text.ShouldNotContain("Paragraph 9.");
        mails["plain edition, Beginning"].Text.ShouldContain("A walk on the mole");
        mails["plain edition, Beginning"].Text.ShouldNotContain("With rain.");
    }

    [Fact]
    public async Task No_link_of_an_author_is_written_anew()
    {
        var html = (await Mails.Value)["hostile commentary, Whole"].Html;
        MailRules.Parse(html).QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
            .ShouldContain($"https://ledger.example/{new string('W', 300)}?a=1&utm_source=x");
    }

    [Fact]
    public async Task A_mail_in_Arabic_speaks_it_from_the_right()
    {
        var mails = await Mails.Value;
        var letter = MailRules.Parse(mails["arabic commentary, Whole"].Html);
        letter.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        letter.Body!.TextContent.ShouldContain("إلغاء الاشتراك");
        mails["arabic commentary, Whole"].Html.ShouldNotContain("padding:0 0 0 24px");
        mails["arabic subscription, Pending"].Subject.ShouldBe("يُرجى تأكيد الاشتراك في الساحل");
        foreach (var (name, mail) in mails.Where(mail => mail.Key.StartsWith("arabic", StringComparison.Ordinal)))
            mail.Text.Split('\n').Where(line => !Address().IsMatch(line) && English().IsMatch(line)).ShouldBeEmpty(name);
    }

    private static IEnumerable<string> Listed(string chapter)
    {
        var from = Document.IndexOf($"### {chapter}\n", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0);
        var to = Document.IndexOf("\n#", from + 1, StringComparison.Ordinal);
        return Row().Matches(Document[from..(to < 0 ? Document.Length : to)])
            .SelectMany(row => Name().Matches(row.Groups["names"].Value)).Select(name => name.Groups[1].Value)
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^\| (?<names>`[^|]+) \| [^|]{4,} \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("https?://")]
    private static partial Regex Address();

    [GeneratedRegex("subscri|confirm|Unsubscribe|browser|You get", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}

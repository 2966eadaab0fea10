using MimeKit;
using Model;
using Pipeline.Mail;

namespace Tests.Unit.Newsletter;

/// <summary>The newsletter mail itself. Its two parts are held against files in Golden/; UPDATE_GOLDEN=1 writes them anew.</summary>
public sealed class LetterTests
{
    private readonly MailOptions _mail = new() { Host = "smtp.example.org" };

    [Theory]
    [InlineData("edition")]
    [InlineData("commentary")]
    public async Task The_letter_is_as_it_was_approved(string kind)
    {
        var mail = await LetterAsync(Pieces.Of(kind));
        GoldenFile.Check("Newsletter", $"letter-{kind}.txt", mail.TextBody);
        GoldenFile.Check("Newsletter", $"letter-{kind}.html", mail.HtmlBody);
    }

    [Fact]
    public async Task It_has_both_parts_plain_text_first_in_quoted_printable()
    {
        var body = (await LetterAsync(Pieces.Edition)).Body.ShouldBeOfType<MultipartAlternative>();
        body.Cast<TextPart>().Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"]);
        body.Cast<TextPart>()
            .ShouldAllBe(part => part.ContentTransferEncoding == ContentEncoding.QuotedPrintable && part.ContentType.Charset == "utf-8");
    }

    [Fact]
    public async Task Its_headers_name_the_list_and_the_ways_to_leave_it()
    {
        _mail.UnsubscribeMailbox = "leave@breakwater.example";
        var mail = Reread(await LetterAsync(Pieces.Edition));

        mail.From.ToString().ShouldBe("\"The Breakwater\" <editors@breakwater.example>");
        mail.To.ToString().ShouldBe("Ada.L@reader.example");
        mail.Subject.ShouldBe("Mud, money & the “quiet” harbour");
        mail.Date.ShouldBe(Letters.Time.GetUtcNow());
        mail.Headers["List-Id"].ShouldBe("Küste & Coast <coast.breakwater.example>");
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        mail.Headers["List-Unsubscribe"]
            .ShouldNotBeNull()
            .ShouldMatch(
                "^<https://breakwater\\.example/api/unsubscribe\\?token=[A-Za-z0-9_.-]+>, "
                + "<mailto:leave@breakwater\\.example\\?subject=unsubscribe%20coast>$"
            );
        mail.Headers["Feedback-ID"].ShouldNotBeNull().ShouldMatch("^mud-and-money-0123456789:coast:newsletter:[0-9a-f]{12}$");
        mail.Headers["Auto-Submitted"].ShouldBeNull();
    }

    [Fact]
    public async Task The_same_recipient_and_mailing_give_the_same_message_id_and_bytes()
    {
        var one = await LetterAsync(Pieces.Edition);
        (await LetterAsync(Pieces.Edition)).ToString().ShouldBe(one.ToString());
        (await LetterAsync(Pieces.Edition, "ben@reader.example")).MessageId.ShouldNotBe(one.MessageId);
        one.MessageId.ShouldEndWith("@breakwater.example");
        one.MessageId.ShouldNotContain("Ada");
    }

    [Fact]
    public async Task No_line_is_over_what_mail_servers_take_or_readers_like()
    {
        var wordy = Pieces.Edition with
        {
            Title = string.Concat(Enumerable.Repeat("mud and ", 40)),
            Dek = string.Concat(Enumerable.Repeat("silt or ", 40)),
        };
        foreach (var line in (await LetterAsync(wordy)).ToString().Split('\n'))
            line.TrimEnd('\r').Length.ShouldBeLessThanOrEqualTo(998);
        foreach (
            var line in (await LetterAsync(wordy))
                .TextBody.ShouldNotBeNull()
                .Split('\n')
                .Where(line => !line.Contains("https://", StringComparison.Ordinal))
        )
            line.Length.ShouldBeLessThanOrEqualTo(72);
    }

    [Theory]
    [InlineData("Mud\r\nBcc: spy@x.example")]
    [InlineData("Mud\nX-Evil: 1")]
    [InlineData("Mud =?utf-8?q?=0D=0ABcc:_spy@x.example?=")]
    public async Task A_title_cannot_add_a_header(string title)
    {
        var mail = Reread(await LetterAsync(Pieces.Edition with { Title = title }));
        mail.Bcc.ShouldBeEmpty();
        mail.Headers.Contains("X-Evil").ShouldBeFalse();
        mail.To.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_in_the_piece_can_run_or_load_anything()
    {
        const string attack =
            "<p>x<img src=\"https://t.example/p.gif\" onerror=\"x()\"><script>x()</script><a href=\"javascript:x()\">y</a><iframe "
            + "src=\"https://t.example\"></iframe></p>";
        var html = (
            await LetterAsync(
                Pieces.Edition with
                {
                    Title = "<script>x()</script>",
                    Dek = "\"><img src=x>",
                    BodyHtml = attack,
                    Sections =
                    [
                        new EditionSection(
                            "<b>x",
                            attack,
                            [
                                new EditionItem
                                {
                                    Title = "<i>t",
                                    AbstractHtml = attack,
                                    Url = "javascript:x()",
                                    Authors = ["<u>A"],
                                },
                            ]
                        ),
                    ],
                }
            )
        ).HtmlBody.ShouldNotBeNull();

        var elements = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).All;
        elements.ShouldNotContain(element => element.LocalName == "script" || element.LocalName == "img" || element.LocalName == "iframe");
        elements.ShouldNotContain(element => element.HasAttribute("src") || element.HasAttribute("onerror"));
        elements
            .Select(element => element.GetAttribute("href"))
            .OfType<string>()
            .ShouldAllBe(href => href.StartsWith("https://breakwater.example/", StringComparison.Ordinal));
    }

    private Task<MimeMessage> LetterAsync(Commentary piece, string address = "Ada.L@reader.example") =>
        Letters.ToAsync(piece, "/2026/11/mud-and-money/", address, _mail);

    private static MimeMessage Reread(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        bytes.Position = 0;
        return MimeMessage.Load(bytes);
    }
}

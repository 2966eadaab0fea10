using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Subscribers.Endpoints;
using Pipeline.Theme;
using Tests.Unit.Newsletter;

namespace Tests.Unit.Subscribers;

/// <summary>The pages around a subscription speak the publication's language, and say which it is.</summary>
public sealed class NoticePagesTests
{
    [Theory]
    [InlineData("en", "ltr", "You are subscribed to Ebbe. Every issue", "Welcome")]
    [InlineData("de", "ltr", "Sie haben Ebbe abonniert.", "Willkommen")]
    [InlineData("fr", "ltr", "Vous êtes abonné à Ebbe.", "Bienvenue")]
    [InlineData("es", "ltr", "Está suscrito a Ebbe.", "Le damos la bienvenida")]
    [InlineData("ar", "rtl", "أنت مشترك في Ebbe.", "أهلًا بك")]
    public async Task A_notice_is_in_the_publications_language(string language, string direction, string text, string heading)
    {
        var (pages, notices, _) = For(language);
        var page = Read(await pages.ShowAsync(new DefaultHttpContext().Request, notices.Confirmed("Ebbe")));
        (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")).ShouldBe((language, direction));
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelector(".message p")!.TextContent.ShouldStartWith(text);
        page.Title.ShouldBe($"{heading} · The Breakwater");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task The_page_of_preferences_is_in_it_too(string language)
    {
        var (pages, _, texts) = For(language);
        var page = Read(await pages.ShowAsync(new DefaultHttpContext().Request, new PreferencesView(["coast"], Saved: true, "/a", "/b")));
        page.QuerySelector("h1")!.TextContent.ShouldBe(texts["preferences"]);
        page.QuerySelector(".dek")!.TextContent.ShouldBe(texts["preferences_saved"]);
        page.QuerySelector("legend")!.TextContent.ShouldBe(texts["newsletters"]);
        page.QuerySelectorAll("main button").Select(button => button.TextContent).ShouldBe(
            [texts["preferences_keep"], texts["preferences_leave"]]);
        page.QuerySelectorAll("[type=checkbox]").OfType<IHtmlInputElement>().Select(list => (list.Value, list.IsChecked)).ShouldBe(
            [("weekly", false), ("coast", true)]);
    }

    [Fact]
    public void Every_notice_has_its_words_and_no_place_is_left_open()
    {
        var (_, notices, _) = For("ar");
        Notice[] all =
        [
            .. typeof(Notices).GetProperties().Select(property => (Notice)property.GetValue(notices)!), notices.AskToConfirm("x", "/"),
            notices.Confirmed("x"), notices.AskToUnsubscribe("x", "/"), notices.AskToUnsubscribe(null, "/"), notices.Unsubscribed("x"),
            notices.Unsubscribed(null), notices.UnknownUnsubscribe("x"),
        ];
        all.ShouldAllBe(notice => !notice.Text.Contains('{') && !notice.Title.Contains('{'));
    }

    private static (NoticePages Pages, Notices Notices, IReadOnlyDictionary<string, string> Texts) For(string language)
    {
        var views = Dresses.Views(Newsletter.Publications.Harbour with { Language = language });
        return (new NoticePages(new Templates(Dresses.Files), views), new Notices(views), views.Texts);
    }

    private static IHtmlDocument Read(IActionResult answer) =>
        new HtmlParser().ParseDocument(answer.ShouldBeOfType<ContentResult>().Content!);
}

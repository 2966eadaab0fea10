using Model;
using Pipeline.Mail;
using Pipeline.Publications;
using Pipeline.Theme;

namespace Tests.Unit.Newsletter;

/// <summary>What a publication's mails wear, with the theme that is built in.</summary>
internal static class Dresses
{
    public static readonly ThemeFiles Files = new("no-such-folder");

    public static MailDress Of(Publication publication, ThemeFiles? files = null) => new(Views(publication, files), files ?? Files);

    public static SiteViews Views(Publication publication, ThemeFiles? files = null) =>
        new(
            publication,
            new Assets(files ?? Files, AuthorBook.Empty, new StyleTexts(Texts.Load(publication.Language, "none"), publication.Language)),
            Texts.Load(publication.Language, "none"));
}

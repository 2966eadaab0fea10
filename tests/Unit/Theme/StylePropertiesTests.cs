using Pipeline.Mail;
using Pipeline.Theme;

namespace Tests.Unit.Theme;

/// <summary>What the theme's style says of itself, for what wears it without loading it.</summary>
public sealed class StylePropertiesTests
{
    [Fact]
    public void The_built_in_style_is_read_in_light_and_dark_and_not_as_it_is_on_paper()
    {
        var style = new StyleProperties(new ThemeFiles("none"));
        style.Find("accent").ShouldBe("#8c2f1b");
        style.Find("accent", isDark: true).ShouldBe("#f0a088");
        style.Find("serif", isDark: true).ShouldBe(style.Find("serif"));
        style.Find("none").ShouldBeNull();
    }

    [Fact]
    public void A_sites_own_colours_win_and_one_that_mail_does_not_know_is_the_built_in_one()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "extra.css"), """
            /* :root { --accent: #111111; } */
            p { color: red; }
            :root { --accent: #0B5; --ink: color-mix(in srgb, red, blue); --serif: "Body", Georgia, serif }
            @media print { :root { --accent: #222222; } }
            @media (prefers-color-scheme: dark) { p { color: red; } :root { --accent: #7fd0bf; } }
            @media (prefers-color-scheme: dark
            """);
        var style = new StyleProperties(new ThemeFiles(folder.FullName));
        var colours = MailColours.Of(style, isDark: false);
        (colours.Accent, colours.Ink).ShouldBe(("#00bb55", "#1c1b19"));
        MailColours.Of(style, isDark: true).Accent.ShouldBe("#7fd0bf");
        style.Find("serif").ShouldBe("\"Body\", Georgia, serif");
        folder.Delete(recursive: true);
    }
}

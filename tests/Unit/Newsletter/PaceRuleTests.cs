using Pipeline.Newsletter.Mailings;

namespace Tests.Unit.Newsletter;

/// <summary>How the pace of recipients' domains is written.</summary>
public sealed class PaceRuleTests
{
    [Fact]
    public void Domains_of_a_list_share_a_rule()
    {
        var rules = PaceRule.Read("Gmail.com  googlemail.com = 60/2000; gmx.net=30;").ShouldNotBeNull();
        rules["gmail.com"].ShouldBe(new PaceRule("pace:gmail.com", 60, 2000));
        rules["GoogleMail.com"].ShouldBeSameAs(rules["gmail.com"]);
        rules["gmx.net"].ShouldBe(new PaceRule("pace:gmx.net", 30, 0));
        rules.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("gmail.com=")]
    [InlineData("gmail.com=-1")]
    [InlineData("gmail.com=1 gmx.net=2")]
    [InlineData("gmail.com=1; gmail.com=2")]
    [InlineData("a/b=1")]
    public void What_is_no_such_list_is_refused(string text) => PaceRule.Read(text).ShouldBeNull();
}

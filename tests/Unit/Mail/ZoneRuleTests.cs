using Pipeline.Mail.Zones;

namespace Tests.Unit.Mail;

/// <summary>What is right and wrong with SPF, DKIM and DMARC, and what the zone should say instead.</summary>
public sealed class ZoneRuleTests
{
    private const string Key1024 =
        "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDR5b9JAFUCa+N0FGJ7mjt6mWzeROvzxY2M7gR19uUEppEQ/hcFcgV0AUyze8oQF0mVByxLLsDDTlet8hnrgcR5"
        + "rH7oU6mnURrwMtOMMuYzjVhfkFoY/XIp6Dp48ukFpG9bVzPMBYf5G18gg2PFMYh1WlNVaQbYuHWgp/0PHiyZVwIDAQAB";

    private const string Key512 =
        "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBALEo8WgRHGJGn44p3tcDc10sWrVPZsoA2RNErN+KVXa+FGbVKrO5Nfg23qpVAPPyapyF9AHXxD90+rROx8lCVb8CAwEAAQ==";

    private static readonly SenderDomain Sender = new("quay.press", "quay.press", ["s1"], "include:spf.mailer.press", "smtp.mailer.press");

    [Theory]
    [InlineData("v=spf1 include:spf.mailer.press -all", null, null)]
    [InlineData("v=spf1 INCLUDE:spf.mailer.press ~all|hello", null, null)]
    [InlineData("v=spf1 include:all.quay.press -all", null, null)]
    [InlineData("v=spf1 redirect=all.quay.press", null, null)]
    [InlineData("hello", "no SPF record", "v=spf1 include:spf.mailer.press ~all")]
    [InlineData(
        "v=spf1 mx -all|v=spf1 include:spf.mailer.press ~all", "2 SPF records", "v=spf1 mx include:spf.mailer.press -all")]
    [InlineData("v=spf1 include:spf.mailer.press +all", "+all", "v=spf1 include:spf.mailer.press ~all")]
    [InlineData("v=spf1 include:spf.mailer.press all", "+all", "v=spf1 include:spf.mailer.press ~all")]
    [InlineData("v=spf1 include:spf.mailer.press ?all", "neither ~all nor -all", "v=spf1 include:spf.mailer.press ~all")]
    [InlineData("v=spf1 include:spf.mailer.press", "neither ~all nor -all", "v=spf1 include:spf.mailer.press ~all")]
    [InlineData("v=spf1 mx -all", "does not let smtp.mailer.press send", "v=spf1 mx include:spf.mailer.press -all")]
    [InlineData("v=spf1 includes:spf.mailer.press -all", "does not know", null)]
    [InlineData("v=spf1 a mx a:1.x a:2.x a:3.x a:4.x a:5.x a:6.x a:7.x include:spf.mailer.press -all", "more than 10 look-ups", null)]
    public void Spf(string texts, string? fault, string? right)
    {
        var led = texts.Contains("all.quay.press", StringComparison.Ordinal) ? "v=spf1 include:spf.mailer.press -all" : "v=spf1 a -all";
        ShouldSay(SpfRule.Judge(Sender, texts.Split('|'), [led]), fault, right is null ? null : $"quay.press. IN TXT \"{right}\"");
    }

    [Theory]
    [InlineData("v=DKIM1; k=rsa; p=" + Key1024, null)]
    [InlineData("p=" + Key1024, null)]
    [InlineData("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", null)]
    [InlineData("", "no DKIM key at s1._domainkey.quay.press")]
    [InlineData("v=DKIM1; p=", "taken back")]
    [InlineData("v=DKIM1; t=s:y; p=" + Key1024, "on trial")]
    [InlineData("v=DKIM1; h=sha1; p=" + Key1024, "SHA-1")]
    [InlineData("v=DKIM1; p=MIGfMA0GCSqGSIb3", "cannot be read")]
    [InlineData("v=DKIM1; p=" + Key512, "512 bits")]
    [InlineData("v=DKIM1; p=" + Key1024 + "|v=DKIM1; p=" + Key1024, "2 records")]
    public void Dkim(string texts, string? fault) =>
        ShouldSay(DkimRule.Judge(Sender, "s1", texts.Split('|', StringSplitOptions.RemoveEmptyEntries)), fault);

    [Fact]
    public void A_provider_that_is_known_needs_no_settings()
    {
        var sender = SenderDomain.Of(new() { Host = "smtp.azurecomm.net" }, "quay.press").ShouldNotBeNull();
        DkimRule.Judge(sender, sender.Selectors[0], []).Write.ShouldBe(
            ["selector1-azurecomm-prod-net._domainkey.quay.press. IN CNAME selector1-azurecomm-prod-net._domainkey.azurecomm.net."]);
        SpfRule.Judge(sender, [], []).Write.ShouldBe(["quay.press. IN TXT \"v=spf1 include:spf.protection.outlook.com ~all\""]);
    }

    [Theory]
    [InlineData("localhost", "quay.press")]
    [InlineData("127.0.0.1", "quay.press")]
    [InlineData("smtp.mailer.press", "news.example.org")]
    public void There_is_nothing_to_look_at_for_a_server_on_this_machine_or_a_domain_of_examples(string host, string domain) =>
        SenderDomain.Of(new() { Host = host }, domain).ShouldBeNull();

    [Theory]
    [InlineData("quay.press", "v=DMARC1; p=quarantine", null, null)]
    [InlineData("quay.press", "v=DMARC1; p=REJECT; rua=mailto:a@quay.press|hello", null, null)]
    [InlineData("quay.press", "hello", "no DMARC record", "_dmarc.quay.press. IN TXT \"v=DMARC1; p=quarantine\"")]
    [InlineData(
        "quay.press", "v=DMARC1; rua=mailto:a@quay.press; p=none", "p=none",
        "_dmarc.quay.press. IN TXT \"v=DMARC1; p=quarantine; rua=mailto:a@quay.press\"")]
    [InlineData("quay.press", "v=DMARC1; p=block", "no policy", "_dmarc.quay.press. IN TXT \"v=DMARC1; p=quarantine\"")]
    [InlineData(
        "quay.press", "v=DMARC1; p=none|v=DMARC1; p=reject", "2 DMARC records", "_dmarc.quay.press. IN TXT \"v=DMARC1; p=quarantine\"")]
    [InlineData("press", "v=DMARC1; p=reject; sp=none", "p=none", "_dmarc.press. IN TXT \"v=DMARC1; p=quarantine\"")]
    public void Dmarc(string domain, string texts, string? fault, string? right) =>
        ShouldSay(DmarcRule.Judge(Sender, new DmarcFound(domain, texts.Split('|'))), fault, right);

    [Theory]
    [InlineData("quay.press", "", ZoneState.Good, ZoneState.Wrong, ZoneState.Good)]
    [InlineData("quay.press", "", ZoneState.Wrong, ZoneState.Good, ZoneState.Good)]
    [InlineData("quay.press", "", ZoneState.Wrong, ZoneState.Wrong, ZoneState.Wrong)]
    [InlineData("quay.press", "", ZoneState.Wrong, ZoneState.Unknown, null)]
    [InlineData("bounces.quay.press", "", ZoneState.Good, ZoneState.Wrong, ZoneState.Good)]
    [InlineData("bounces.quay.press", "; aspf=s", ZoneState.Good, ZoneState.Wrong, ZoneState.Wrong)]
    [InlineData("notquay.press", "", ZoneState.Good, ZoneState.Wrong, ZoneState.Wrong)]
    public void A_mail_passes_if_what_is_good_speaks_for_the_senders_domain(
        string envelope, string mode, ZoneState spf, ZoneState dkim, ZoneState? alignment) =>
        (DmarcRule.JudgeAlignment(
            Sender with { Envelope = envelope }, new DmarcFound("quay.press", ["v=DMARC1; p=reject" + mode]),
            new ZoneVerdict("SPF", spf, "", []), [new ZoneVerdict("DKIM", dkim, "", [])])?.State).ShouldBe(alignment);

    [Fact]
    public void A_long_record_is_written_in_strings_of_255() =>
        ZoneLine.Text("a", new string('x', 300)).ShouldBe($"a. IN TXT \"{new string('x', 255)}\" \"{new string('x', 45)}\"");

    private static void ShouldSay(ZoneVerdict verdict, string? fault, string? right = null)
    {
        verdict.State.ShouldBe(fault is null ? ZoneState.Good : ZoneState.Wrong, verdict.Says);
        verdict.Says.ShouldContain(fault ?? "", Case.Sensitive);
        if (right is not null)
            verdict.Write.ShouldBe([right]);
    }
}

using Pipeline.Desk.Pages;
using Pipeline.Mail;
using Pipeline.Mail.Zones;

namespace Pipeline.Desk.Operating;

/// <summary>The domain that mails come from, as the desk shows it.</summary>
public sealed class MailDomainReader(DomainWatch watch, MailSetting setting)
{
    public async Task<MailDomainView> ReadAsync(CancellationToken cancellation)
    {
        var found = await watch.LookAsync(cancellation);
        return new MailDomainView(
            setting.Domain,
            found switch
            {
                null => "It is being looked up; load this page again in some seconds.",
                [] => "It is not looked up, because the mail server is on this machine, the domain is one for examples, or "
                    + "Mail:CheckDomain says so.",
                _ => "",
            },
            [.. (found ?? []).Select(Record)]);
    }

    private static MailRecordView Record(ZoneVerdict verdict) => new(
        verdict.Name,
        verdict.State switch { ZoneState.Good => "good", ZoneState.Wrong => "wrong", _ => "not known" },
        verdict.State is ZoneState.Wrong, verdict.Says, verdict.Write);
}

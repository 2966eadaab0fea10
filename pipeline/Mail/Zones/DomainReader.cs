namespace Pipeline.Mail.Zones;

/// <summary>Looks a sender's domain up, and judges what it finds.</summary>
internal sealed class DomainReader(IZone zone)
{
    /// <summary>So many labels of a long name are left out when the way up begins.</summary>
    private const int MaxLevels = 4;

    public async Task<IReadOnlyList<ZoneVerdict>> ReadAsync(SenderDomain sender, CancellationToken cancellation)
    {
        var spf = AskAsync(SpfRule.Name, () => SpfAsync(sender, cancellation));
        var dkim = Task.WhenAll(sender.Selectors.Select(selector => AskAsync(
            DkimRule.NameOf(selector),
            async () => DkimRule.Judge(
                sender, selector, await zone.TextsAsync(DkimRule.Place(selector, sender.Domain), cancellation)))));
        var found = await DmarcAsync(sender, cancellation);
        List<ZoneVerdict> keys = [.. await dkim];
        if (keys.Count == 0)
            keys.Add(DkimRule.NoSelector);
        var dmarc = found is null ? Silent(DmarcRule.Name) : DmarcRule.Judge(sender, found);
        var alignment = found is null ? null : DmarcRule.JudgeAlignment(sender, found, await spf, keys);
        return [await spf, .. keys, dmarc, .. new[] { alignment }.OfType<ZoneVerdict>()];
    }

    private async Task<ZoneVerdict> SpfAsync(SenderDomain sender, CancellationToken cancellation)
    {
        var texts = await zone.TextsAsync(sender.Envelope, cancellation);
        var waiting = new Queue<string>(texts.Where(SpfRule.IsSpf).SelectMany(SpfRule.LeadsTo));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<string> led = [];
        while (seen.Count <= SpfRule.MaxLookups && waiting.TryDequeue(out var name))
        {
            if (!seen.Add(name))
                continue;
            var records = (await zone.TextsAsync(name, cancellation)).Where(SpfRule.IsSpf).ToList();
            led.AddRange(records);
            records.SelectMany(SpfRule.LeadsTo).ToList().ForEach(waiting.Enqueue);
        }
        return SpfRule.Judge(sender, texts, led);
    }

    /// <summary>The record of the domain, or of the nearest above it; null if nobody answers.</summary>
    private async Task<DmarcFound?> DmarcAsync(SenderDomain sender, CancellationToken cancellation)
    {
        try
        {
            var labels = sender.Domain.Split('.');
            for (var skip = 0; skip <= labels.Length - 2; skip = skip == 0 ? Math.Max(1, labels.Length - MaxLevels) : skip + 1)
            {
                var domain = string.Join('.', labels.Skip(skip));
                var texts = await zone.TextsAsync(DmarcRule.Place(domain), cancellation);
                if (texts.Any(DmarcRule.IsDmarc))
                    return new DmarcFound(domain, texts);
            }
            return new DmarcFound(sender.Domain, []);
        }
        catch (ZoneSilentException)
        {
            return null;
        }
    }

    private static async Task<ZoneVerdict> AskAsync(string name, Func<Task<ZoneVerdict>> ask)
    {
        try
        {
            return await ask();
        }
        catch (ZoneSilentException)
        {
            return Silent(name);
        }
    }

    private static ZoneVerdict Silent(string name) => ZoneVerdict.Unknown(name, "No name server answers.");
}

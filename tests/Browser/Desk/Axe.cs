using Microsoft.Playwright;

namespace Tests.Browser.Desk;

/// <summary>axe-core with all its rules, those of WCAG 2.2 AA on the size of targets too.</summary>
internal static class Axe
{
    /// <summary>What is wrong with a page, in a tab that ignores the page's policy.</summary>
    public static async Task<string[]> FindAsync(IPage page)
    {
        await page.EvaluateAsync(
            await File.ReadAllTextAsync(Missing.Package("axe-core/axe.min.js"), TestContext.Current.CancellationToken));
        return await page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${node.failureSummary})`))
            """);
    }
}

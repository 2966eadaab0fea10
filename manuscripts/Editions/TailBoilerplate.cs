using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>In an ordinary piece, sign-up lines count as such only after the text's end.</summary>
internal static class TailBoilerplate
{
    /// <summary>Removes them; gives their texts.</summary>
    public static IReadOnlyList<string> Remove(IElement body)
    {
        var removed = 0;
        var pending = new List<IElement>();
        for (
            var last = body.LastElementChild;
            last is not null && last.LocalName is "p" or "hr" or "h2" or "h3" or "h4";
            last = last.PreviousElementSibling
        )
        {
            var text = Form.TextOf(last);
            if (last.LocalName is not "hr" && !Boilerplate.IsSignUp(text))
                break;
            pending.Add(last);
            if (last.LocalName is not "hr")
                removed = pending.Count;
        }

        pending = [.. pending.Take(removed)];
        pending.ForEach(element => element.Remove());
        return [.. pending.Select(Form.TextOf).Where(text => text.Length > 0)];
    }
}

using AngleSharp.Dom;

namespace Manuscripts.Cleaning;

/// <summary>
/// Builds a tree that obeys HTML's content model out of any tree: text always in a block, groups dissolved, formatting pushed inside
/// the blocks it surrounds, list items in lists.
/// </summary>
internal sealed class ContentModel
{
    private readonly IDocument _document;
    private readonly List<(IElement Source, IElement? Copy)> _formatting = [];
    private readonly HashSet<IElement> _started = [];
    private IElement _container;
    private IElement? _block;

    private ContentModel(IElement body)
    {
        _document = body.Owner!;
        _container = _document.CreateElement("body");
    }

    /// <summary>A new body with the same content.</summary>
    public static IElement Of(IElement body)
    {
        var model = new ContentModel(body);
        var result = model._container;
        model.Children(body);
        return result;
    }

    private void Children(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
                Text(text.Data);
            else if (node is IElement element)
                Element(element);
        }
    }

    private void Text(string text)
    {
        if (_block is null && string.IsNullOrWhiteSpace(text))
            return;
        if (_container.LocalName is "ul" or "ol" or "dl" && string.IsNullOrWhiteSpace(text))
            return;
        Insertion().AppendChild(_document.CreateTextNode(text));
    }

    private void Element(IElement element)
    {
        var name = element.LocalName;
        if (Vocabulary.Inline.Contains(name))
            Formatting(element);
        else if (name is "br" or "img")
            Insertion().AppendChild(Copy(element));
        else if (name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre")
            TextBlock(element);
        else if (IsContainer(element))
            Container(element);
        else if (name is "hr")
            Rule(element);
        else
            Group(element);
    }

    private void Formatting(IElement element)
    {
        if (_formatting.Any(open => open.Source.LocalName == element.LocalName) && element.LocalName is not ("sup" or "sub" or "q"))
        {
            Children(element);
            return;
        }

        _formatting.Add((element, null));
        if (!element.HasChildNodes && element.Id is { Length: > 0 })
            Insertion();
        Children(element);
        _formatting.RemoveAt(_formatting.Count - 1);
    }

    private void TextBlock(IElement element)
    {
        if (IsHeading(_block) && element.LocalName is "p")
        {
            Children(element);
            return;
        }

        CloseBlock();
        var within = FlowContainer();
        _block = Copy(element);
        within.AppendChild(_block);
        Children(element);
        CloseBlock();
    }

    private void Container(IElement element)
    {
        CloseBlock();
        var outer = _container;
        var copy = Copy(element);
        ParentFor(outer, element.LocalName).AppendChild(copy);
        _container = copy;
        Children(element);
        CloseBlock();
        _container = outer;
    }

    private void Rule(IElement element)
    {
        CloseBlock();
        if (_container.LocalName is "body" or "blockquote")
            _container.AppendChild(Copy(element));
    }

    private void Group(IElement element)
    {
        if (IsHeading(_block))
        {
            Children(element);
            return;
        }

        CloseBlock();
        Children(element);
        CloseBlock();
    }

    /// <summary>The element that text goes into now, with all open formatting around it.</summary>
    private IElement Insertion()
    {
        _block ??= OpenBlock();
        var parent = _block;
        for (var i = 0; i < _formatting.Count; i++)
        {
            var (source, copy) = _formatting[i];
            if (copy is null)
            {
                copy = Copy(source, withId: _started.Add(source));
                parent.AppendChild(copy);
                _formatting[i] = (source, copy);
            }

            parent = copy;
        }

        return parent;
    }

    private IElement OpenBlock()
    {
        var container = FlowContainer();
        if (container.LocalName is "figure" || (TakesText(container) && !container.HasChildNodes))
            return container;
        var paragraph = _document.CreateElement("p");
        container.AppendChild(paragraph);
        return paragraph;
    }

    /// <summary>Where a block may stand: a list takes only items, a table only its parts.</summary>
    private IElement FlowContainer() => _container.LocalName switch
    {
        "ul" or "ol" => LastOrNew(_container, "li"),
        "dl" => LastOrNew(_container, "dd"),
        _ => _container,
    };

    private IElement ParentFor(IElement container, string child) => (child, container.LocalName) switch
    {
        ("li", "ul" or "ol") or ("dt" or "dd", "dl") => container,
        ("li", _) => LastOrNew(FlowContainer(), "ul"),
        ("dt" or "dd", _) => LastOrNew(FlowContainer(), "dl"),
        (_, "ul" or "ol") => LastOrNew(container, "li"),
        (_, "dl") => LastOrNew(container, "dd"),
        _ => container,
    };

    private IElement LastOrNew(IElement parent, string name)
    {
        if (parent.LastElementChild is { } last && last.LocalName == name)
            return last;
        var made = _document.CreateElement(name);
        parent.AppendChild(made);
        return made;
    }

    private void CloseBlock()
    {
        _block = null;
        for (var i = 0; i < _formatting.Count; i++)
            _formatting[i] = (_formatting[i].Source, null);
    }

    private IElement Copy(IElement source, bool withId = true)
    {
        var copy = _document.CreateElement(source.LocalName is "div" ? "section" : source.LocalName);
        foreach (var attribute in source.Attributes)
        {
            if (withId || attribute.Name != "id")
                copy.SetAttribute(attribute.Name, attribute.Value);
        }

        return copy;
    }

    private bool IsContainer(IElement element) => element.LocalName switch
    {
        "blockquote" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" => true,
        "table" or "caption" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" => true,
        "figure" => _container.LocalName is not ("figure" or "figcaption" or "caption"),
        "figcaption" => _container.LocalName is "figure",
        "div" or "section" => element.ClassList.Contains("footnotes"),
        _ => false,
    };

    private static bool TakesText(IElement element) =>
        element.LocalName is "li" or "td" or "th" or "dd" or "dt" or "figcaption" or "caption";

    private static bool IsHeading(IElement? element) => element?.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}

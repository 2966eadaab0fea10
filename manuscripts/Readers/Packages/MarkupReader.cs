using System.Xml;

namespace Manuscripts.Readers.Packages;

/// <summary>Reads one XML part, element by element, within the limits on size, nesting and number.</summary>
internal sealed class MarkupReader : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        // Characters that XML forbids are taken out by cleaning; a file is not refused for them.
        CheckCharacters = false,
        CloseInput = true,
    };

    private readonly Names _names;
    private readonly MarkupBudget _budget;
    private readonly XmlReader _xml;
    private readonly List<Markup> _open = [];

    private readonly bool _isMixed;

    /// <param name="isMixed">Whether text stands between elements; then it is a child of its own, in its place, named <see
    /// cref="Markup.Characters"/>.</param>
    public MarkupReader(Stream part, Names names, MarkupBudget budget, bool isMixed = false)
    {
        _isMixed = isMixed;
        _names = names;
        _budget = budget;
        _xml = XmlReader.Create(new BudgetStream(part, budget.MaxXmlBytes), Settings);
    }

    /// <summary>The whole part as one element; null if it holds none.</summary>
    public Markup? ReadRoot() => _xml.MoveToContent() == XmlNodeType.Element ? ReadElement() : null;

    /// <summary>The children of the first element of that name, one at a time, each free to be forgotten before the next.</summary>
    public IEnumerable<Markup> ReadChildrenOf(string parent)
    {
        while (_xml.Read())
            if (_xml.NodeType == XmlNodeType.Element && _names.Of(_xml.NamespaceURI, _xml.LocalName) == parent)
                break;
        if (_xml.EOF || _xml.IsEmptyElement)
            yield break;
        _xml.Read();
        while (!_xml.EOF && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
                yield return ReadElement();
            else
                _xml.Read();
        }
    }

    public void Dispose() => _xml.Dispose();

    /// <summary>Reads the element that the XML reader stands on, and leaves it after its end.</summary>
    private Markup ReadElement()
    {
        _open.Clear();
        while (true)
        {
            Markup? ended = null;
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    ended = Open();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    AddText();
                    break;
                case XmlNodeType.Whitespace when _isMixed && _open.Count > 0:
                    AddText();
                    break;
                case XmlNodeType.Whitespace when _open[^1].Name is "w:t" or "w:instrText" or "m:t":
                    _open[^1].AddText(_xml.Value);
                    break;
                case XmlNodeType.EndElement:
                    ended = Close();
                    break;
            }

            if (!_xml.Read() || ended is not null)
                return ended ?? throw new XmlException("The part ends inside an element.");
        }
    }

    private void AddText()
    {
        if (!_isMixed)
        {
            _open[^1].AddText(_xml.Value);
            return;
        }

        _budget.Count(_open.Count);
        var text = new Markup(Markup.Characters, []);
        text.AddText(_xml.Value);
        _open[^1].Add(text);
    }

    /// <summary>The element, if it ended the one that was asked for.</summary>
    private Markup? Open()
    {
        _budget.Count(_open.Count);
        var element = new Markup(_names.Of(_xml.NamespaceURI, _xml.LocalName), Attributes());
        if (_open.Count > 0)
            _open[^1].Add(element);
        if (!_xml.IsEmptyElement)
            _open.Add(element);
        else if (_open.Count == 0)
            return element;
        return null;
    }

    private Markup? Close()
    {
        var element = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        return _open.Count == 0 ? element : null;
    }

    private KeyValuePair<string, string>[] Attributes()
    {
        if (_xml.AttributeCount == 0)
            return [];
        var attributes = new KeyValuePair<string, string>[_xml.AttributeCount];
        for (var i = 0; i < attributes.Length; i++)
        {
            _xml.MoveToAttribute(i);
            attributes[i] = new(_names.Of(_xml.NamespaceURI, _xml.LocalName), _xml.Value);
        }

        _xml.MoveToElement();
        return attributes;
    }
}

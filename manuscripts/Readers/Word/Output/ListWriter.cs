using System.Globalization;
using System.Text;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Output;

/// <summary>Opens and closes lists and items so that each paragraph stands at its depth.</summary>
internal sealed class ListWriter(StringBuilder html)
{
    private readonly Stack<OpenList> _open = new();

    public bool IsOpen => _open.Count > 0;

    /// <summary>Begins an item; what is written next is in it.</summary>
    public void Item(ListPlace place, string attributes)
    {
        while (_open.TryPeek(out var deeper) && deeper.Place.Depth > place.Depth)
            CloseList();
        if (_open.TryPeek(out var list) && list.Place.Depth == place.Depth)
        {
            if (Continues(list, place))
                html.Append("</li>\n");
            else
                CloseList();
        }

        if (!_open.TryPeek(out list) || list.Place.Depth < place.Depth)
            _open.Push(list = Open(place));
        var value =
            place.Level.IsOrdered && list.Next is { } expected && expected != place.Number
                ? string.Create(CultureInfo.InvariantCulture, $" value=\"{place.Number}\"")
                : "";
        list.Next = place.Number + 1;
        html.Append("<li").Append(attributes).Append(value).Append('>');
    }

    public void CloseAll()
    {
        while (_open.Count > 0)
            CloseList();
    }

    private static bool Continues(OpenList list, ListPlace place) =>
        list.Place.Level.IsOrdered == place.Level.IsOrdered
        && list.Place.Level.HtmlType == place.Level.HtmlType
        && (!place.Level.IsOrdered || list.Place.List == place.List || list.Next == place.Number);

    private OpenList Open(ListPlace place)
    {
        html.Append('\n');
        if (!place.Level.IsOrdered)
        {
            html.Append("<ul>\n");
            return new OpenList(place);
        }

        html.Append("<ol");
        if (place.Level.HtmlType is { } type)
            html.Append(" type=\"").Append(type).Append('"');
        if (place.Number != 1)
            html.Append(CultureInfo.InvariantCulture, $" start=\"{place.Number}\"");
        html.Append(">\n");
        return new OpenList(place) { Next = place.Number };
    }

    private void CloseList() => html.Append("</li>\n").Append(_open.Pop().Place.Level.IsOrdered ? "</ol>\n" : "</ul>\n");

    private sealed class OpenList(ListPlace place)
    {
        public ListPlace Place => place;

        /// <summary>The number that its next item has by itself.</summary>
        public int? Next { get; set; }
    }
}

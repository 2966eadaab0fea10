using System.Globalization;
using System.Text;

namespace Bench.Intake.Drafts;

/// <summary>A piece as a page saved from a site, with the navigation, asides and scripts around it.</summary>
internal sealed class PageForm
{
    private static readonly string Menu = string.Concat(
        Enumerable.Range(1, 30).Select(i => $"<li class='menu-item'><a href='/section-{i}/'>Section {i}</a></li>"));
    private static readonly string Teasers = string.Concat(
        Enumerable.Range(1, 12).Select(i => $"<div class='teaser'><h3><a href='/old-{i}/'>An older piece {i}</a></h3><p>Read it.</p></div>")
    );

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _notes = new();
    private int _noteCount;

    public static byte[] Write(InventedPiece piece) => Encoding.UTF8.GetBytes(new PageForm().Build(piece));

    private string Build(InventedPiece piece)
    {
        foreach (var block in piece.Blocks)
            _html.Append(Of(block)).Append('\n');
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{piece.Title} | The Bench</title><meta name="author" content="Ada Quist"><meta property="og:type" content="article">
            <script>window.dataLayer = [];</script><style>body {"{"} margin: 0 {"}"}</style></head><body><header><nav><ul>{Menu}</ul></nav></header><main><article><h1>{piece.Title}</h1>
            {_html}<ol class="notes">{_notes}</ol></article></main><aside class="sidebar">{Teasers}</aside><footer><p>All rights reserved.</p><ul>{Menu}</ul></footer></body></html>
            """;
    }

    private string Of(Block block) =>
        block switch
        {
            Heading heading => $"<h2>{heading.Text}</h2>",
            Paragraph paragraph => $"<p>{string.Concat(paragraph.Words.Select(Of))}</p>",
            Bullets bullets => $"<ul>{string.Concat(bullets.Items.Select(item => $"<li>{item}</li>"))}</ul>",
            Grid grid => $"<table>{string.Concat(grid.Rows.Select(Of))}</table>",
            Photo photo => string.Create(
                CultureInfo.InvariantCulture,
                $"<figure><img src='/photos/{photo.Number}.jpg' alt='{photo.Alt}'><figcaption>{photo.Alt}</figcaption></figure>"),
            _ => "",
        };

    private static string Of(IReadOnlyList<string> row) => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>";

    private string Of(Words words) => words.Look switch
    {
        Look.Strong => $"<strong>{words.Text}</strong>",
        Look.Emphasis => $"<em>{words.Text}</em>",
        Look.Link => $"<a href='https://example.org/page'>{words.Text}</a>",
        Look.Note => Note(words.Text),
        _ => words.Text,
    };

    private string Note(string text)
    {
        _noteCount++;
        _notes.Append(CultureInfo.InvariantCulture, $"<li id='n{_noteCount}'>{text} <a href='#r{_noteCount}'>back</a></li>");
        return string.Create(CultureInfo.InvariantCulture, $"<sup><a id='r{_noteCount}' href='#n{_noteCount}'>{_noteCount}</a></sup>");
    }
}

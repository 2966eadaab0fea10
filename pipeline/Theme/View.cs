using Model;

namespace Pipeline.Theme;

/// <summary>What templates may read: the properties of these types and of nothing else.</summary>
internal static class View
{
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(SiteView), typeof(PageView), typeof(LinkView), typeof(AuthorView), typeof(GroupView),
        typeof(ArchiveMonthView), typeof(FeedView), typeof(DateView), typeof(PieceView), typeof(Piece),
        typeof(SectionView), typeof(ItemView), typeof(RelatedView), typeof(CorrectionView), typeof(ImageView), typeof(OutletView),
        typeof(EntryView), typeof(ListingView), typeof(ArchiveYearView), typeof(ListView), typeof(ReportView), typeof(ReportGroup),
        typeof(ReportLine),
    ];
}

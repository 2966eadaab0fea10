namespace Manuscripts.Editions.Attributions;

/// <summary>Outlets that are often named without being marked, so that a name of theirs is enough.</summary>
internal static class KnownOutlets
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABC News", "ABC Radio National", "African Arguments", "Aftenposten", "Al Jazeera", "Al-Monitor", "Arab News", "Army Times",
            "Asia Times",
        "Associated Press", "Axios", "BBC", "BBC News", "Balkan Insight", "Barron's", "Bloomberg", "Bloomberg Opinion",
            "Breaking Defense", "Business Insider",
        "CBS News", "CNBC", "CNN", "Channel NewsAsia", "Chicago Tribune", "Corriere della Sera", "Daily Maverick", "Dawn", "Defense News",
        "Defense One", "Der Spiegel", "Deutsche Welle", "Die Welt", "Die Zeit", "EUobserver", "El Mundo", "El País", "Euractiv",
        "Euronews", "Financial Times", "Folha de S.Paulo", "Forbes", "Foreign Affairs", "Foreign Policy", "Fox News", "France 24",
        "Frankfurter Allgemeine Zeitung", "Haaretz", "Handelsblatt", "Helsingin Sanomat", "Hindustan Times", "Houston Chronicle",
            "Indian Express",
        "Inside Defense", "International Security", "Japan Times", "Just Security", "Kyiv Independent", "Kyiv Post", "La Repubblica",
        "Lawfare", "Le Figaro", "Le Monde", "Libération", "Los Angeles Times", "MIT Technology Review", "MSNBC", "Mail & Guardian",
        "Meduza", "Miami Herald", "Military Times", "NBC News", "NPR", "National Defense", "National Public Radio", "National Review",
        "Neue Zürcher Zeitung", "New Statesman", "Newsweek", "Nikkei Asia", "PBS", "PBS NewsHour", "Politico", "Politico Europe",
            "Premium Times",
        "Project Syndicate", "Radio Free Europe", "Radio France Internationale", "RealClearDefense", "Responsible Statecraft", "Reuters",
        "San Francisco Chronicle", "Scientific American", "Sky News", "Small Wars Journal", "South China Morning Post",
        "Stars and Stripes", "Straits Times", "Süddeutsche Zeitung", "Sydney Morning Herald", "Task & Purpose", "TechCrunch",
        "Texas National Security Review", "The American Interest", "The Atlantic", "The Boston Globe", "The Bulwark", "The Cipher Brief",
        "The Conversation", "The Daily Beast", "The Diplomat", "The Economist", "The Globe and Mail", "The Guardian", "The Hill",
        "The Hindu", "The Independent", "The Interpreter", "The Jerusalem Post", "The Moscow Times", "The National Interest",
        "The New York Times", "The New Yorker", "The Spectator", "The Strategist", "The Telegraph", "The Times of Israel", "The Verge",
        "The Wall Street Journal", "The Washington Examiner", "The Washington Post", "The Washington Quarterly", "Toronto Star",
        "USA Today", "VOA", "Voice of America", "Vox", "War on the Rocks", "Wired", "World Politics Review",
    };

    /// <summary>With or without its article.</summary>
    public static bool Contains(string name)
    {
        var plain = name.Replace('’', '\'');
        return Names.Contains(plain) || Names.Contains($"The {plain}") || (plain.StartsWith("The ", StringComparison.Ordinal)
            && Names.Contains(plain[4..]));
    }
}

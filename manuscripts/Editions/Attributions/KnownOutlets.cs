namespace Manuscripts.Editions.Attributions;

/// <summary>Outlets that are often named without being marked, so that a name of theirs is enough.</summary>
internal static class KnownOutlets
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ABC News", "ABC Radio National", "Aeon", "African Arguments", "Aftenposten", "Air & Space Forces Magazine", "Air Force Times",
        "Al Jazeera", "Al-Monitor", "Arab News", "Army Times", "Asahi Shimbun", "Asia Policy", "Asia Times", "Associated Press",
        "Australian Financial Review", "Aviation Week", "Axios", "Balkan Insight", "Bangkok Post", "Barron's", "BBC", "BBC News",
        "BBC World Service", "Bellingcat", "Berlingske", "Bloomberg", "Bloomberg Opinion", "Breaking Defense",
        "Bulletin of the Atomic Scientists", "Business Insider", "Caixin", "CBS News", "Channel NewsAsia", "Chicago Tribune", "China Daily",
        "China Dialogue", "Clarín", "CNBC", "CNN", "Corriere della Sera", "Dagens Nyheter", "Daily Maverick", "Dawn", "De Standaard",
        "de Volkskrant", "Defense News", "Defense One", "Der Spiegel", "Der Standard", "Der Tagesspiegel", "Deutsche Welle",
        "Deutschlandfunk", "Devpolicy Blog", "Die Presse", "Die Tageszeitung", "Die Welt", "Die Zeit", "El Mundo", "El País", "El Watan",
        "EUobserver", "Euractiv", "Euronews", "European Pravda", "Face the Nation", "FedScoop", "Financial Times", "Folha de S.Paulo",
        "Forbes", "Foreign Affairs", "Foreign Affairs Latin America", "Foreign Policy", "Fox News", "France 24", "France Culture",
        "Frankfurter Allgemeine Zeitung", "Gazeta Wyborcza", "Global Times", "Government Executive", "Gulf News", "Haaretz", "Handelsblatt",
        "Harper's", "Helsingin Sanomat", "Hindustan Times", "Houston Chronicle", "Indian Express", "Inkstick", "Inside Defense",
        "International Security", "Internationale Politik", "Jane's Defence Weekly", "Japan Times", "Journal of Democracy", "Just Security",
        "Just the News", "Jyllands-Posten", "Kyiv Independent", "Kyiv Post", "L'Express", "L'Orient-Le Jour", "La Croix", "La Nación",
        "La Repubblica", "La Stampa", "La Vanguardia", "Lawfare", "Le Figaro", "Le Monde", "Le Monde diplomatique", "Le Point", "Le Soir",
        "Le Temps", "Les Echos", "Libération", "Lloyd's List", "London Review of Books", "Los Angeles Times", "Mail & Guardian",
        "Mainichi Shimbun", "Marine Corps Times", "Mediapart", "Meduza", "Meet the Press", "Miami Herald", "Military Times", "Mint",
        "MIT Technology Review", "MSNBC", "National Defense", "National Geographic", "National Public Radio", "National Review",
        "Naval War College Review", "Navy Times", "NBC News", "Neue Zürcher Zeitung", "Neues Deutschland", "New Statesman",
        "New York Review of Books", "Newsweek", "Nextgov", "Nikkei Asia", "Nikkei Asian Review", "Noema", "Novaya Gazeta", "NPR",
        "NRC Handelsblad", "O Globo", "PBS", "PBS NewsHour", "People's Daily", "Philippine Daily Inquirer", "Politico",
        "Politico Europe", "Politiken", "Postimees", "Premium Times", "Proceedings", "Project Syndicate", "ProPublica", "Prospect",
        "Público", "Quartz", "Radio France Internationale", "Radio Free Europe", "Rappler", "RealClearDefense", "Responsible Statecraft",
        "Rest of World", "Reuters", "Roll Call", "RUSI Journal", "Rzeczpospolita", "San Francisco Chronicle", "Scientific American",
        "Scroll.in", "Sky News", "Slate", "Small Wars Journal", "Smithsonian Magazine", "South China Morning Post", "SpaceNews",
        "Stars and Stripes", "Straits Times", "Svenska Dagbladet", "Sydney Morning Herald", "Süddeutsche Zeitung",
        "Task & Purpose", "TechCrunch", "Texas National Security Review", "The American Interest", "The Atlantic",
        "The Baltimore Sun", "The Boston Globe", "The Bulwark", "The Cipher Brief", "The Conversation", "The Daily Beast",
        "The Daily Star", "The Dallas Morning News", "The Denver Post", "The Diplomat", "The Economist", "The Globe and Mail",
        "The Guardian", "The Hill", "The Hindu", "The Independent", "The Interpreter", "The Irish Times", "The Jakarta Post",
        "The Jerusalem Post", "The Kathmandu Post", "The Korea Herald", "The Moscow Times",
        "The National Interest", "The New Republic", "The New York Times", "The New Yorker", "The Philadelphia Inquirer",
        "The Seattle Times", "The Spectator", "The Strategist", "The Telegraph", "The Times", "The Times of Israel", "The Tribune",
        "The Verge", "The Wall Street Journal", "The Washington Examiner", "The Washington Post", "The Washington Quarterly", "The Wire",
        "Time", "Times of India", "Toronto Star", "Trouw", "Ukrainska Pravda", "USA Today", "Verfassungsblog", "VOA", "VOA News",
        "Voice of America",
        "Vox", "VoxEU", "War on the Rocks", "Wired", "World Politics Review", "Yomiuri Shimbun",
    };

    /// <summary>With or without its article.</summary>
    public static bool Contains(string name)
    {
        var plain = name.Replace('’', '\'');
        return Names.Contains(plain) || Names.Contains($"The {plain}") || (plain.StartsWith("The ", StringComparison.Ordinal)
            && Names.Contains(plain[4..]));
    }
}

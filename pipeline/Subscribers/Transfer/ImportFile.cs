using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Pipeline.Subscribers.Transfer;

/// <summary>A file of readers, one record after the other, never all at once.</summary>
internal sealed class ImportFile : IDisposable
{
    private const int MaxField = 64 * 1024;
    private const int Buffer = 64 * 1024;

    private readonly CsvReader _csv;
    private readonly ImportFormat _format;

    private ImportFile(CsvReader csv, ImportFormat format) => (_csv, _format) = (csv, format);

    public string Format => _format.Name;

    /// <summary>Reads the header.</summary>
    /// <exception cref="FormatException">It is of no program that we know; the message says so in words.</exception>
    public static async Task<ImportFile> OpenAsync(Stream content)
    {
        var csv = new CsvReader(new StreamReader(content, Encoding.UTF8, true, Buffer), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            BadDataFound = null,
            MissingFieldFound = null,
            PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
            MaxFieldSize = MaxField,
        });
        if (
            !await csv.ReadAsync()
            || !csv.ReadHeader()
            || ImportFormat.Of([.. csv.HeaderRecord!.Select(name => name.Trim())]) is not { } format
        )
        {
            csv.Dispose();
            throw new FormatException(
                "The first line names no columns that we know. There must be a column 'email', 'address' or 'Email Address', as in the "
                + "exports of this program, listmonk, Ghost and Mailchimp.");
        }
        return new ImportFile(csv, format);
    }

    /// <summary>The next records.</summary>
    /// <exception cref="FormatException">A field is larger than any address or note.</exception>
    public async Task<IReadOnlyList<ImportLine>> PageAsync(int after, int size)
    {
        List<ImportLine> page = [];
        try
        {
            while (page.Count < size && await _csv.ReadAsync())
                page.Add(_format.Read(_csv, after + page.Count + 1));
        }
        catch (MaxFieldSizeException)
        {
            throw new FormatException(
                $"Record {after + page.Count + 1} holds a field of over {MaxField} characters: is a quotation mark missing?");
        }
        return page;
    }

    public void Dispose() => _csv.Dispose();
}

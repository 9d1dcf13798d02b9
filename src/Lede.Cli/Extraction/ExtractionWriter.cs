using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lede.Cli;

/// <summary>
/// Values and facts as JSON lines. The format is a contract, described in docs/extract.md: offsets are UTF-16 units into the stored text,
/// a null end is open, members that the text does not state are left out.
/// </summary>
sealed class ExtractionWriter(Stream output) : IDisposable
{
    // Readable Chinese, and nothing that matters outside a web page.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Utf8JsonWriter _json = new(output, Options);

    public void Write(Article article, IEnumerable<Fact> facts)
    {
        foreach (var mention in article.Reading.Mentions) WriteMention(article, mention);
        foreach (var fact in facts) WriteFact(article, fact);
    }

    void WriteMention(Article article, Mention mention)
    {
        _json.WriteStartObject();
        _json.WriteString("article", article.Id);
        _json.WriteString("kind", mention.Value switch { DateRange => "Date", Quantity => "Count", var other => other.GetType().Name });
        WriteSpan(mention.Span, article.Text);
        _json.WritePropertyName("value");
        WriteValue(mention.Value, nested: false);
        if (article.PartAt(mention.Span.Start) is var part and not PartKind.Body) _json.WriteString("part", Camel(part.ToString()));
        EndLine();
    }

    void WriteFact(Article article, Fact fact)
    {
        _json.WriteStartObject();
        _json.WriteString("article", article.Id);
        _json.WriteString("fact", fact.GetType().Name);
        foreach (var member in fact.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            // What is worked out of other members is not what the text states.
            if (!member.CanWrite || member.GetValue(fact) is not { } value || value is System.Collections.ICollection { Count: 0 }) continue;
            _json.WritePropertyName(Camel(member.Name));
            WriteValue(value, nested: true);
        }
        _json.WriteString("status", Camel(fact.Status.ToString()));
        _json.WriteStartArray("evidence");
        foreach (var span in fact.Evidence.Carried.Prepend(fact.Evidence.Span))
        {
            _json.WriteStartObject();
            WriteSpan(span, article.Text);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        EndLine();
    }

    void WriteSpan(Span span, string text)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteString("text", span.Of(text));
    }

    void WriteValue(object value, bool nested)
    {
        switch (value)
        {
            case Money money:
                StartInterval(money.Low, money.High);
                _json.WriteString("currency", money.Currency.Code);
                EndInterval(money.IsApproximate);
                break;
            case Percent percent:
                StartInterval(percent.Low, percent.High);
                EndInterval(percent.IsApproximate, percent.IsPoints);
                break;
            case Quantity quantity:
                StartInterval(quantity.Low, quantity.High);
                _json.WriteBoolean("approx", quantity.IsApproximate);
                _json.WriteString("unit", quantity.Unit);
                _json.WriteEndObject();
                break;
            case Parameters parameters:
                StartInterval(parameters.Low, parameters.High);
                EndInterval(parameters.IsApproximate);
                break;
            case DateRange range:
                _json.WriteStartObject();
                WriteDay("from", range.From);
                WriteDay("to", range.To);
                _json.WriteEndObject();
                break;
            case Named named when nested:
                _json.WriteStringValue(named.Name);
                break;
            case Named named:
                _json.WriteStartObject();
                _json.WriteString("name", named.Name);
                _json.WriteEndObject();
                break;
            case string text:
                _json.WriteStringValue(text);
                break;
            case System.Collections.IEnumerable list:
                _json.WriteStartArray();
                foreach (var item in list) WriteValue(item, nested: true);
                _json.WriteEndArray();
                break;
            case decimal number:
                _json.WriteNumberValue(number);
                break;
            default:
                _json.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    void StartInterval(decimal? low, decimal? high)
    {
        _json.WriteStartObject();
        WriteEnd("low", low);
        WriteEnd("high", high);
    }

    void EndInterval(bool approximate, bool points = false)
    {
        _json.WriteBoolean("approx", approximate);
        if (points) _json.WriteBoolean("points", true);
        _json.WriteEndObject();
    }

    void WriteEnd(string name, decimal? end)
    {
        if (end is { } number) _json.WriteNumber(name, number);
        else _json.WriteNull(name);
    }

    void WriteDay(string name, DateOnly? day)
    {
        if (day is { } date) _json.WriteString(name, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        else _json.WriteNull(name);
    }

    void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        output.WriteByte((byte)'\n');
    }

    static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public void Dispose() => _json.Dispose();
}

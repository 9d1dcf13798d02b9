using System.Globalization;
using System.Text.Json;

namespace Lede.Kernel.Notebooks;

/// <summary>A value for which the notebook declares no type: it gets that of its form.</summary>
/// <param name="Type">The type's name; null's is <c>object</c>.</param>
/// <param name="Code">An expression of that type.</param>
sealed record UntypedParameter(string Type, string Code)
{
    // From the narrowest on: of two in one list, the wider takes both.
    static readonly string[] Numbers = ["int", "long", "double"];

    /// <param name="plain">Whether a text may stand for a number, true, false or null.</param>
    public static UntypedParameter Of(JsonElement value, bool plain) => value.ValueKind switch
    {
        JsonValueKind.String when plain => OfText(value.GetString()!),
        JsonValueKind.String => new UntypedParameter("string", ParameterCode.Quoted(value.GetString()!)),
        JsonValueKind.Number => OfNumber(value.GetRawText())!,
        JsonValueKind.True => new UntypedParameter("bool", "true"),
        JsonValueKind.False => new UntypedParameter("bool", "false"),
        JsonValueKind.Array => OfList([.. value.EnumerateArray().Select(item => Of(item, plain: false))]),
        JsonValueKind.Object => OfObject([.. value.EnumerateObject().Select(m => (m.Name, Of(m.Value, plain: false)))]),
        _ => new UntypedParameter("object", "null"),
    };

    /// <returns>Whether a plain text says that there is no value, as C# or as Python says it.</returns>
    public static bool IsNull(string text) => text is "null" or "None";

    static UntypedParameter OfText(string text) =>
        IsNull(text) ? new UntypedParameter("object", "null")
        : bool.TryParse(text, out var truth) ? new UntypedParameter("bool", truth ? "true" : "false")
        : OfNumber(text) ?? new UntypedParameter("string", ParameterCode.Quoted(text));

    static UntypedParameter? OfNumber(string text)
    {
        const NumberStyles real = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var invariant = CultureInfo.InvariantCulture;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var small)) return new UntypedParameter("int", small.ToString(invariant));
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var large)) return new UntypedParameter("long", large.ToString(invariant) + "L");
        return double.TryParse(text, real, invariant, out var number) && double.IsFinite(number) ? new UntypedParameter("double", number.ToString(invariant) + "d") : null;
    }

    static UntypedParameter OfList(UntypedParameter[] items)
    {
        var type = Common(items);
        // C# writes the length of the outer list first: a list of int[] is new int[][] { … }.
        return new UntypedParameter(type + "[]", items.Length == 0 ? $"new {type}[] {{ }}" : $"new {type}[] {{ {string.Join(", ", items.Select(i => i.Code))} }}");
    }

    static UntypedParameter OfObject((string Name, UntypedParameter Value)[] members)
    {
        var type = $"Dictionary<string, {Common([.. members.Select(m => m.Value)])}>";
        return new UntypedParameter(type, $"new {type} {{ {string.Join(", ", members.Select(m => $"[{ParameterCode.Quoted(m.Name)}] = {m.Value.Code}"))} }}");
    }

    static string Common(UntypedParameter[] items)
    {
        var types = items.Select(i => i.Type).Distinct().ToList();
        if (types is [var only]) return only;
        return types.Count > 0 && types.All(Numbers.Contains) ? Numbers.Last(types.Contains) : "object";
    }
}

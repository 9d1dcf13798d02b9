using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lede.Kernel.Notebooks;

/// <summary>A value from outside, as the C# expression that stands for it.</summary>
/// <param name="nameOf">How the cell may call a type.</param>
/// <param name="plain">Whether a text may stand for null, and for what its form says where any object will do.</param>
sealed class ParameterCode(Func<ITypeSymbol, string> nameOf, bool plain)
{
    /// <returns>The expression for a variable of this type; null when the value cannot be of it.</returns>
    public string? Of(JsonElement value, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            return IsNull(value) ? "null" : Of(value, inner);
        if (type.SpecialType == SpecialType.System_String)
            return value.ValueKind switch { JsonValueKind.String => Quoted(value.GetString()!), JsonValueKind.Null => "null", _ => null };
        if (type.IsReferenceType && IsNull(value)) return "null";
        if (type.SpecialType == SpecialType.System_Object) return UntypedParameter.Of(value, plain).Code;
        if (ElementOf(type) is { } element) return List(value, element);
        if (ValueOfDictionary(type) is { } values) return Dictionary(value, values);
        if (value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return type.TypeKind == TypeKind.Enum ? Member(text, type) : Number(text, type) ?? Other(text, type);
    }

    /// <returns>The names an enum has; empty for any other type.</returns>
    public static IEnumerable<string> Members(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum ? type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => f.Name) : [];

    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    bool IsNull(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || plain && value.ValueKind == JsonValueKind.String && UntypedParameter.IsNull(value.GetString()!);

    string? List(JsonElement value, ITypeSymbol element) =>
        value.ValueKind == JsonValueKind.Array && All([.. value.EnumerateArray().Select(item => Of(item, element))]) is { } items
            ? $"[{string.Join(", ", items)}]"
            : null;

    string? Dictionary(JsonElement value, ITypeSymbol values) =>
        value.ValueKind == JsonValueKind.Object
        && All([.. value.EnumerateObject().Select(m => Of(m.Value, values) is { } code ? $"[{Quoted(m.Name)}] = {code}" : null)]) is { } members
            ? $"new Dictionary<string, {nameOf(values)}> {{ {string.Join(", ", members)} }}"
            : null;

    static string?[]? All(string?[] parts) => parts.Contains(null) ? null : parts;

    // What a collection expression can be.
    static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } list when IsSequence(list) || list.AllInterfaces.Any(IsSequence) => element,
        _ => null,
    };

    static bool IsSequence(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    static ITypeSymbol? ValueOfDictionary(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] } ? value : null;

    string? Member(string text, ITypeSymbol type) =>
        Members(type).FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } member ? $"{nameOf(type)}.{member}" : null;

    static string? Number(string text, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int32 => Literal<int>(text),
        SpecialType.System_Int64 => Literal<long>(text),
        SpecialType.System_Double => Literal<double>(text),
        SpecialType.System_Decimal => Literal<decimal>(text, "m"),
        SpecialType.System_Single => Literal<float>(text, "f"),
        SpecialType.System_Byte => Literal<byte>(text),
        SpecialType.System_SByte => Literal<sbyte>(text),
        SpecialType.System_Int16 => Literal<short>(text),
        SpecialType.System_UInt16 => Literal<ushort>(text),
        SpecialType.System_UInt32 => Literal<uint>(text),
        SpecialType.System_UInt64 => Literal<ulong>(text),
        _ => null,
    };

    static string? Literal<T>(string text, string suffix = "") where T : INumber<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && T.IsFinite(number)
            ? number.ToString(null, CultureInfo.InvariantCulture) + suffix
            : null;

    string? Other(string text, ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Boolean } => bool.TryParse(text, out var truth) ? truth ? "true" : "false" : null,
        { SpecialType: SpecialType.System_Char } => text is [var only] ? SymbolDisplay.FormatLiteral(only, quote: true) : null,
        { SpecialType: SpecialType.System_DateTime } => Parsed<DateTime>(text, type),
        { Name: nameof(DateTimeOffset) } => Parsed<DateTimeOffset>(text, type),
        { Name: nameof(DateOnly) } => Parsed<DateOnly>(text, type),
        { Name: nameof(TimeOnly) } => Parsed<TimeOnly>(text, type),
        { Name: nameof(TimeSpan) } => Parsed<TimeSpan>(text, type),
        { Name: nameof(Guid) } => Parsed<Guid>(text, type),
        _ => null,
    };

    string? Parsed<T>(string text, ITypeSymbol type) where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out _) ? $"{nameOf(type)}.Parse({Quoted(text)}, System.Globalization.CultureInfo.InvariantCulture)" : null;
}

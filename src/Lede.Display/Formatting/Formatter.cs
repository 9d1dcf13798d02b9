using System.Diagnostics.CodeAnalysis;

namespace Lede;

/// <summary>
/// Any .NET value in, what a person sees out. Types say how they look by registration; the built-in ones use the same door.
/// Thread-safe. Registering a type again replaces what was there.
/// </summary>
/// <remarks>
/// A registration holds for the type, for what derives from it and for what implements it; the most derived one wins, a class before an
/// interface, and <see cref="object"/> last. <c>Nullable&lt;T&gt;</c> is shown by T's registration.
/// </remarks>
public static class Formatter
{
    static readonly TypeTable<ValueForms> Values = new();
    static readonly TypeTable<Func<object, Cell>> Cells = new();
    static readonly TypeTable<Func<object, AxisValue>> Axes = new();
    static readonly TypeTable<IReadOnlyList<FrameColumn<object>>> Columns = new();
    static volatile Func<Type, FormsAhead?>? ahead;

    static Formatter()
    {
        BuiltInCells.Register();
        BuiltInAxes.Register();
        BuiltInColumns.Register();
        BuiltInForms.Register();
    }

    /// <returns>The value's forms, always with <c>text/plain</c>. A formatter that throws yields a bundle that says so; this never throws.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a value's own code throws must not take its host down.")]
    public static MimeBundle Format(object? value)
    {
        try
        {
            return value is null ? MimeBundle.OfText("null") : FormsOf(value);
        }
        catch (Exception e)
        {
            return Failure.Of(value!, e);
        }
    }

    /// <summary>Says how a <typeparamref name="T"/> looks in one MIME type. Forms in other types stay, or come from the next registration that fits.</summary>
    public static void Register<T>(string mimeType, Func<T, string> format) =>
        Values.Update(typeof(T), forms => (forms ?? ValueForms.None).With(mimeType, value => format((T)value)));

    /// <summary>Says how a <typeparamref name="T"/> looks in all MIME types at once: for what must be read, counted or computed only once.</summary>
    public static void Register<T>(Func<T, MimeBundle> format) =>
        Values.Update(typeof(T), forms => (forms ?? ValueForms.None) with { Bundle = value => format((T)value) });

    /// <summary>
    /// Says how a type looks that is known by its full name, such as <c>Deedle.IFrame</c> or <c>Deedle.ISeries`1</c>, so that neither its assembly
    /// is loaded before a value of it exists nor its version matters.
    /// </summary>
    public static void RegisterByName(string typeName, Func<object, MimeBundle> format) =>
        Values.Update(typeName, forms => (forms ?? ValueForms.None) with { Bundle = format });

    /// <summary>Says who is asked before any registration: another library in which the running code may have said how its types look.</summary>
    /// <param name="find">Given a type, what that library knows of it; null where it knows nothing.</param>
    public static void RegisterAhead(Func<Type, FormsAhead?> find) => ahead = find;

    /// <summary>Says how a <typeparamref name="T"/> looks inside something larger: a table, a list, a record.</summary>
    public static void RegisterCell<T>(Func<T, Cell> cell) => Cells.Update(typeof(T), _ => value => cell((T)value));

    /// <summary>Says where a <typeparamref name="T"/> lies on a chart's axis.</summary>
    public static void RegisterAxis<T>(Func<T, AxisValue> axis) => Axes.Update(typeof(T), _ => value => axis((T)value));

    /// <summary>Says which Deedle columns a member of type <typeparamref name="T"/> becomes. The suffix <c>""</c> keeps the member's name.</summary>
    public static void RegisterColumns<T>(params FrameColumn<T>[] columns)
    {
        var boxed = columns.Select(c => new FrameColumn<object>(c.Suffix, c.Type, value => c.Value((T)value))).ToArray();
        Columns.Update(typeof(T), _ => boxed);
    }

    /// <summary>Leaves a member out of tables and frames. It holds for types that derive from <paramref name="declaringType"/> too.</summary>
    public static void RegisterHidden(Type declaringType, string memberName) => Members.Hide(declaringType, memberName);

    /// <summary>Prepares in the background what the first chart and the first frame wait for. Only the first call does.</summary>
    /// <returns>A task that nobody need wait for.</returns>
    public static Task WarmUp() => Lede.WarmUp.Display;

    internal static Func<object, Cell>? CellFor(Type type) => ahead?.Invoke(Underlying(type))?.Cell ?? Cells.Find(Underlying(type));

    internal static Func<object, AxisValue>? AxisFor(Type type) => Axes.Find(Underlying(type));

    internal static IReadOnlyList<FrameColumn<object>>? ColumnsFor(Type type) => Columns.Find(Underlying(type));

    static MimeBundle FormsOf(object value)
    {
        if (ahead?.Invoke(value.GetType()) is not { } forms) return Registered(value);
        var bundle = forms.Bundle(value, () => Registered(value));
        return bundle[MimeBundle.Text] is null ? bundle.With(MimeBundle.Text, PlainText.Of(value)) : bundle;
    }

    static MimeBundle Registered(object value)
    {
        var bundle = MimeBundle.Empty;
        foreach (var forms in Values.FindAll(value.GetType()))
        {
            bundle = forms.AddTo(bundle, value);
            if (bundle[MimeBundle.Text] is not null) return bundle;
        }
        return bundle.With(MimeBundle.Text, PlainText.Of(value));
    }

    static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

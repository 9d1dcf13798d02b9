using Deedle;

namespace Lede;

/// <summary>Makes a series whose value type is known only when it runs.</summary>
abstract class SeriesMaker
{
    public abstract ISeries<int> Make<T>(IReadOnlyList<T> rows, Func<object?, object?> value);

    public static SeriesMaker For(Type type) => (SeriesMaker)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!;

    sealed class Of<TValue> : SeriesMaker
    {
        public override ISeries<int> Make<T>(IReadOnlyList<T> rows, Func<object?, object?> value)
        {
            // Keys without an observation are what Deedle calls missing, once the frame has all keys.
            var observations = new List<KeyValuePair<int, TValue>>(rows.Count);
            for (var i = 0; i < rows.Count; i++)
                if (value(rows[i]) is TValue present) observations.Add(new KeyValuePair<int, TValue>(i, present));
            return new Series<int, TValue>(observations);
        }
    }
}

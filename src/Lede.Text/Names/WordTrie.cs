using System.Numerics;

namespace Lede;

/// <summary>
/// A set of folded words, each with a number above zero. Built once, then only read. One table of edges, hashed by node and character, so that
/// building costs little more than writing the table, and looking a word up allocates nothing.
/// </summary>
sealed class WordTrie
{
    long[] _keys;
    int[] _next;
    int[] _values;
    int _nodes = 1;
    // The node of every first character, where the trie is large enough for such a table to pay.
    int[]? _first;

    /// <summary>Prepares for many questions; nothing is added after it.</summary>
    public void Freeze()
    {
        _first = new int[char.MaxValue + 1];
        for (var i = 0; i < _keys.Length; i++)
            if (_keys[i] is > 0 and <= char.MaxValue + 1) _first[_keys[i] - 1] = _next[i];
    }

    /// <param name="edges">About how many characters it will hold; it grows beyond.</param>
    public WordTrie(int edges = 128)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)edges * 2);
        _keys = new long[size];
        _next = new int[size];
        _values = new int[edges + 1];
    }

    /// <returns>The number of <paramref name="word"/>, to be set; it is zero when the word was none. Good until the next word is added.</returns>
    public ref int Add(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var c in word) node = Step(node, c) is var next and > 0 ? next : Grow(node, c);
        return ref _values[node];
    }

    /// <returns>The length of the longest word that begins at <paramref name="at"/>, zero when there is none.</returns>
    public int Longest(ReadOnlySpan<char> folded, int at, out int value)
    {
        value = 0;
        var length = 0;
        if (at >= folded.Length || _first is not null && _first[folded[at]] == 0) return 0;
        for (int node = 0, i = at; i < folded.Length; i++)
        {
            node = i == at && _first is not null ? _first[folded[i]] : Step(node, folded[i]);
            if (node == 0) break;
            if (_values[node] == 0) continue;
            value = _values[node];
            length = i + 1 - at;
        }
        return length;
    }

    /// <returns>The number of exactly this word; zero when it is none.</returns>
    public int ValueOf(ReadOnlySpan<char> word)
    {
        var node = 0;
        foreach (var c in word)
            if ((node = Step(node, c)) == 0) return 0;
        return _values[node];
    }

    static int Slot(long key, int mask) => unchecked((int)((ulong)(key * -7046029254386353131L) >> 40)) & mask;

    int Step(int node, char c)
    {
        var key = ((long)node << 16 | c) + 1;
        var mask = _keys.Length - 1;
        for (var slot = Slot(key, mask); ; slot = slot + 1 & mask)
        {
            if (_keys[slot] == key) return _next[slot];
            if (_keys[slot] == 0) return 0;
        }
    }

    int Grow(int node, char c)
    {
        if (_nodes * 2 > _keys.Length)
        {
            var (keys, next) = (_keys, _next);
            _keys = new long[keys.Length * 4];
            _next = new int[keys.Length * 4];
            for (var i = 0; i < keys.Length; i++)
                if (keys[i] != 0) Put(keys[i], next[i]);
        }
        if (_nodes == _values.Length) Array.Resize(ref _values, _values.Length * 2);
        Put(((long)node << 16 | c) + 1, _nodes);
        return _nodes++;
    }

    void Put(long key, int next)
    {
        var mask = _keys.Length - 1;
        var slot = Slot(key, mask);
        while (_keys[slot] != 0) slot = slot + 1 & mask;
        _keys[slot] = key;
        _next[slot] = next;
    }
}

namespace Lede.Kernel.Notebooks;

/// <summary>Gathers a cell's outputs as a client does: updates replace what they name, a clear empties the cell.</summary>
sealed class OutputCollector(List<CellOutput> outputs, OutputCollector.Displays displays) : ICellHost
{
    bool _clearBeforeNext;

    public bool CanRead => false;

    public void Stream(OutputStream stream, string text) => Add(new CellOutput.Stream(stream, text));

    public void Show(MimeBundle bundle, string? displayId, bool update)
    {
        lock (displays)
        {
            if (update)
            {
                if (displayId is not null) displays.Replace(displayId, bundle);
                return;
            }
            var shown = new CellOutput.Display(bundle);
            Add(shown);
            if (displayId is not null) displays.Add(displayId, outputs, shown);
        }
    }

    public void Clear(bool wait)
    {
        lock (displays)
        {
            if (displays.Closed) return;
            if (wait) _clearBeforeNext = true;
            else outputs.Clear();
        }
    }

    public string? ReadLine(string prompt, bool password) => null;

    public void Add(CellOutput output)
    {
        lock (displays)
        {
            // What a task that a cell left running shows after the run has nobody to see it.
            if (displays.Closed) return;
            if (_clearBeforeNext)
            {
                outputs.Clear();
                _clearBeforeNext = false;
            }
            outputs.Add(output);
        }
    }

    /// <summary>Makes one of the pieces of a stream that follow each other: at the end, because to join each as it comes takes a minute for 100 MB.</summary>
    public static void JoinStreams(List<CellOutput> outputs)
    {
        var joined = new List<CellOutput>();
        for (int start = 0, end; start < outputs.Count; start = end)
        {
            end = start + 1;
            if (outputs[start] is CellOutput.Stream first)
            {
                while (end < outputs.Count && outputs[end] is CellOutput.Stream next && next.Name == first.Name) end++;
                joined.Add(end == start + 1 ? first : new CellOutput.Stream(first.Name, string.Concat(outputs[start..end].Select(o => ((CellOutput.Stream)o).Text))));
            }
            else joined.Add(outputs[start]);
        }
        outputs.Clear();
        outputs.AddRange(joined);
    }

    /// <summary>What a run showed under a name, wherever it stands. Also the lock of the run's outputs.</summary>
    public sealed class Displays
    {
        readonly Dictionary<string, List<(List<CellOutput> Outputs, CellOutput Shown)>> _byId = new(StringComparer.Ordinal);

        public bool Closed { get; private set; }

        public void Close()
        {
            lock (this) Closed = true;
        }

        public void Add(string id, List<CellOutput> outputs, CellOutput shown)
        {
            if (!_byId.TryGetValue(id, out var places)) _byId[id] = places = [];
            places.Add((outputs, shown));
        }

        public void Replace(string id, MimeBundle bundle)
        {
            if (Closed || !_byId.TryGetValue(id, out var places)) return;
            for (var i = 0; i < places.Count; i++)
            {
                var (outputs, shown) = places[i];
                var at = outputs.FindIndex(output => ReferenceEquals(output, shown));
                if (at < 0) continue;
                outputs[at] = new CellOutput.Display(bundle);
                places[i] = (outputs, outputs[at]);
            }
        }
    }
}

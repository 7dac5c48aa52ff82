namespace ChannelRouting.Planning;

/// <summary>The names that one list of a plan declares.</summary>
internal sealed class NameSet
{
    private const int MostHints = 50;

    private readonly List<string> _names;
    private readonly HashSet<string> _known = [];
    private int _hintCount;

    public NameSet(string path, IEnumerable<string> names)
    {
        Path = path;
        _names = [.. names];
        for (var i = 0; i < _names.Count; i++)
            if (!_known.Add(_names[i])) Repeated.Add((i, _names[i]));
    }

    /// <summary>How many different names there are.</summary>
    public int Count => _known.Count;

    /// <summary>Where the list stands in the plan.</summary>
    public string Path { get; }

    /// <summary>Names that stand in the list before already, with their place.</summary>
    public List<(int Index, string Name)> Repeated { get; } = [];

    /// <summary>Places of names that name nothing.</summary>
    public IEnumerable<int> Blank => Enumerable.Range(0, _names.Count).Where(index => _names[index].Length == 0);

    public bool Contains(string name) => _known.Contains(name);

    /// <summary>What was probably meant. Hints cost a look at every name, so only the first misspellings get one.</summary>
    public string? Nearest(string name) => _hintCount++ < MostHints ? NearestName.Of(name, _names) : null;
}

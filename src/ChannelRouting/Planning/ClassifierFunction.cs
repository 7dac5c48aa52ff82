namespace ChannelRouting.Planning;

/// <summary>A classifier that is one function.</summary>
internal sealed class ClassifierFunction(string name, int version, Func<ClassifierArguments, ClassifierAnswer?> classify) : IClassifier
{
    public string Name => name;

    public int Version => version;

    public ClassifierAnswer? Classify(in ClassifierArguments arguments) => classify(arguments);
}

using System.Globalization;

namespace ChannelRouting.Planning;

/// <summary>The code that a host gives, checked where it is given.</summary>
internal static class ClassifierList
{
    /// <exception cref="ArgumentException">A classifier is null or has no name or version, or two have the same.</exception>
    public static IReadOnlyList<IClassifier> Check(IReadOnlyList<IClassifier>? classifiers)
    {
        if (classifiers is null) return [];
        var known = new HashSet<(string, int)>();
        foreach (var classifier in classifiers)
        {
            if (classifier is null) throw new ArgumentException("A classifier is null; give a value.", nameof(classifiers));
            if (string.IsNullOrWhiteSpace(classifier.Name) || classifier.Version < 1)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A classifier has the name '{classifier.Name}' and version {classifier.Version}; give it a name and a version of 1 or more."), nameof(classifiers));
            if (!known.Add((classifier.Name, classifier.Version)))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Classifier '{classifier.Name}' is given twice in version {classifier.Version}; give each version once."), nameof(classifiers));
        }

        return [.. classifiers];
    }
}

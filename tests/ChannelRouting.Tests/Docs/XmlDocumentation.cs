using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ChannelRouting.Tests.Docs;

/// <summary>The documentation of the public words, as Markdown.</summary>
internal static partial class XmlDocumentation
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(typeof(Command).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The summary of a member, such as <c>T:ChannelRouting.Command</c>, on one line.</summary>
    public static string SummaryOf(string member) => Members.TryGetValue(member, out var found) ? Text(found.Element("summary")) : "";

    /// <summary>The paragraphs of a type's remarks; one that has none of its own is its own paragraph.</summary>
    public static IReadOnlyList<string> RemarksOf(Type type)
    {
        var remarks = Members[$"T:{type.FullName}"].Element("remarks");
        if (remarks is null) return [];
        return remarks.Elements("para").Any() ? [.. remarks.Elements("para").Select(Text)] : [Text(remarks)];
    }

    private static string Text(XElement? element) =>
        element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{NameOf(see.Attribute("cref")!.Value)}`",
        XElement { Name.LocalName: "paramref" } name => $"`{name.Attribute("name")!.Value}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    /// <summary>A type by its name, a member of an enumeration or of the limits by its own.</summary>
    private static string NameOf(string reference) => reference.Split('(')[0].Split('.')[^1];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

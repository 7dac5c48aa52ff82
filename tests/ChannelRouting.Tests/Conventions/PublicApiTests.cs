using System.Reflection;
using System.Text;
using ChannelRouting.Tests.Support;

namespace ChannelRouting.Tests.Conventions;

/// <summary>The public surface as text: a change of it must be made on purpose.</summary>
public class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> RecordMembers =
        ["Equals", "GetHashCode", "ToString", "PrintMembers", "<Clone>$", "op_Equality", "op_Inequality", "Deconstruct", "get_EqualityContract", "EqualityContract"];

    public static TheoryData<string> Assemblies => [.. ShippedAssemblies.All.Select(ShippedAssemblies.NameOf)];

    [Theory, MemberData(nameof(Assemblies))]
    public void PublicApi_OfAnAssembly_IsTheApprovedText(string name)
    {
        var assembly = ShippedAssemblies.All.Single(assembly => ShippedAssemblies.NameOf(assembly) == name);
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)) Append(text, type);

        Repository.AssertApproved(text.ToString(), "tests", "ChannelRouting.Tests", "Conventions", $"{name}.PublicApi.txt");
    }

    private static void Append(StringBuilder text, Type type)
    {
        text.Append(type.Namespace).Append('.').Append(ShippedAssemblies.NameOf(type)).Append(" : ").Append(KindOf(type)).Append('\n');
        var lines = type.IsEnum
            ? Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)}")
            : type.GetMembers(Declared).Where(IsShown).Select(Describe).Order(StringComparer.Ordinal);
        foreach (var line in lines) text.Append("    ").Append(line).Append('\n');
    }

    private static string KindOf(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var shape = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract && !type.IsInterface ? "abstract " : type.IsSealed && !type.IsValueType ? "sealed " : "";
        var parent = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) ? $" {ShippedAssemblies.NameOf(b)}" : "";
        return $"{shape}{kind}{parent}";
    }

    private static bool IsShown(MemberInfo member) => !RecordMembers.Contains(member.Name) && member switch
    {
        MethodBase { IsSpecialName: true, IsConstructor: false } method => method.IsPublic && method.Name.StartsWith("op_", StringComparison.Ordinal),
        MethodBase method => (method.IsPublic || method.IsFamily) && !IsCopyConstructor(method),
        PropertyInfo property => (property.GetMethod ?? property.SetMethod)!.IsPublic,
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    private static bool IsCopyConstructor(MethodBase method) =>
        method.IsConstructor && method.GetParameters() is [var only] && only.ParameterType == method.DeclaringType;

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{ShippedAssemblies.NameOf(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{ShippedAssemblies.NameOf(property.PropertyType)} {property.Name} {{ get;{SetterOf(property)} }}",
        FieldInfo field => $"{(field.IsLiteral ? "const" : "static")} {ShippedAssemblies.NameOf(field.FieldType)} {field.Name} = {field.GetValue(null)}",
        _ => member.Name,
    };

    private static string SetterOf(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } setter) return "";
        var isInit = setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");
        var isRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        return $"{(isInit ? " init;" : " set;")}{(isRequired ? " required" : "")}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : "")}{ShippedAssemblies.NameOf(parameter.ParameterType)} {parameter.Name}"));
}

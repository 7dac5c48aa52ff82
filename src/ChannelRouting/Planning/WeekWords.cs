namespace ChannelRouting.Planning;

/// <summary>Weekly hours said in words; hours that cannot be read are findings.</summary>
internal sealed class WeekWords(string path, List<PlanFinding> findings)
{
    private static readonly IReadOnlyList<IsoDayOfWeek> WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly IReadOnlyList<IsoDayOfWeek> AllDays = [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)];

    private readonly List<WeeklyHours> _weekly = [];

    public IReadOnlyList<WeeklyHours> Weekly => _weekly;

    public void Weekdays(IReadOnlyList<string> hours) => Add(WorkingDays, hours);

    public void Daily(IReadOnlyList<string> hours) => Add(AllDays, hours);

    public void On(IsoDayOfWeek day, IReadOnlyList<string> hours) => Add([day], hours);

    /// <summary>Hours that cannot be read stand as the whole day, so that the paths of those behind them are right.</summary>
    public static List<OpenHours> Read(IReadOnlyList<string> texts, string path, List<PlanFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var read = new List<OpenHours>();
        foreach (var text in texts)
        {
            if (!OpenHours.TryParse(text, out var hours)) findings.Add(Unreadable(text, PlanValidation.At($"{path}.hours", read.Count)));
            read.Add(hours);
        }

        return read;
    }

    private void Add(IReadOnlyList<IsoDayOfWeek> days, IReadOnlyList<string> hours) =>
        _weekly.Add(new WeeklyHours { Days = days, Hours = Read(hours, PlanValidation.At($"{path}.weekly", _weekly.Count), findings) });

    private static PlanFinding Unreadable(string? text, string path) => new()
    {
        Code = PlanFindingCode.UnreadableValue,
        Path = path,
        Value = PlanValueText.Cut(text ?? ""),
        Limit = PlanValueText.HowToWrite(typeof(OpenHours)),
    };
}

namespace Lede;

/// <summary>What the types of the base library become in a frame, where that is not the type itself.</summary>
static class BuiltInColumns
{
    public static void Register()
    {
        Formatter.RegisterColumns<DateOnly>(new FrameColumn<DateOnly>("", typeof(DateTime), d => d.ToDateTime(TimeOnly.MinValue)));
        Formatter.RegisterColumns<Citation>(new FrameColumn<Citation>("", typeof(string), c => c.Quote));
        Formatter.RegisterColumns<Document>(new FrameColumn<Document>("", typeof(string), d => d.Title));
    }
}

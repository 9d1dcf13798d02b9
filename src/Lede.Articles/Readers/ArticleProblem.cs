namespace Lede;

/// <summary>Something that could not be read, or was read with a doubt: where, what, and what to do about it.</summary>
/// <param name="File">The file, as it was given.</param>
/// <param name="Line">The line, from 1; null when the whole file is meant.</param>
/// <param name="Message">A full sentence with the remedy.</param>
/// <param name="Skipped">True when nothing was read there.</param>
public sealed record ArticleProblem(string File, int? Line, string Message, bool Skipped)
{
    public override string ToString() => Line is null ? $"{File}: {Message}" : $"{File}:{Line}: {Message}";
}

/// <summary>What can be wrong with a whole path: nothing is there, or nothing that can be read.</summary>
public sealed class ArticlesException(string message) : Exception(message);

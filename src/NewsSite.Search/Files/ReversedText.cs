namespace NewsSite.Search.Files;

/// <summary>Reverses text by characters, keeping surrogate pairs intact.</summary>
internal static class ReversedText
{
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (reversed, text) =>
            {
                text.CopyTo(reversed);
                reversed.Reverse();
                for (var i = 1; i < reversed.Length; i++)
                {
                    if (char.IsSurrogatePair(reversed[i], reversed[i - 1]))
                    {
                        (reversed[i - 1], reversed[i]) = (reversed[i], reversed[i - 1]);
                    }
                }
            }
        );
}

namespace NewsSite.Generator.Build;

/// <summary>Shows the progress of the long stages of a build.</summary>
public interface IBuildProgress
{
    /// <summary>Instance that shows nothing.</summary>
    static readonly IBuildProgress None = new NoProgress();

    /// <summary>Starts a stage. Disposing the result ends it.</summary>
    /// <param name="total">Number of pictures or files.</param>
    IStageProgress Begin(LongStage stage, int total);

    private sealed class NoProgress : IBuildProgress, IStageProgress
    {
        public IStageProgress Begin(LongStage stage, int total) => this;

        public void Report(int value) { }

        public void Dispose() { }
    }
}

/// <summary>Receives the number of pictures or files done in a stage.</summary>
public interface IStageProgress : IProgress<int>, IDisposable;

/// <summary>Stages long enough to show their progress.</summary>
public enum LongStage
{
    Images,
    Output,
}

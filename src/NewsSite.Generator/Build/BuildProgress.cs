namespace NewsSite.Generator.Build;

/// <summary>Shows somebody how far the long stages of a build are.</summary>
public interface IBuildProgress
{
    /// <summary>Shows nothing.</summary>
    static readonly IBuildProgress None = new NoProgress();

    /// <summary>Begins to show a stage, which ends when what is returned is disposed.</summary>
    /// <param name="total">How many pictures or files there are.</param>
    IStageProgress Begin(LongStage stage, int total);

    private sealed class NoProgress : IBuildProgress, IStageProgress
    {
        public IStageProgress Begin(LongStage stage, int total) => this;

        public void Report(int value) { }

        public void Dispose() { }
    }
}

/// <summary>Is told how many pictures or files are done.</summary>
public interface IStageProgress : IProgress<int>, IDisposable;

/// <summary>The stages that can take long enough to be watched.</summary>
public enum LongStage
{
    Images,
    Output,
}

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using NewsSite.Editor.Conversion;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Web;

/// <summary>
/// Maps addresses to answers, and failures to sentences: whatever goes wrong, the browser gets a text to show.
/// </summary>
/// <param name="changed">Is told the story that a request changed, and the window it came from.</param>
internal sealed class Api(IEndpointRouteBuilder routes, MessageLanguage messages, Action<StoryName, string> changed)
{
    /// <summary>Header with the name that a window of the editor gave itself.</summary>
    public const string WindowHeader = "Newssite-Window";

    /// <summary>Size limit of texts, in bytes: that of articles.</summary>
    public const long LargestText = 4 * 1024 * 1024;

    /// <summary>Size limit of files, in bytes.</summary>
    public const long LargestFile = 100 * 1024 * 1024;

    private const string StoryPattern = "/api/story/news/{year}/{month}/{name}";

    public void Get(string pattern, Func<HttpRequest, Task<IResult>> answer) =>
        routes.MapMethods(pattern, ["GET", "HEAD"], context => AnswerAsync(context, 0, answer));

    public void Post(string pattern, Func<HttpRequest, Task<IResult>> answer, long limit = LargestText) =>
        routes.MapMethods(pattern, ["POST"], context => AnswerAsync(context, limit, answer));

    /// <summary>Maps an address of a story; the name of a story that cannot exist is not found.</summary>
    /// <param name="rest">What follows the story's name, with its slash.</param>
    public void OfStory(
        string method,
        string rest,
        Func<StoryName, HttpRequest, Task<IResult>> answer,
        long limit = LargestText
    )
    {
        string[] methods = method == "GET" ? ["GET", "HEAD"] : [method];
        var most = method is "GET" or "DELETE" ? 0 : limit;
        routes.MapMethods(StoryPattern + rest, methods, context => AnswerAsync(context, most, AnswerOf));

        async Task<IResult> AnswerOf(HttpRequest request)
        {
            if (StoryOf(request.RouteValues) is not { } story)
            {
                return Missing();
            }

            var result = await answer(story, request);
            if (method != "GET" && result is not IStatusCodeHttpResult { StatusCode: >= 400 })
            {
                var window = request.Headers[WindowHeader].ToString();
                changed(story, window.Length > 0 ? window : "another");
            }

            return result;
        }
    }

    public static IResult Json(object value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, JsonFormat.Options, null, status);

    /// <summary>Returns an answer with a sentence to show.</summary>
    public static IResult Text(int status, string text) => Json(new { text }, status);

    public IResult Missing() => Text(StatusCodes.Status404NotFound, WebTexts.Missing.In(messages));

    /// <summary>Reads the body of a request; an empty one is that of a value without properties.</summary>
    public static async Task<T> BodyAsync<T>(HttpRequest request)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("no JSON", StatusCodes.Status415UnsupportedMediaType);
        }

        return await request.ReadFromJsonAsync<T>(JsonFormat.Options, request.HttpContext.RequestAborted)
            ?? throw new JsonException("null");
    }

    private static StoryName? StoryOf(RouteValueDictionary values) =>
        StoryName.Parse($"news/{values["year"]}/{values["month"]}/{values["name"]}");

    private async Task AnswerAsync(HttpContext context, long limit, Func<HttpRequest, Task<IResult>> answer)
    {
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = limit;
        IResult result;
        try
        {
            result = await answer(context.Request);
        }
        catch (DeskException e)
        {
            result = Text(StatusOf(e.Refusal), e.TextIn(messages));
        }
        catch (StoryException e)
        {
            result = Text(StatusCodes.Status422UnprocessableEntity, e.TextIn(messages));
        }
        catch (ConversionException e)
        {
            result = Text(StatusCodes.Status422UnprocessableEntity, e.TextIn(messages));
        }
        catch (BadHttpRequestException e)
        {
            var isLarge = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
            result = Text(e.StatusCode, (isLarge ? WebTexts.TooLarge : WebTexts.NotUnderstood).In(messages));
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            result = Text(StatusCodes.Status400BadRequest, WebTexts.NotUnderstood.In(messages));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            result = Text(StatusCodes.Status500InternalServerError, DeskTexts.NotWritten.In(messages, e.Message));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The server must outlive any request: what is typed next must be kept.
            result = Text(StatusCodes.Status500InternalServerError, WebTexts.Failed.In(messages, e.Message));
        }

        await result.ExecuteAsync(context);
    }

    private static int StatusOf(DeskRefusal refusal) =>
        refusal switch
        {
            DeskRefusal.Missing => StatusCodes.Status404NotFound,
            DeskRefusal.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}

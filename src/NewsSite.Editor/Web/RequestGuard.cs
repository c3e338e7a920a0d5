using Microsoft.AspNetCore.Http;
using NewsSite.Editor.Serving;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Web;

/// <summary>Decides who may ask the editor.</summary>
internal sealed class RequestGuard(int port, Secret secret, string previewOrigin, MessageLanguage messages)
{
    /// <summary>Sets the headers that every answer has.</summary>
    public void SetHeaders(HttpResponse response)
    {
        var headers = response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
            + $"frame-src {previewOrigin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    /// <summary>Returns the answer to a request that is refused; null for one that is allowed.</summary>
    public IResult? Refuse(HttpRequest request)
    {
        if (!LocalRequest.IsForOwnHost(request, port))
        {
            return Results.StatusCode(StatusCodes.Status421MisdirectedRequest);
        }

        var isPage = request.Path == "/" && HttpMethods.IsGet(request.Method);
        if (LocalRequest.IsOfOtherOrigin(request) && !(isPage && LocalRequest.IsNavigation(request)))
        {
            return Forbidden(WebTexts.OtherOrigin);
        }

        if (
            !HttpMethods.IsGet(request.Method)
            && !HttpMethods.IsHead(request.Method)
            && !LocalRequest.IsOfOwnPage(request)
        )
        {
            return Forbidden(WebTexts.OtherOrigin);
        }

        return secret.IsIn(request) || (isPage && request.Query.ContainsKey("key")) ? null : Forbidden(WebTexts.NoKey);
    }

    private IResult Forbidden(Message text) =>
        Results.Text(text.In(messages), "text/plain; charset=utf-8", statusCode: StatusCodes.Status403Forbidden);
}

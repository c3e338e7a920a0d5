using System.Globalization;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Why a request to a server gave nothing, for messages. The network library itself says so in English only.</summary>
public static class RequestFault
{
    public static readonly Message BrokenOff = new(
        "the answer broke off",
        "ответ оборвался",
        "жооп аягына чыкпай үзүлүп калды"
    );

    public static readonly Message PageInstead = new(
        "the server sent a page instead",
        "вместо файла сервер прислал страницу",
        "сервер файлдын ордуна барак жиберди"
    );

    private static readonly Message NoServer = new(
        "there is no such server",
        "такого сервера нет",
        "мындай сервер жок"
    );

    private static readonly Message NoConnection = new(
        "no connection to the server",
        "нет связи с сервером",
        "сервер менен байланыш жок"
    );

    private static readonly Message NotSecure = new(
        "no secure connection to the server: its certificate or encryption is not accepted",
        "нет защищённого соединения с сервером: его сертификат или шифрование не подходит",
        "сервер менен коопсуз байланыш түзүлгөн жок: анын сертификаты же шифрлөөсү туура келбейт"
    );

    private static readonly Message NotUnderstood = new(
        "the answer cannot be understood",
        "ответ не удаётся разобрать",
        "жоопту түшүнүүгө болбойт"
    );

    /// <summary>Returns the reason for an exception of <see cref="HttpClient"/>.</summary>
    /// <param name="fault">An <see cref="HttpRequestException"/> or an <see cref="HttpIOException"/>.</param>
    public static Message Of(Exception fault) =>
        fault switch
        {
            HttpRequestException request => Of(request.HttpRequestError),
            HttpIOException answer => Of(answer.HttpRequestError),
            _ => NoConnection,
        };

    /// <summary>Returns the reason for a status that is no success.</summary>
    public static Message OfStatus(int status) =>
        status switch
        {
            404 or 410 => new(
                $"the server has no such address ({status})",
                $"на сервере нет такого адреса ({status})",
                $"серверде мындай дарек жок ({status})"
            ),
            401 or 403 or 451 => new(
                $"the server refuses ({status})",
                $"сервер отказывает ({status})",
                $"сервер уруксат бербейт ({status})"
            ),
            429 => new(
                $"the server gets too many requests ({status})",
                $"на сервер приходит слишком много запросов ({status})",
                $"серверге өтө көп суроо келип жатат ({status})"
            ),
            >= 500 => new(
                $"the server has a fault ({status})",
                $"на сервере ошибка ({status})",
                $"серверде ката бар ({status})"
            ),
            _ => new($"the server answers {status}", $"сервер отвечает {status}", $"сервердин жообу: {status}"),
        };

    public static Message NoAnswer(TimeSpan wait)
    {
        var seconds = wait.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new($"no answer in {seconds} s", $"нет ответа за {seconds} с", $"{seconds} секундда жооп келген жок");
    }

    /// <param name="most">In bytes.</param>
    public static Message LargerThan(long most)
    {
        var megabytes = most / (1024 * 1024);
        return new($"larger than {megabytes} MB", $"больше {megabytes} МБ", $"{megabytes} МБ чегинен чоң");
    }

    public static Message Redirects(int most) =>
        new($"more than {most} redirects", $"больше {most} перенаправлений", $"{most} жолудан көп багытталды");

    private static Message Of(HttpRequestError error) =>
        error switch
        {
            HttpRequestError.NameResolutionError => NoServer,
            HttpRequestError.SecureConnectionError => NotSecure,
            HttpRequestError.ResponseEnded => BrokenOff,
            HttpRequestError.InvalidResponse
            or HttpRequestError.HttpProtocolError
            or HttpRequestError.ConfigurationLimitExceeded
            or HttpRequestError.VersionNegotiationError => NotUnderstood,
            _ => NoConnection,
        };
}

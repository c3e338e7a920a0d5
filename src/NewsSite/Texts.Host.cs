using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Texts of host.
internal static partial class Texts
{
    public static readonly Message HostCommand = new(
        "Prints the whole configuration of a web server for the site.",
        "Выводит полную настройку веб-сервера для сайта.",
        "Сайт үчүн веб-сервердин толук жөндөөсүн чыгарат."
    );

    public static readonly Message ServerArgument = new(
        "The web server: {0}.",
        "Веб-сервер: {0}.",
        "Кайсы веб-сервер: {0}."
    );

    public static readonly Message RootOption = new(
        "The folder of the site on the server (default: /var/www/ and the site's host).",
        "Папка сайта на сервере (по умолчанию — /var/www/ и имя сайта).",
        "Сервердеги сайттын папкасы (жазылбаса — /var/www/ жана сайттын аты)."
    );

    public static readonly Message NotAServersFolder = new(
        "{0}: \"{1}\" is not an absolute path in plain characters, like /var/www/news",
        "{0}: \"{1}\" — не полный путь из обычных знаков, например /var/www/news",
        "{0}: \"{1}\" — жөнөкөй белгилерден турган толук жол эмес, мисалы /var/www/news"
    );
}

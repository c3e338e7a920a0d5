using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Features.Hosting.Servers;

/// <summary>Comments in the configurations of web servers, for whoever installs them.</summary>
internal static class ServerTexts
{
    public static readonly Message Head = new(
        "Made by `newssite host {0}` for {1}. Make it anew after each update of the program.",
        "Создано командой `newssite host {0}` для {1}. Создавайте заново после каждого обновления программы.",
        "{1} үчүн `newssite host {0}` буйругу түзгөн. Программа жаңыланган сайын кайра түзүңүз."
    );

    public static readonly Message Place = new(
        "Put it into {0}, then: {1}",
        "Положите этот файл в {0}, затем: {1}",
        "Бул файлды {0} ичине салыңыз, андан кийин: {1}"
    );

    public static readonly Message Root = new(
        "The folder of the built site.",
        "Папка собранного сайта.",
        "Курулган сайттын папкасы."
    );

    public static readonly Message Tls = new(
        "HTTPS: replace the lines of port 80 by these, with your certificate, and let port 80 redirect here.",
        "HTTPS: замените строки порта 80 этими, указав свой сертификат, а с порта 80 перенаправляйте сюда.",
        "HTTPS: 80-порттун саптарын ушулар менен алмаштырып, өз сертификатыңызды көрсөтүңүз, 80-порттон бул жакка багыттаңыз."
    );

    public static readonly Message CaddyTls = new(
        "HTTPS: Caddy gets and renews the certificate by itself. For a certificate of your own: tls CERTIFICATE KEY",
        "HTTPS: Caddy сам получает и продлевает сертификат. Для собственного сертификата: tls СЕРТИФИКАТ КЛЮЧ",
        "HTTPS: Caddy сертификатты өзү алып, өзү узартат. Өз сертификатыңыз болсо: tls СЕРТИФИКАТ АЧКЫЧ"
    );

    public static readonly Message Language = new(
        "The first page leads to the reader's language, or else to the default one.",
        "Первая страница ведёт на язык читателя, а если его нет — на основной.",
        "Биринчи барак окурмандын тилине, ал жок болсо негизги тилге алып барат."
    );

    public static readonly Message Redirects = new(
        "Old addresses. The build writes these files; after a change of them: {0}",
        "Старые адреса. Эти файлы пишет сборка; после их изменения: {0}",
        "Эски даректер. Бул файлдарды куруу жазат; алар өзгөргөндөн кийин: {0}"
    );

    public static readonly Message Headers = new(
        "Headers, media types, pages for wrong addresses, and what is not for readers.",
        "Заголовки, типы файлов, страницы для неверных адресов и то, что не для читателей.",
        "Баш саптар, файл түрлөрү, туура эмес даректердин барактары жана окурмандарга арналбаган файлдар."
    );

    public static readonly Message Compressed = new(
        "Files that the build compressed (precompress: true in site.yaml).",
        "Файлы, сжатые при сборке (precompress: true в site.yaml).",
        "Курууда кысылган файлдар (site.yaml файлындагы precompress: true)."
    );

    public static readonly Message Compressing = new(
        "Compresses each answer anew; precompress: true in site.yaml does so once, and better.",
        "Сжимает каждый ответ заново; precompress: true в site.yaml сжимает один раз и лучше.",
        "Ар бир жоопту кайрадан кысат; site.yaml файлындагы precompress: true бир жолу жана жакшыраак кысат."
    );

    public static readonly Message Brotli = new(
        "Brotli needs nginx's module: in Debian libnginx-mod-http-brotli-static. Then delete the number sign.",
        "Для Brotli нужен модуль nginx, в Debian — libnginx-mod-http-brotli-static. Тогда уберите знак решётки.",
        "Brotli үчүн nginx модулу керек, Debian'да — libnginx-mod-http-brotli-static. Анан тор белгисин алып салыңыз."
    );

    public static readonly Message ApacheModules = new("Modules: {0}", "Модули: {0}", "Модулдар: {0}");
}

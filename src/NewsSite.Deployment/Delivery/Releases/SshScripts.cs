namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>
/// Programs for the shell of another machine. They are the same for every target: paths, names and lists reach them on
/// standard input only. None has a single quote, since one pair of those stands around each. They need what POSIX asks of
/// a system, rsync, and <c>date -r</c>, <c>find -print0</c> and <c>mv -T</c> or <c>mv -h</c> of Linux, BSD or BusyBox.
/// </summary>
internal static class SshScripts
{
    public const int Unreachable = 40;
    public const int IsHome = 41;
    public const int NotOurs = 42;
    public const int NoRsync = 43;
    public const int CurrentIsOthers = 44;
    public const int LockLost = 45;
    public const int Incomplete = 46;
    public const int NoLinks = 47;
    public const int NotAFolder = 48;
    public const int Missing = 49;

    /// <summary>Reads the target's path and goes there.</summary>
    private const string Enter = """
        umask 022
        export LC_ALL=C
        IFS= read -r root
        cd -- "$root" || exit 40

        """;

    /// <summary>
    /// Prints a line <c>none</c>, or <c>there</c>, the current release, all releases, an empty line, the list of the current
    /// release's files, and after a zero byte the files that are there, each ended by a zero byte.
    /// </summary>
    public const string Inspect = """
        export LC_ALL=C
        IFS= read -r root
        command -v rsync >/dev/null || exit 43
        if [ ! -e "$root" ] && [ ! -L "$root" ]; then echo none; exit 0; fi
        [ -d "$root" ] || exit 48
        cd -- "$root" || exit 40
        here=$(pwd -P)
        [ "$here" = / ] && exit 42
        [ "$here" = "$(cd && pwd -P)" ] && exit 41
        if [ ! -d .newssite-publish ]; then
          if [ -n "$(ls -A .)" ]; then exit 42; fi
          echo none; exit 0
        fi
        link=
        if [ -L current ]; then link=$(readlink current)
        elif [ -e current ]; then exit 44; fi
        case $link in
          "") name= ;;
          releases/*/*) exit 44 ;;
          releases/*) name=${link#releases/} ;;
          *) exit 44 ;;
        esac
        echo there
        if [ -d "releases/$name" ]; then echo "$name"; else name=; echo; fi
        for folder in releases/*; do
          if [ -d "$folder" ]; then echo "${folder#releases/}"; fi
        done
        echo
        if [ -n "$name" ]; then
          cat ".newssite-publish/$name.manifest" || exit 49
          printf "\0"
          cd "releases/$name" && find . ! -type d -print0
        fi
        """;

    public const string Create = """
        umask 022
        IFS= read -r root
        mkdir -p -- "$root" && cd -- "$root" && mkdir -p .newssite-publish/claims releases || exit 40
        """;

    public const string ReadManifest =
        Enter
        + """
            IFS= read -r release
            [ -f ".newssite-publish/$release.manifest" ] || exit 49
            cat ".newssite-publish/$release.manifest"
            """;

    /// <summary>Puts a claim and prints all: time, name and content, a line each.</summary>
    public const string PutClaim =
        Enter
        + """
            IFS= read -r claim
            IFS= read -r content
            mkdir -p .newssite-publish/claims releases && cd .newssite-publish/claims || exit 40
            printf "%s\n" "$content" >"$claim" || { rm -f -- "$claim"; exit 40; }
            for file in *; do
              if [ -f "$file" ]; then
                printf "%s %s %s\n" "$(date -r "$file" +%s)" "$file" "$(cat "$file")"
              fi
            done
            """;

    public const string TouchClaim =
        Enter
        + """
            IFS= read -r claim
            cd .newssite-publish/claims || exit 40
            [ -f "$claim" ] || exit 45
            touch -c "$claim"
            """;

    public const string DeleteClaim =
        Enter
        + """
            IFS= read -r claim
            rm -f -- ".newssite-publish/claims/$claim"
            """;

    /// <summary>
    /// Links files into a release. Their number comes first, then the list, each path ended by a zero byte: a broken line
    /// must not make a release of half the files.
    /// </summary>
    public const string Link =
        Enter
        + """
            IFS= read -r release
            IFS= read -r source
            IFS= read -r count
            list=".newssite-publish/$release.list"
            cat >"$list" || exit 40
            [ "$(tr -dc "\000" <"$list" | wc -c)" -eq "$count" ] || exit 46
            rsync -a --from0 --files-from="$list" --link-dest="$PWD/$source" -- "$source/" "releases/$release.part/" || exit 50
            rm -f "$list"
            """;

    /// <summary>
    /// Writes the list of a release's files, whose length comes first, counts what is there, and points the link to it.
    /// </summary>
    public const string Switch =
        Enter
        + """
            IFS= read -r release
            IFS= read -r claim
            IFS= read -r count
            IFS= read -r size
            list=".newssite-publish/$release.manifest"
            cat >"$list.part" || exit 40
            [ "$(wc -c <"$list.part")" -eq "$size" ] || exit 46
            [ "$(find "releases/$release.part" ! -type d -print0 | tr -dc "\000" | wc -c)" -eq "$count" ] || exit 46
            mv -f -- "$list.part" "$list" && mv -- "releases/$release.part" "releases/$release" || exit 40
            [ -f ".newssite-publish/claims/$claim" ] || exit 45
            rm -f current.next
            ln -s "releases/$release" current.next || exit 47
            mv -T -- current.next current 2>/dev/null || mv -h -- current.next current || exit 47
            """;

    /// <summary>
    /// Deletes files that lists name from the releases that follow, a line each, and releases that were never finished,
    /// which are told by names like <see cref="ReleaseName"/> gives.
    /// </summary>
    public const string Prune =
        Enter
        + """
            while IFS= read -r release; do
              list="$PWD/.newssite-publish/$release.manifest"
              [ -f "$list" ] && [ -d "releases/$release" ] || continue
              tail -n +3 "$list" | cut -d " " -f 4- >.newssite-publish/ours
              (cd "releases/$release" && find . ! -type d -print | cut -c 3- | grep -Fxf ../../.newssite-publish/ours |
                tr "\n" "\000" | xargs -0 rm -f --)
              find "releases/$release" -depth -type d -exec rmdir {} + 2>/dev/null
            done
            rm -f .newssite-publish/ours .newssite-publish/*.list .newssite-publish/*.manifest.part
            rm -rf .newssite-publish/upload
            for folder in releases/*.part; do
              name=${folder#releases/}
              name=${name%.part}
              case $name in
                *-*-* | -* | *-) continue ;;
                [0-9]*-????????) ;;
                *) continue ;;
              esac
              case ${name%-*} in *[!0-9]*) continue ;; esac
              case ${name#*-} in *[!0-9a-f]*) continue ;; esac
              if [ -d "$folder" ]; then rm -rf -- "$folder"; fi
            done
            for list in .newssite-publish/*.manifest; do
              name=${list#.newssite-publish/}
              if [ -f "$list" ] && [ ! -d "releases/${name%.manifest}" ]; then rm -f -- "$list"; fi
            done
            """;
}

#!/usr/bin/env bash
# Puts a Postgres with pgvector into a folder of its own, on Debian and Ubuntu, without installing anything:
#
#   private-postgres.sh PREFIX WORK
#
#   PREFIX  receives usr/lib/postgresql/N, usr/share/postgresql/N and the libraries the machine lacks (PREFIX/libpath names
#           their folders). The programs find everything else relative to themselves, so PREFIX may be moved.
#   WORK    scratch: apt's private lists and cache, the packages, the sources; deleted at the end. make does not
#           understand spaces in paths, so there must be none in this one.
#
# Packages come from the archives this machine already uses (read from its apt sources, checked with their keys), by an
# apt configuration that shares nothing with the system's but its sources, credentials and proxies. Where the release packages
# pgvector $PGVECTOR_MIN or later, that package is unpacked; where it does not (Debian 12, Ubuntu 24.04), pgvector is
# compiled from a newer release's source package, taken from the same mirror.
set -euo pipefail

POSTGRES_MIN=15
PGVECTOR_MIN=0.8.0

prefix=$1 work=$2
new=$work/prefix

say() { printf 'uniroute:   %s\n' "$*" >&2; }
die() { printf 'uniroute: %s\n' "$*" >&2; exit 1; }

set -E
trap 'say "failed: $BASH_COMMAND"' ERR

# ---- the machine: which release, which mirror, what is missing

# shellcheck source=/dev/null
. /etc/os-release
case "${ID:-}" in
  debian) donor_suite=trixie donor_component=main keyring_package=debian-archive-keyring keyring=debian-archive-keyring.gpg ;;
  ubuntu) donor_suite=resolute donor_component=universe keyring_package=ubuntu-keyring keyring=ubuntu-archive-keyring.gpg ;;
  *) die "a private Postgres can be put together on Debian and Ubuntu only, this is '${ID:-unknown}'" ;;
esac
codename=${VERSION_CODENAME:-}
[[ -n $codename ]] || die "/etc/os-release names no VERSION_CODENAME"

# $1 is what needs it, the others are NAME:PACKAGE or FILE:PACKAGE.
require() {
  local purpose=$1 item thing package missing=()
  shift
  for item in "$@"; do
    thing=${item%%:*} package=${item##*:}
    if [[ $thing == /* ]]; then [[ -e $thing ]] || missing+=("$package")
    else command -v "$thing" >/dev/null || missing+=("$package"); fi
  done
  ((${#missing[@]} == 0)) || die "to $purpose this machine lacks: ${missing[*]}
  install with:  sudo apt-get update && sudo apt-get install -y ${missing[*]}"
}

# The machine's own source entries for its own release: backports, PGDG and the like included, other archives not. They are
# copied as they are, so that options (keys, architectures, proxies by host) keep their meaning.
own_release="^(${codename}|stable|oldstable|testing)"
copy_sources() {
  local target=$1 file
  mkdir -p "$target"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [[ -r $file ]] || continue
    awk -v want="$own_release" '
      $1 == "deb" { line = $0; sub(/^deb[ \t]+/, "", line); sub(/^\[[^]]*\][ \t]*/, "", line)
                    split(line, f, /[ \t]+/); if (f[2] ~ want) print }' "$file"
  done > "$target/machine.list"
  for file in /etc/apt/sources.list.d/*.sources; do
    [[ -r $file ]] || continue
    grep -v '^#' "$file" | awk -v want="$own_release" '
      BEGIN { RS = ""; IGNORECASE = 1 }
      { flat = $0; gsub(/\n[ \t]+/, " ", flat); n = split(flat, lines, "\n"); keep = 0; deb = 0; on = 1
        for (i = 1; i <= n; i++) { m = split(lines[i], f, /[ \t]+/); key = tolower(f[1])
          for (j = 2; j <= m; j++) { if (key == "types:" && f[j] == "deb") deb = 1
            if (key == "suites:" && f[j] ~ want) keep = 1
            if (key == "enabled:" && tolower(f[j]) == "no") on = 0 } }
        if (keep && deb && on) print $0 "\n" }'
  done > "$target/machine.sources"
}

# The mirror that serves the release itself (not its security updates, nor an add-on archive), from what copy_sources kept.
mirror() {
  awk -v suite="$codename" '
    $1 == "deb" { line = $0; sub(/^deb[ \t]+/, "", line); sub(/^\[[^]]*\][ \t]*/, "", line)
                  split(line, f, /[ \t]+/); if (f[2] == suite && line ~ /[ \t]main([ \t]|$)/) { print f[1]; exit } }' "$1/machine.list"
  awk -v suite="$codename" '
    BEGIN { RS = "" }
    { n = split($0, lines, "\n"); uri = ""; found = 0
      for (i = 1; i <= n; i++) { m = split(lines[i], f, /[ \t]+/); key = tolower(f[1])
        if (key == "uris:") uri = f[2]
        if (key == "suites:") for (j = 2; j <= m; j++) if (f[j] == suite) found = 1 }
      if (found && uri != "") { print uri; exit } }' "$1/machine.sources"
}

# ---- apt, privately

write_apt_configuration() {
  mkdir -p "$work"/apt/{lists/partial,cache/archives/partial,state,sources} "$work/debs"
  : > "$work/apt/status"
  copy_sources "$work/apt/sources"
  # The hooks of the system's configuration act on the system's folders, so they are cleared.
  cat > "$work/apt/apt.conf" <<CONF
Dir::State "$work/apt/state";
Dir::State::lists "$work/apt/lists";
Dir::State::status "$work/apt/status";
Dir::Cache "$work/apt/cache";
Dir::Cache::pkgcache "pkgcache.bin";
Dir::Cache::srcpkgcache "srcpkgcache.bin";
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$work/apt/sources";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Get::List-Cleanup "false";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Invoke;
#clear DPkg::Post-Invoke;
#clear DPkg::Pre-Install-Pkgs;
#clear Acquire::IndexTargets::deb::DEP-11;
#clear Acquire::IndexTargets::deb::DEP-11-icons-small;
#clear Acquire::IndexTargets::deb::DEP-11-icons;
#clear Acquire::IndexTargets::deb::DEP-11-icons-hidpi;
#clear Acquire::IndexTargets::deb::DEP-11-icons-large;
#clear Acquire::IndexTargets::deb::Contents-deb;
CONF
}

private_apt_get() { apt-get -q -y -c "$work/apt/apt.conf" "$@" < /dev/null; }
private_apt_cache() { apt-cache -q -c "$work/apt/apt.conf" "$@"; }
candidate() { private_apt_cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'; }

# Downloads the packages named and unpacks each below $1.
unpack() {
  local target=$1 deb
  shift
  mkdir -p "$target"
  rm -f "$work"/debs/*.deb
  (cd "$work/debs" && private_apt_get download "$@" >&2)
  for deb in "$work"/debs/*.deb; do dpkg-deb -x "$deb" "$target"; done
}

# ---- Postgres and pgvector

# Prints the newest major for which pgvector is packaged, else the newest that extensions can be compiled for.
choose_major() {
  local major version buildable=""
  for major in $(private_apt_cache pkgnames postgresql- | sed -n 's/^postgresql-\([0-9][0-9]*\)$/\1/p' | sort -rn); do
    ((major >= POSTGRES_MIN)) || continue
    [[ -n $(candidate "postgresql-$major") ]] || continue
    version=$(candidate "postgresql-$major-pgvector")
    if [[ -n $version ]] && dpkg --compare-versions "$version" ge "$PGVECTOR_MIN"; then echo "$major packaged"; return; fi
    [[ -n $buildable || -z $(candidate "postgresql-server-dev-$major") ]] || buildable=$major
  done
  [[ -z $buildable ]] || echo "$buildable source"
}

# The shared libraries that the server needs and this machine lacks. apt is asked on the basis of an empty machine, so that
# the state of this one (held or half-installed packages) cannot stop it. LLVM is left out: we run without JIT.
missing_libraries() {
  local package
  private_apt_get -s --no-install-recommends install "postgresql-$1" "postgresql-client-$1" \
    | awk '$1 == "Inst" && $2 ~ /^lib/ && $2 !~ /^lib(llvm|perl|z3)|-perl$/ { print $2 }' \
    | while read -r package; do
      [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null || true) == ii* ]] || echo "$package"
    done
}

compile_pgvector() {
  local major=$1 uri source headers=$work/headers
  require "compile pgvector" gcc:gcc make:make dpkg-source:dpkg-dev /usr/include/stdio.h:libc6-dev
  uri=$(mirror "$work/apt/sources" | head -n 1)
  [[ -n $uri ]] || die "found no apt source for '$codename main' on this machine to take pgvector's source package from"
  say "fetching the source of pgvector from $donor_suite"
  unpack "$work/keyring" "$keyring_package"
  echo "deb-src [signed-by=$work/keyring/usr/share/keyrings/$keyring] $uri $donor_suite $donor_component" > "$work/apt/sources/donor.list"
  private_apt_get update -o Dir::Etc::sourcelist="$work/apt/sources/donor.list" -o Dir::Etc::sourceparts=/dev/null >&2
  mkdir -p "$work/source"
  (cd "$work/source" && private_apt_get source "pgvector/$donor_suite" >&2)
  source=$(find "$work/source" -mindepth 1 -maxdepth 1 -type d | head -n 1)

  # The headers live in the prefix only while they are needed: pg_config finds them relative to itself.
  unpack "$headers" "postgresql-server-dev-$major" libpq-dev
  cp -a "$headers/usr/include" "$new/usr/"
  cp -a "$headers/usr/lib/postgresql" "$new/usr/lib/"
  say "compiling pgvector for Postgres $major"
  # One set of options for make and make install, or the second would build again. No -march=native: the folder may be moved.
  local options=("PG_CONFIG=$new/usr/lib/postgresql/$major/bin/pg_config" with_llvm=no OPTFLAGS=)
  make -C "$source" -j 2 "${options[@]}" >&2
  make -C "$source" "${options[@]}" install >&2
  rm -rf "$new/usr/include" "$new/usr/lib/postgresql/$major/lib/pgxs"
}

check_libraries() {
  local bin=$1 lacking
  lacking=$(LD_LIBRARY_PATH=$2 ldd "$bin"/{postgres,initdb,pg_ctl,psql} "${bin%/bin}/lib/vector.so" 2>&1 \
    | awk '/not found|too short/ { print $1 }' | sort -u || true)
  [[ -z $lacking ]] || die "the private Postgres does not find these libraries: $lacking"
}

# ---- the steps

require "put a private Postgres together" apt-get:apt dpkg-deb:dpkg /usr/share/zoneinfo/UTC:tzdata
rm -rf "$work"
mkdir -p "$new"
write_apt_configuration
say "reading the package lists of $PRETTY_NAME"
private_apt_get update >&2
read -r major origin < <(choose_major) || die "found no Postgres $POSTGRES_MIN or later in this release's packages: either it has none, or the lists
  could not be fetched (apt's messages are in the log)"
if [[ $origin == source ]]; then # said before the downloads, not after
  require "compile pgvector" gcc:gcc make:make dpkg-source:dpkg-dev /usr/include/stdio.h:libc6-dev
fi

packages=("postgresql-$major" "postgresql-client-$major")
[[ $origin == source ]] || packages+=("postgresql-$major-pgvector")
read -r -d '' -a libraries < <(missing_libraries "$major") || true
say "fetching Postgres $major and ${#libraries[@]} libraries"
unpack "$new" "${packages[@]}" ${libraries[@]+"${libraries[@]}"}
[[ $origin == packaged ]] || compile_pgvector "$major"
rm -rf "$new/usr/lib/postgresql/$major/lib/bitcode" "$new"/usr/share/{doc,man,locale,lintian,perl5}

# What is in usr/lib and lib now, besides postgresql/, are the libraries that the machine lacks.
(cd "$new" && find . -name '*.so.*' -not -path './usr/lib/postgresql/*' -exec dirname {} + | sort -u) > "$new/libpath"
check_libraries "$new/usr/lib/postgresql/$major/bin" "$(sed "s|^|$new/|" "$new/libpath" | paste -sd : -)"
rm -rf "$prefix"
mv "$new" "$prefix"
rm -rf "$work"
say "Postgres $major with pgvector is in $prefix"

# The database behind the launcher: finds or makes a Postgres with pgvector, and keeps a private cluster in the state folder.
# Sourced by ./uniroute, which defines ROOT (the project) and say, die, free_port, with_lock.
# shellcheck shell=bash
#
# What is behind the database is its *kind*, decided at the first start and remembered in $DB_HOME/kind:
#   external  UNIROUTE_JDBC_URL is given: nothing is started or stopped (never remembered)
#   local     a cluster of our own in $DB_HOME/data, run by the private Postgres in $DB_HOME/postgres (made by
#             private-postgres.sh) or by an installed one, whose folder is in $DB_HOME/bindir
#   docker    deploy/compose.yaml

DB_ROLE=uniroute
DB_NAME=uniroute
POSTGRES_MIN=15
PGVECTOR_MIN=0.8.0
DB_STARTED_HERE=false # true once db_start has started what was not running

# ---- where things are, and as whom they run

# Sets DB_HOME and, when we are root, DB_UID and DB_GID: Postgres refuses to run as root, so everything in DB_HOME then
# belongs to an unprivileged user, and the folder must be one which that user can reach.
db_init() {
  [[ -z ${DB_HOME:-} ]] || return 0
  DB_UID="" DB_GID=""
  if ((EUID == 0)); then choose_database_user; fi
  STATE=$(choose_state)
  DB_HOME=$STATE/db
  if [[ -d $DB_HOME ]]; then adopt_owner; else create_home; fi
}

choose_database_user() {
  local name=nobody
  ! id postgres >/dev/null 2>&1 || name=postgres
  command -v setpriv >/dev/null || command -v runuser >/dev/null \
    || die "Postgres does not run as root, and neither setpriv nor runuser is here to become '$name': run this as a normal user"
  DB_UID=$(id -u "$name") DB_GID=$(id -g "$name")
}

# The project's own .uniroute where that is possible; see docs/launcher.md for the other places.
choose_state() {
  local id
  if [[ -n ${UNIROUTE_STATE:-} ]]; then
    (umask 022 && mkdir -p "$UNIROUTE_STATE" && cd "$UNIROUTE_STATE" && pwd -P) || die "cannot create UNIROUTE_STATE=$UNIROUTE_STATE"
    return
  fi
  id=$(printf '%s' "$ROOT" | cksum | cut -d ' ' -f 1)
  if [[ -n $DB_UID ]]; then
    if as_database_user test -x "$ROOT" && (umask 022 && mkdir -p "$ROOT/.uniroute") 2>/dev/null; then echo "$ROOT/.uniroute"
    else echo "/var/lib/uniroute/$id"; fi
  elif [[ -w $ROOT ]]; then echo "$ROOT/.uniroute"
  else echo "${XDG_STATE_HOME:-$HOME/.local/state}/uniroute/$id"; fi
}

create_home() {
  (umask 022 && mkdir -p "$STATE") && mkdir -m 700 "$DB_HOME" || [[ -d $DB_HOME ]] || die "cannot create $DB_HOME"
  [[ -z $DB_UID ]] || chown "$DB_UID:$DB_GID" "$DB_HOME"
  as_database_user test -w "$DB_HOME" || die "user id $DB_UID, who runs Postgres, cannot reach $DB_HOME: set UNIROUTE_STATE to another folder"
  as_database_user mkdir -p "$DB_HOME/log" "$DB_HOME/run" "$DB_HOME/tmp"
}

# An existing home keeps its owner: root runs a user's database as that user.
adopt_owner() {
  local uid gid
  read -r uid gid < <(stat -c '%u %g' "$DB_HOME" 2>/dev/null || stat -f '%u %g' "$DB_HOME")
  if ((EUID == 0)); then
    ((uid != 0)) || die "$DB_HOME belongs to root, who may not run Postgres: remove it and start again"
    DB_UID=$uid DB_GID=$gid
  elif ((uid != EUID)); then
    die "$DB_HOME belongs to user id $uid: run this as that user, or set UNIROUTE_STATE to a folder of your own"
  fi
  as_database_user mkdir -p "$DB_HOME/log" "$DB_HOME/run" "$DB_HOME/tmp"
}

# Runs a command as the owner of the database. fd 9 is the launcher's lock: a server must not inherit it.
as_database_user() {
  if [[ -z $DB_UID ]]; then (cd / && exec "$@") 9>&-; return; fi
  local become
  if command -v setpriv >/dev/null; then become=(setpriv "--reuid=$DB_UID" "--regid=$DB_GID" --clear-groups)
  else become=(runuser -u "$(id -un "$DB_UID")" --); fi
  (cd / && exec "${become[@]}" env "HOME=${DB_HOME:-/}" "TMPDIR=${DB_HOME:-}/tmp" "$@") 9>&-
}

pg() { # pg PROGRAM ARGS...: a server program of the local kind
  local program=$1
  shift
  as_database_user env "LD_LIBRARY_PATH=$(library_path)" "$BINDIR/$program" "$@"
}

library_path() {
  local dir path=${LD_LIBRARY_PATH:-}
  if [[ $BINDIR == "$DB_HOME"/* && -s $DB_HOME/postgres/libpath ]]; then
    while read -r dir; do path=$DB_HOME/postgres/$dir${path:+:$path}; done < "$DB_HOME/postgres/libpath"
  fi
  echo "$path"
}

# shellcheck disable=SC2016 # the inner shell expands what is in single quotes, here and in the callers
in_home() { as_database_user sh -c 'umask 077 && cd "$1" && shift && eval "$1"' sh "$DB_HOME" "$@"; } # in_home SCRIPT ARGS: $2...

# shellcheck disable=SC2016
remember() { in_home 'printf "%s\n" "$3" > "$2.new" && mv "$2.new" "$2"' "$1" "$2"; }
# Prints what is remembered; a part of the home that is not there yet is nothing.
recall() { [[ ! -r $DB_HOME/$1 ]] || cat "$DB_HOME/$1"; }

# ---- which Postgres

# Sets KIND, PORT, PASSWORD, BINDIR from what is remembered; empty where nothing is.
db_load() {
  db_init
  KIND=$(recall kind) PORT=$(recall port) PASSWORD=$(recall password) BINDIR=$(private_bindir)
  [[ -n $BINDIR ]] || BINDIR=$(recall bindir)
  if [[ -n ${UNIROUTE_JDBC_URL:-} && $UNIROUTE_JDBC_URL != "$(local_url "$DB_NAME")" ]]; then KIND=external; fi
}

private_bindir() { # not remembered but looked up, so that the project may be moved
  local dir
  for dir in "$DB_HOME"/postgres/usr/lib/postgresql/*/bin; do [[ ! -x $dir/postgres ]] || echo "$dir"; done
}

local_url() { echo "jdbc:postgresql://127.0.0.1:$PORT/$1"; }

at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -t . -k1,1n -k2,2n -k3,3n | head -n 1) == "$2" ]]; }

installed_bindirs() {
  local program dir
  for program in postgres pg_ctl; do
    if program=$(command -v "$program"); then dirname "$program"; fi
  done
  for dir in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin \
    /Applications/Postgres.app/Contents/Versions/*/bin; do
    [[ ! -x $dir/postgres ]] || echo "$dir"
  done
}

postgres_major() {
  local BINDIR=$1 # which decides library_path
  { LD_LIBRARY_PATH=$(library_path) "$1/postgres" --version 2>/dev/null || true; } | sed -n 's/.* \([0-9][0-9]*\)\(\.\|devel\|beta\|rc\).*/\1/p'
}

pgvector_version() { # of the Postgres in folder $1; nothing if it has none
  local share
  share=$("$1/pg_config" --sharedir 2>/dev/null) || share=/usr/share/postgresql/$(basename "$(dirname "$1")")
  sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" "$share/extension/vector.control" 2>/dev/null || true
}

find_installed() { # prints the folder of the newest installed Postgres that will do
  local dir major best=0 found="" vector program usable
  while read -r dir; do
    usable=true
    for program in postgres initdb pg_ctl psql; do [[ -x $dir/$program ]] || usable=false; done
    $usable || continue
    major=$(postgres_major "$dir") vector=$(pgvector_version "$dir")
    [[ -n $major && -n $vector ]] || continue
    if ((major >= POSTGRES_MIN && major > best)) && at_least "$vector" "$PGVECTOR_MIN"; then best=$major found=$dir; fi
  done < <(installed_bindirs)
  [[ -z $found ]] || echo "$found"
}

docker_answers() { command -v docker >/dev/null && docker info >/dev/null 2>&1; }

choose_kind() {
  BINDIR=$(private_bindir)
  [[ -n $BINDIR ]] || BINDIR=$(find_installed)
  if [[ -n $BINDIR ]]; then KIND=local
  elif command -v apt-get >/dev/null && build_private; then KIND=local
  elif docker_answers; then KIND=docker
  else
    die "found no Postgres $POSTGRES_MIN+ with pgvector $PGVECTOR_MIN+, and no Docker daemon that answers. Any of these helps:
  Debian 13+:  sudo apt-get install -y postgresql postgresql-17-pgvector
  macOS:       brew install postgresql@17 pgvector
  your own:    export UNIROUTE_JDBC_URL=jdbc:postgresql://HOST:5432/DATABASE UNIROUTE_JDBC_USER=... UNIROUTE_JDBC_PASSWORD=..."
  fi
}

# Lines of the builder that begin with 'uniroute:' are for the person, the rest is for the log.
build_private() {
  local log=$DB_HOME/log/private-postgres.log work=$DB_HOME/tmp/postgres started=$SECONDS
  if [[ $work =~ [[:space:]] ]]; then work=$(as_database_user mktemp -d /tmp/uniroute-postgres.XXXXXX)/build; fi
  say "no installed Postgres $POSTGRES_MIN+ has pgvector $PGVECTOR_MIN+: putting a private one together, once (about half a minute)"
  as_database_user bash -c "$(<"$ROOT/deploy/local/private-postgres.sh")" private-postgres "$DB_HOME/postgres" "$work" 2>&1 < /dev/null \
    | as_database_user tee "$log" | awk '/^uniroute:/ { talk = 1; print; fflush(); next } /^  / && talk { print; next } { talk = 0 }' >&2 \
    || { say "that failed; the whole log is $log"; return 1; }
  [[ $work == "$DB_HOME"/* ]] || as_database_user rmdir "${work%/*}"
  BINDIR=$(private_bindir)
  say "done in $((SECONDS - started)) s"
}

# ---- asking it

psql_program() {
  if [[ $KIND == local ]]; then echo "$BINDIR/psql"; return; fi
  command -v psql || { installed_bindirs | while read -r dir; do [[ ! -x $dir/psql ]] || echo "$dir/psql"; done | tail -n 1; }
}

compose() {
  local docker=(docker compose)
  docker compose version >/dev/null 2>&1 || docker=(docker-compose)
  UNIROUTE_DB_PORT=$PORT UNIROUTE_DB_PASSWORD=$PASSWORD "${docker[@]}" -f "$ROOT/deploy/compose.yaml" \
    -p "uniroute-$(printf '%s' "$ROOT" | cksum | cut -d ' ' -f 1)" "$@"
}

db_psql() { # db_psql DATABASE ARGS...; an empty DATABASE is the one of the JDBC URL
  local database=$1 program uri
  shift
  case $KIND in
    docker) compose exec -T db psql -U "$DB_ROLE" -d "${database:-$DB_NAME}" "$@" ;;
    local)
      LD_LIBRARY_PATH=$(library_path) PGPASSWORD=$PASSWORD PGCONNECT_TIMEOUT=5 PGOPTIONS="" \
        "$BINDIR/psql" -h 127.0.0.1 -p "$PORT" -U "$DB_ROLE" -d "${database:-$DB_NAME}" "$@" ;;
    external)
      program=$(psql_program)
      [[ -n $program ]] || die "this needs psql, and there is none"
      uri=${UNIROUTE_JDBC_URL#jdbc:} uri=${uri%%\?*}
      [[ -z $database ]] || uri=${uri%/*}/$database
      PGUSER=${UNIROUTE_JDBC_USER:-} PGPASSWORD=${UNIROUTE_JDBC_PASSWORD:-} PGCONNECT_TIMEOUT=5 "$program" -d "$uri" "$@" ;;
    *) die "there is no database yet: ./uniroute db start" ;;
  esac
}

db_query() { db_psql "$1" -X -A -t -q -v ON_ERROR_STOP=1 -c "$2" < /dev/null; }

# The password is random and ours alone, so whoever accepts it is our server and not another one on that port.
db_ready() { [[ -n $KIND ]] && db_query "$([[ $KIND == external ]] || echo postgres)" 'select 1' >/dev/null 2>&1; }

# ---- the commands

db_start() {
  db_load
  if [[ $KIND == external ]]; then check_external; return; fi
  ! db_ready || return 0
  with_database_lock start_locked
}

with_database_lock() {
  in_home ': >> lock'
  with_lock "$DB_HOME/lock" "$@"
}

check_external() {
  local answer host port
  if [[ -n $(psql_program) ]]; then
    answer=$(db_query "" 'show server_version' 2>&1) || die "the database given in UNIROUTE_JDBC_URL does not answer: $answer"
  elif [[ $UNIROUTE_JDBC_URL =~ ^jdbc:postgresql://([^:/?]+)(:([0-9]+))? ]]; then
    host=${BASH_REMATCH[1]} port=${BASH_REMATCH[3]:-5432}
    (exec 3<> "/dev/tcp/$host/$port") 2>/dev/null || die "nothing listens at $host:$port, which UNIROUTE_JDBC_URL names"
  fi
}

start_locked() {
  db_load
  ! db_ready || return 0 # somebody else started it while we waited
  [[ -n $PASSWORD ]] || { PASSWORD=$(random_password) && remember password "$PASSWORD"; }
  [[ -n $KIND ]] || choose_kind
  case $KIND in
    local) start_local ;;
    docker) start_docker ;;
  esac
  ensure_database "$DB_NAME"
  remember kind "$KIND"
  # shellcheck disable=SC2034 # ./uniroute reads it
  DB_STARTED_HERE=true
}

random_password() { LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c 32 || true; }

start_local() {
  local data=$DB_HOME/data
  if [[ -n $(server_pid) ]]; then await_ready; return; fi
  check_programs
  remember bindir "$BINDIR"
  [[ -e $data/PG_VERSION ]] || create_cluster
  say "starting Postgres $(postgres_major "$BINDIR")"
  clear_remains
  if [[ -e $DB_HOME/log/postgres.log ]]; then as_database_user mv "$DB_HOME/log/postgres.log" "$DB_HOME/log/postgres.log.1"; fi
  local try output log=$DB_HOME/log/postgres.log
  for try in 1 2 3 4 5 6 7 8 9 10; do
    if [[ -z $PORT ]] || ! port_is_free "$PORT"; then PORT=$(free_port); fi
    configure
    if output=$(pg pg_ctl start -w -t 120 -s -D "$data" -l "$log" 2>&1); then remember port "$PORT"; return; fi
    # After a kill -9 the old server's children need a moment to notice; a port may be taken between choosing and binding.
    if grep -qE 'shared memory block|lock file "postmaster.pid"' "$log"; then sleep 1
    elif grep -q 'could not bind' "$log"; then PORT=""
    else break; fi
  done
  tail -n 15 "$log" >&2 || true
  die "Postgres did not start ($try tries): $output
  the log is $log"
}

await_ready() { # a launcher that was killed may have left a server that is still starting
  local deadline=$((SECONDS + 120))
  until db_ready; do
    ((SECONDS < deadline)) || die "Postgres runs but does not answer; its log is $DB_HOME/log/postgres.log"
    sleep 0.3
  done
}

# The programs may have been upgraded away since the cluster was made.
check_programs() {
  local wanted dir
  wanted=$(as_database_user cat "$DB_HOME/data/PG_VERSION" 2>/dev/null || true)
  if [[ -x $BINDIR/postgres && (-z $wanted || $wanted == "$(postgres_major "$BINDIR")") ]]; then return; fi
  while read -r dir; do
    if [[ $(postgres_major "$dir") == "$wanted" && -n $(pgvector_version "$dir") ]]; then BINDIR=$dir; return; fi
  done < <(installed_bindirs)
  die "the cluster in $DB_HOME/data was made by Postgres $wanted, whose programs are no longer in $BINDIR.
  Install that version again, or throw the data away:  rm -rf '$DB_HOME'"
}

create_cluster() {
  local locale=C
  if locale -a 2>/dev/null | grep -qiE '^C\.utf-?8$'; then locale=C.UTF-8; fi
  say "creating a database cluster in $DB_HOME"
  as_database_user rm -rf "$DB_HOME/data.new"
  pg initdb -D "$DB_HOME/data.new" --encoding=UTF8 --locale="$locale" --auth=scram-sha-256 --username="$DB_ROLE" \
    --pwfile="$DB_HOME/password" > "$DB_HOME/tmp/initdb.log" 2>&1 || { cat "$DB_HOME/tmp/initdb.log" >&2; die "initdb failed"; }
  in_home "echo \"include 'uniroute.conf'\" >> data.new/postgresql.conf && mv data.new data"
}

# Small, and without parallel workers: they need /dev/shm, which containers keep tiny.
configure() {
  local socket=$DB_HOME/run quoted
  if ((${#socket} > 90)); then socket=""; fi # a socket's path may have 107 characters; TCP is what clients use anyway
  quoted=${socket//\'/\'\'}
  remember data/uniroute.conf "# written by ./uniroute at each start
listen_addresses = '127.0.0.1'
port = $PORT
unix_socket_directories = '$quoted'
unix_socket_permissions = 0700
max_connections = 200
shared_buffers = 128MB
work_mem = 8MB
maintenance_work_mem = 128MB
max_wal_size = 512MB
max_parallel_workers_per_gather = 0
max_parallel_maintenance_workers = 0
jit = off
log_line_prefix = '%m [%p] %d '"
}

# The process of our cluster, if it lives. After a reboot the number in postmaster.pid may be another program's, and after
# a kill it may be a zombie's, where nobody reaps (containers).
server_pid() {
  local pid
  pid=$(recorded_pid)
  if [[ -z $pid ]] || ! as_database_user kill -0 "$pid" 2>/dev/null; then return; fi
  if [[ -d /proc/$pid ]]; then
    [[ $(as_database_user readlink "/proc/$pid/cwd") == "$(in_home 'cd data && pwd -P')" ]] || return 0
  elif [[ $(ps -o comm= -p "$pid") != *postgres* ]]; then return; fi
  echo "$pid"
}

recorded_pid() { as_database_user sed -n 1p "$DB_HOME/data/postmaster.pid" 2>/dev/null || true; }

# Postgres itself copes with the number of a process that is gone, but takes any other for a running server. Its own
# protection hangs on that file, so first the children of a killed server must have gone (Linux; at most 10 s).
clear_remains() {
  local pid deadline=$((SECONDS + 10))
  pid=$(recorded_pid)
  if [[ -z $pid || -n $(server_pid) ]] || ! as_database_user kill -0 "$pid" 2>/dev/null; then return; fi
  # shellcheck disable=SC2016
  while [[ -n $(in_home 'data=$(cd data && pwd -P); for cwd in /proc/[0-9]*/cwd; do
      [ "$(readlink "$cwd" 2>/dev/null)" != "$data" ] || echo "$cwd"; done') ]]; do
    ((SECONDS < deadline)) || die "processes of a killed Postgres still work in $DB_HOME/data"
    sleep 0.2
  done
  in_home 'rm -f data/postmaster.pid run/.s.PGSQL.*'
}

start_docker() {
  say "starting Postgres in Docker (deploy/compose.yaml); the first time it is downloaded"
  [[ -n $PORT ]] || PORT=$(free_port)
  compose up -d --wait >&2 || die "docker compose could not start the database"
  remember port "$PORT"
}

ensure_database() {
  [[ $(db_query postgres "select 1 from pg_database where datname = '$1'") == 1 ]] || db_query postgres "create database \"$1\"" >&2
}

fresh_database() {
  db_query postgres "drop database if exists \"$1\" with (force)" 2> >(grep -v '^NOTICE' >&2)
  db_query postgres "create database \"$1\""
}

db_stop() {
  db_load
  case $KIND in
    external) say "the database is given by UNIROUTE_JDBC_URL and was not started from here: left alone" ;;
    docker) compose stop >&2 ;;
    local) with_database_lock stop_local ;;
    *) say "the database is not running" ;;
  esac
}

stop_local() {
  if [[ -z $(server_pid) ]]; then say "the database is not running"; return; fi
  pg pg_ctl stop -s -m fast -w -t 60 -D "$DB_HOME/data" >&2 || die "Postgres did not stop; its log is $DB_HOME/log/postgres.log"
  say "the database is stopped"
}

db_reset() {
  local name answer
  db_load
  [[ $KIND != external ]] || die "the database is given by UNIROUTE_JDBC_URL: drop it by your own means"
  if [[ ${1:-} != --yes ]]; then
    [[ -t 0 ]] || die "this drops all data; say so:  ./uniroute db reset --yes"
    read -r -p "Drop every database in $DB_HOME? [y/N] " answer
    [[ $answer == [yY]* ]] || die "nothing was dropped"
  fi
  db_start
  while read -r name; do
    db_query postgres "drop database \"$name\" with (force)"
  done < <(db_query postgres "select datname from pg_database where not datistemplate and datname not in ('postgres', '$DB_NAME')")
  fresh_database "$DB_NAME"
  rm -rf "$STATE/snapshot" # what services keep of it on disk
  say "the database is empty"
}

db_status() {
  local code=3 state="not running" version="" vector=""
  db_load
  if db_ready; then
    code=0 state=running
    read -r version vector < <(db_query "" "select split_part(current_setting('server_version'), ' ', 1), coalesce(
        (select default_version from pg_available_extensions where name = 'vector'), 'none')" | tr '|' ' ') || true
  fi
  echo "database  $state"
  case $KIND in
    external) echo "kind      given by UNIROUTE_JDBC_URL" ;;
    docker) echo "kind      docker, deploy/compose.yaml" ;;
    local) printf 'kind      local cluster in %s\nprograms  %s\n' "$DB_HOME" "$BINDIR" ;;
    *) printf 'kind      none yet, would be in %s\n' "$DB_HOME" ;;
  esac
  [[ -z $version ]] || printf 'postgres  %s\npgvector  %s\n' "$version" "$vector"
  if [[ $KIND == external ]]; then echo "url       $UNIROUTE_JDBC_URL"
  elif [[ -n $PORT ]]; then printf 'port      %s\nurl       %s\n' "$PORT" "$(local_url "$DB_NAME")"; fi
  return "$code"
}

# Exports what the service and the tests read, for DATABASE or the usual one ("").
db_export() {
  if [[ $KIND != external ]]; then
    UNIROUTE_JDBC_URL=$(local_url "${1:-$DB_NAME}") UNIROUTE_JDBC_USER=$DB_ROLE UNIROUTE_JDBC_PASSWORD=$PASSWORD
  elif [[ -n ${1:-} ]]; then
    UNIROUTE_JDBC_URL=$(sed -E "s|^(jdbc:postgresql://[^/]+/)[^?]*|\1$1|" <<< "$UNIROUTE_JDBC_URL")
  fi
  export UNIROUTE_JDBC_URL UNIROUTE_JDBC_USER=${UNIROUTE_JDBC_USER:-} UNIROUTE_JDBC_PASSWORD=${UNIROUTE_JDBC_PASSWORD:-}
}

db_env() {
  db_load
  db_ready || { say "the database is not running: ./uniroute db start"; return 3; }
  db_export ""
  printf 'export UNIROUTE_JDBC_URL=%q UNIROUTE_JDBC_USER=%q UNIROUTE_JDBC_PASSWORD=%q\n' \
    "$UNIROUTE_JDBC_URL" "$UNIROUTE_JDBC_USER" "$UNIROUTE_JDBC_PASSWORD"
}

db_help() {
  cat <<'HELP'
usage: ./uniroute db start              start it; the first time, find or make a Postgres with pgvector
       ./uniroute db stop
       ./uniroute db status             where and what it is; exit code 0 if it runs, 3 if not
       ./uniroute db reset [--yes]      drop all its databases and begin with an empty one
       ./uniroute db env                the settings as shell commands:  eval "$(./uniroute db env)"
       ./uniroute db psql [ARGS]        a psql session

Which Postgres: UNIROUTE_JDBC_URL (with UNIROUTE_JDBC_USER and UNIROUTE_JDBC_PASSWORD) if set; else an installed one with
pgvector; else a private one put together from Debian or Ubuntu packages, installing nothing; else Docker. It listens on
127.0.0.1 only, its data are in .uniroute/ or $UNIROUTE_STATE. More in docs/launcher.md.
HELP
}

db_main() {
  local command=${1:-help}
  (($# == 0)) || shift
  case $command in
    start)
      db_start
      if [[ $KIND == external ]]; then say "the database given by UNIROUTE_JDBC_URL answers"
      else say "the database is $(local_url "$DB_NAME")"; fi ;;
    stop) db_stop ;;
    status) db_status ;;
    reset) db_reset "$@" ;;
    env) db_env ;;
    psql)
      db_load
      db_ready || die "the database is not running: ./uniroute db start"
      db_psql "" "$@" ;;
    help | -h | --help) db_help ;;
    *) say "unknown: db $command"; db_help >&2; exit 2 ;;
  esac
}

#!/usr/bin/env bash
# Tries ./uniroute db on a database of its own in a temporary folder: what a person, a crash or a reboot may do to it.
# Prints one line per check; exit code 1 if any failed. Half a minute, more if no Postgres with pgvector is installed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
unset UNIROUTE_JDBC_URL UNIROUTE_JDBC_USER UNIROUTE_JDBC_PASSWORD
failures=0

# Deep, with a space and a quote, and too long for a socket's path.
base=$(mktemp -d)
chmod 755 "$base"
UNIROUTE_STATE="$base/it's a state/$(printf 'long%.0s' {1..15})"
export UNIROUTE_STATE
home=$UNIROUTE_STATE/db
others=()
finish() {
  ((${#others[@]} == 0)) || kill "${others[@]}" 2>/dev/null || true
  db stop 2>/dev/null || true
  rm -rf "$base"
}
trap finish EXIT

db() { "$root/uniroute" db "$@"; }
sql() { db psql -X -A -t -q -c "$1"; }
pid() { sed -n 1p "$home/data/postmaster.pid"; }
check() { # check WORDS COMMAND...
  local words=$1 output
  shift
  if output=$("$@" 2>&1); then echo "ok      $words"
  else
    failures=$((failures + 1))
    printf 'FAILED  %s\n%s\n' "$words" "$output"
  fi
}
not() { ! "$@"; }
gives() { [[ $1 == "$("${@:2}" 2>/dev/null)" ]] || { echo "expected $1 of: ${*:2}"; return 1; }; }
exits() { local code=0; "${@:2}" || code=$?; [[ $code == "$1" ]] || { echo "exit code $code, not $1"; return 1; }; }
start_twice() { local first; db start & first=$!; db start && wait "$first"; }
kill_server() { kill -9 "$(pid)"; }
mode() { stat -c %a "$1" 2>/dev/null || stat -f %Lp "$1"; }
listens_only_here() { [[ -z $(sql "select 1 where current_setting('listen_addresses') <> '127.0.0.1'") ]]; }
is_fast() { local from=${EPOCHREALTIME/[.,]/}; db start; (((${EPOCHREALTIME/[.,]/} - from) / 1000 < 500)); }

check "status before the first start is 3" exits 3 db status
check "two first starts at once" start_twice
check "status of a running one is 0" exits 0 db status
check "starting a running one takes less than half a second" is_fast
check "pgvector works" gives '[2,4]' sql "create extension vector; select '[1,2]'::vector + '[1,2]'"
check "pgvector is 0.8 or later" gives t sql "select string_to_array(extversion, '.')::int[] >= '{0,8}' from pg_extension where extname = 'vector'"
check "UTF-8, 200 connections" gives UTF8/200 sql "select current_setting('server_encoding') || '/' || current_setting('max_connections')"
check "listens on 127.0.0.1 only" listens_only_here
check "the password is for the owner alone" gives 600 mode "$home/password"
check "a wrong password is refused" not env PGPASSWORD=wrong psql -h 127.0.0.1 -p "$(cat "$home/port")" -U uniroute -c 'select 1' uniroute

sql "create table kept as select generate_series(1, 1000) as i"
for round in 1 2 3; do
  check "kill -9, round $round" kill_server
  check "starts after kill -9" db start
  check "nothing is lost" gives 1000 sql "select count(*) from kept"
done

port=$(cat "$home/port")
db stop 2>/dev/null
cp -p "$home/port" "$base/port"
sleep 1000 &
others+=($!)
printf '%s\n' "$!" "$home/data" 0 "$port" '' '127.0.0.1' > "$home/data/postmaster.pid" # as after a reboot
check "status does not take a stranger for the server" exits 3 db status
check "starts although the old process number is another program's" db start
check "on the port it remembers" gives "$port" cat "$home/port"
db stop 2>/dev/null

if command -v python3 >/dev/null; then
  python3 -c "import socket, time; s = socket.create_server(('127.0.0.1', $port)); time.sleep(1000)" &
  others+=($!)
  sleep 1
  check "starts although the port is taken" db start
  check "on another port" not gives "$port" cat "$home/port"
fi

check "reset asks" not db reset < /dev/null
check "and changes nothing then" gives 1000 sql "select count(*) from kept"
check "reset --yes" db reset --yes
check "and all is gone" gives 0 sql "select count(*) from pg_tables where tablename = 'kept'"
eval "$(db env)"
check "its own URL in the environment is not somebody else's" gives 1 sql "select 1"
check "a given database that does not answer is said so" not env UNIROUTE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/x "$root/uniroute" db start
check "a given database is used" env UNIROUTE_JDBC_URL="${UNIROUTE_JDBC_URL%/*}/postgres?ApplicationName=x" "$root/uniroute" db status
check "a given database is not reset" not env UNIROUTE_JDBC_URL="${UNIROUTE_JDBC_URL%/*}/postgres" "$root/uniroute" db reset --yes
check "stop" db stop
check "stop again" db stop
check "status of a stopped one is 3" exits 3 db status
((failures == 0)) || { echo "$failures failed"; exit 1; }

# The demo: a service, a simulated provider of models and a fresh database, for the time of a story told by the Java client.
# Sourced by ./uniroute after db.sh.
# shellcheck shell=bash

DEMO_DATABASE=uniroute_demo
DEMO_READY_SECONDS=180

demo_help() {
  cat <<'HELP'
usage: ./uniroute demo [--keep] [ARGS]
       ./uniroute demo --stop | --target

Starts the database, builds what changed, empties the database uniroute_demo, starts the service and a simulated provider on
free ports, and shows what UniRoute does. Other ARGS go to the client that tells the story. Stops what it started at the end,
but not the database: ./uniroute db stop.
  --keep   leaves the service and the provider running, and says how to talk to them
  --stop   stops what --keep left running
  --target prints the address of the service that --keep left running
HELP
}

demo() {
  local keep=false story=()
  while (($#)); do
    case $1 in
      --keep) keep=true ;;
      --stop) db_init; DEMO=$STATE/demo; demo_stop_kept; return ;;
      --target) db_init; demo_target; return ;;
      -h | --help) demo_help; return ;;
      *) story+=("$1") ;;
    esac
    shift
  done
  find_java
  db_start
  build
  DEMO=$STATE/demo
  demo_stop_kept
  [[ -z $(demo_pids) ]] || die "another demo is running from here"
  rm -rf "$DEMO"
  mkdir -p "$DEMO"
  fresh_database "$DEMO_DATABASE" || die "the demo needs a database of its own and could not make '$DEMO_DATABASE'"
  db_export "$DEMO_DATABASE"
  keep_table

  trap 'demo_stop $?' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  start_service
  start_provider
  # Waited for rather than run in the foreground, where bash would put a signal off until its end.
  "${CLI[@]}" demo --target "127.0.0.1:$GRPC_PORT" --provider "http://127.0.0.1:$PROVIDER_PORT" ${story[@]+"${story[@]}"} <&0 &
  echo $! > "$DEMO/story.pid"
  wait $!
  if $keep; then
    trap - EXIT
    echo "127.0.0.1:$GRPC_PORT" > "$DEMO/kept"
    cat <<KEPT

Still running: the service (gRPC 127.0.0.1:$GRPC_PORT, HTTP http://127.0.0.1:$HTTP_PORT) and the provider (http://127.0.0.1:$PROVIDER_PORT).
  export UNIROUTE_TARGET=127.0.0.1:$GRPC_PORT
  ./uniroute models list
  ./uniroute route "What is the capital of France?"
The service's log is $DEMO/service.log. To stop both:  ./uniroute demo --stop
KEPT
  fi
}

# In the background, deaf to the terminal's hang-up so that --keep holds. The lock's fd 9 is not theirs.
demo_background() { # demo_background NAME COMMAND...
  local name=$1
  shift
  (trap '' HUP && cd "$DEMO" && exec "$@") > "$DEMO/$name.log" 2>&1 < /dev/null 9>&- &
  echo $! > "$DEMO/$name.pid"
}

start_service() {
  GRPC_PORT=$(free_port)
  until HTTP_PORT=$(free_port) && [[ $HTTP_PORT != "$GRPC_PORT" ]]; do :; done
  service_command
  QUARKUS_GRPC_SERVER_PORT=$GRPC_PORT QUARKUS_HTTP_PORT=$HTTP_PORT UNIROUTE_SNAPSHOT_DIR=$DEMO/snapshot \
    UNIROUTE_ENDPOINTS_ALLOW_LOOPBACK=true \
    demo_background service "${SERVICE[@]}"
  demo_await service "the service" service_is_ready
}

start_provider() {
  cli_command
  demo_background provider "${CLI[@]}" provider --port 0 --port-file "$DEMO/provider.port"
  demo_await provider "the simulated provider" test -s "$DEMO/provider.port"
  PROVIDER_PORT=$(<"$DEMO/provider.port")
}

service_is_ready() { # asks in plain bash: curl may not be here
  local status=""
  { exec 3<> "/dev/tcp/127.0.0.1/$HTTP_PORT"; } 2>/dev/null || return 1
  printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 2>/dev/null && IFS= read -r -t 5 status <&3
  exec 3>&-
  [[ $status == *" 200 "* ]]
}

demo_await() { # demo_await NAME WORDS CONDITION...: until it holds, with a moving line
  local name=$1 words=$2 started=$SECONDS pid
  shift 2
  pid=$(<"$DEMO/$name.pid")
  [[ -t 2 ]] || say "starting $words"
  until "$@"; do
    kill -0 "$pid" 2>/dev/null || demo_failed "$name" "$words stopped before it was ready"
    ((SECONDS - started < DEMO_READY_SECONDS)) || demo_failed "$name" "$words was not ready within $DEMO_READY_SECONDS s"
    [[ ! -t 2 ]] || printf '\r\033[K  %4d s  starting %s' "$((SECONDS - started))" "$words" >&2
    sleep 0.2
  done
  [[ ! -t 2 ]] || printf '\r\033[K' >&2
  say "$words is ready ($((SECONDS - started)) s)"
}

demo_failed() {
  [[ ! -t 2 ]] || printf '\n' >&2
  tail -n 25 "$DEMO/$1.log" >&2
  die "$2. The end of its log is above; all of it is $DEMO/$1.log"
}

# Our processes that live. A number in a file may meanwhile be another program's, so its command line must name our jar.
demo_pids() {
  local file pid
  for file in "$DEMO"/*.pid; do
    [[ -s $file ]] || continue
    pid=$(<"$file")
    case $({ ps -ww -o args= -p "$pid" || tr '\0' ' ' < "/proc/$pid/cmdline"; } 2>/dev/null) in
      *"$SERVICE_JAR"* | *"$CLI_JAR"*) echo "$pid" ;;
    esac
  done
}

demo_stop() { # demo_stop CODE: returns that code
  local code=$1 pid deadline=$((SECONDS + 20))
  trap - EXIT INT TERM HUP
  for pid in $(demo_pids); do kill "$pid" 2>/dev/null || true; done
  while [[ -n $(demo_pids) ]]; do
    if ((SECONDS >= deadline)); then
      for pid in $(demo_pids); do kill -9 "$pid" 2>/dev/null || true; done
      break
    fi
    sleep 0.2
  done
  rm -f "$DEMO"/*.pid "$DEMO/kept"
  return "$code"
}

demo_target() {
  [[ -e $STATE/demo/kept ]] || die "no demo was left running; ./uniroute demo --keep does that"
  cat "$STATE/demo/kept"
}

demo_stop_kept() {
  [[ -e $DEMO/kept ]] || return 0
  demo_stop 0
  say "stopped the service and the provider of the last demo"
}

#!/usr/bin/env bash
# Runs the demo, and against its service the example clients as README shows them, with the languages' official gRPC
# packages; then against a second service that wants TLS, a client certificate and a token. Where a language is not installed its client is skipped and that is said; with CI=true that is a failure.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
WORK=$(mktemp -d)
passed=0 failed=0 skipped=0
# shellcheck source=deploy/local/demo.sh
. "$ROOT/deploy/local/demo.sh" # for service_is_ready
SECURED="" # the process of the second service

finish() {
  [[ -z $SECURED ]] || { kill "$SECURED" && wait "$SECURED"; } 2> /dev/null || true
  "$ROOT/uniroute" demo --stop || true
  rm -rf "$WORK"
  echo "Example clients: $passed passed, $failed failed, $skipped skipped"
}
trap finish EXIT

check() { # check NAME PATTERN COMMAND...: passes if the command succeeds and prints the pattern
  local name=$1 pattern=$2 out
  shift 2
  if out=$("$@" 2>&1) && grep -qE "$pattern" <<< "$out"; then
    echo "ok      $name: $(tail -n 1 <<< "$out")"
    passed=$((passed + 1))
  else
    echo "FAILED  $name: expected $pattern, got:"
    echo "$out"
    failed=$((failed + 1))
  fi
}

skip() { # skip NAME WHY
  echo "skipped $1: $2"
  skipped=$((skipped + 1))
}

# A sidecar on the demo's database, which has learnt who may call; docs/security.md in short.
start_secured() {
  local token port http deadline=$((SECONDS + 60))
  mkdir "$WORK/secured"
  cd "$WORK/secured"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout tls.key -out tls.crt 2> /dev/null || return 1
  openssl rand -hex 32 > token
  token=$(tr -d '\n' < token | openssl dgst -sha256 -r | cut -d ' ' -f 1)
  printf 'sha256:%s checkout route\n' "$token" > callers
  port=$((20000 + RANDOM % 5000)) http=$((25000 + RANDOM % 5000))
  UNIROUTE_ROLE=sidecar UNIROUTE_SNAPSHOT_DIR=$WORK/secured/snapshot UNIROUTE_AUTH_CALLERS_FILE=$PWD/callers \
    UNIROUTE_TLS_CERTIFICATE=$PWD/tls.crt UNIROUTE_TLS_KEY=$PWD/tls.key UNIROUTE_TLS_CLIENT_AUTHORITIES=$PWD/tls.crt \
    "$ROOT/uniroute" up --port "$port" --http-port "$http" --db uniroute_demo > service.log 2>&1 &
  SECURED=$!
  cd "$ROOT"
  until HTTP_PORT=$http service_is_ready; do
    if ! kill -0 "$SECURED" 2> /dev/null || ((SECONDS > deadline)); then cat "$WORK/secured/service.log"; return 1; fi
    sleep 0.2
  done
  export UNIROUTE_TARGET=localhost:$port UNIROUTE_CA=$WORK/secured/tls.crt UNIROUTE_CERT=$WORK/secured/tls.crt UNIROUTE_KEY=$WORK/secured/tls.key
}

python_client() {
  local python=$WORK/venv/bin/python
  python3 -m venv "$WORK/venv" && "$python" -m pip install -q -r "$ROOT/clients/python/requirements.txt" || return 1
  export PYTHONPATH=$ROOT/proto/src/main/resources
  check "Python client" '^sim-[a-z]+ http' "$python" "$ROOT/clients/python/route.py" "What is 17 times 23?"
  check "Reflection and health" '^4 services$' explored "$python" "$ROOT/clients/python/explore.py"
}

explored() { # explored COMMAND...: how many of our services it finds, all of which must be serving
  local out
  out=$("$@") && ! grep -v ' SERVING$' <<< "$out" && grep -q RoutingService <<< "$out" && echo "$(wc -l <<< "$out") services"
}

secured_clients() { # as far as the plain ones could be installed
  local token=$WORK/secured/token client
  local clients=("Java client:$ROOT/uniroute route")
  [[ ! -x $WORK/venv/bin/python ]] || clients+=("Python client:$WORK/venv/bin/python $ROOT/clients/python/route.py")
  [[ ! -d $WORK/clients/node/node_modules ]] || clients+=("Node client:node $WORK/clients/node/route.mjs")
  for client in "${clients[@]}"; do
    # shellcheck disable=SC2086 # the command's words
    check "${client%%:*}, TLS and a token" 'sim-[a-z]+' env "UNIROUTE_TOKEN_FILE=$token" ${client#*:} "What is 17 times 23?"
  done
  check "Without a token" 'UNAUTHENTICATED, CREDENTIAL_' refused "$ROOT/uniroute" route "What is 17 times 23?"
}

refused() { ! "$@"; }

node_client() {
  mkdir -p "$WORK/clients" "$WORK/proto/src/main" &&
    cp -r "$ROOT/clients/node" "$WORK/clients/" &&
    cp -r "$ROOT/proto/src/main/resources" "$WORK/proto/src/main/" &&
    (cd "$WORK/clients/node" && npm install --silent --no-audit --no-fund) || return 1
  check "Node client" '^sim-[a-z]+ http' node "$WORK/clients/node/route.mjs" "What is 17 times 23?"
}

"$ROOT/uniroute" demo --keep
UNIROUTE_TARGET=$("$ROOT/uniroute" demo --target)
export UNIROUTE_TARGET

if ! command -v python3 > /dev/null; then skip "Python client" "python3 is not installed"
else python_client || skip "Python client" "its packages could not be installed (python3-venv? network?)"; fi
if ! command -v npm > /dev/null; then skip "Node client" "node and npm are not installed"
else node_client || skip "Node client" "its packages could not be installed (network?)"; fi
if ! command -v openssl > /dev/null; then skip "TLS and a token" "openssl is not installed"
elif start_secured; then secured_clients
else failed=$((failed + 1)); echo "FAILED  TLS and a token: the service did not start"; fi

((failed == 0)) && { [[ ${CI:-} != true ]] || ((skipped == 0)); }

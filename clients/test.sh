#!/usr/bin/env bash
# Runs the demo, and against its service the example clients as README shows them, with the languages' official gRPC
# packages. Where a language is not installed its client is skipped and that is said; with CI=true that is a failure.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
WORK=$(mktemp -d)
passed=0 failed=0 skipped=0

finish() {
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

python_client() {
  local python=$WORK/venv/bin/python
  python3 -m venv "$WORK/venv" && "$python" -m pip install -q -r "$ROOT/clients/python/requirements.txt" || return 1
  export PYTHONPATH=$ROOT/proto/src/main/resources
  check "Python client" '^sim-[a-z]+ http' "$python" "$ROOT/clients/python/route.py" "What is 17 times 23?"
  check "Reflection and health" 'RoutingService SERVING' "$python" "$ROOT/clients/python/explore.py"
}

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

((failed == 0)) && { [[ ${CI:-} != true ]] || ((skipped == 0)); }

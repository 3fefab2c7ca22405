# Shared by the scripts in this folder; to be sourced. Everything stays on the loopback interface,
# ends by itself, and ends only the processes that it started.

BENCH_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
PROJECT_DIR=$(cd "$BENCH_DIR/.." && pwd)
RESULTS_DIR=${BENCH_RESULTS:-$BENCH_DIR/results}
APP_DIR=${BENCH_APP:-$PROJECT_DIR/target/quarkus-app}
BASE_PORT=${BENCH_PORT:-18600}
WORK_DIR=$(mktemp -d "${TMPDIR:-/tmp}/calque-bench.XXXXXX")
STARTED_PIDS=()

die() {
  echo "${0##*/}: $*" >&2
  exit 1
}

require() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || die "expected the command $tool, found none; install it (on Debian: apt-get install $tool)"
  done
}

# Ends what was started here, newest first, and takes the scratch folder away.
finish() {
  local i pid
  for ((i = ${#STARTED_PIDS[@]} - 1; i >= 0; i--)); do
    pid=${STARTED_PIDS[i]}
    kill "$pid" 2>/dev/null || continue
    wait "$pid" 2>/dev/null || true
  done
  rm -rf "$WORK_DIR"
}
trap finish EXIT
trap 'exit 130' INT TERM

# started PID: remembers a process of ours.
started() {
  STARTED_PIDS+=("$1")
}

# stop PID: ends a process of ours before the end of the script.
stop() {
  local pid kept=()
  for pid in "${STARTED_PIDS[@]}"; do
    [[ $pid == "$1" ]] || kept+=("$pid")
  done
  STARTED_PIDS=("${kept[@]+"${kept[@]}"}")
  kill "$1" 2>/dev/null || return 0
  wait "$1" 2>/dev/null || true
}

# port_is_free PORT: nobody listens there; a foreign server must not be measured by mistake.
port_is_free() {
  ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# await URL SECONDS: waits for a 200.
await() {
  local deadline=$((SECONDS + $2))
  until curl -fsS -o /dev/null --max-time 2 "$1" 2>/dev/null; do
    ((SECONDS < deadline)) || die "expected a 200 from $1 within $2 s, found none"
    sleep 0.2
  done
}

# package_service: builds the packaged service unless it is newer than its sources, or another is named.
package_service() {
  local jar=$APP_DIR/quarkus-run.jar
  [[ -z ${BENCH_APP:-} ]] || return 0
  if [[ ! -f $jar || -n $(find "$PROJECT_DIR/src/main" "$PROJECT_DIR/pom.xml" -newer "$jar" -type f -print -quit) ]]; then
    echo "Packaging the service ..." >&2
    (cd "$PROJECT_DIR" && mvn -B -q package -DskipTests >&2) || die "the service could not be packaged"
  fi
}

# median NUMBER...
median() {
  printf '%s\n' "$@" | sort -g | awk '{ v[NR] = $1 }
    END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# calculate EXPRESSION [FORMAT]: arithmetic with fractions.
calculate() {
  awk "BEGIN { printf \"${2:-%.3f}\", $1 }"
}

# cpu_ticks PID: user and system time of a process with all its threads.
cpu_ticks() {
  sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'
}

# rss_mib PID: resident memory.
rss_mib() {
  awk '/^VmRSS:/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"
}

json_string() {
  printf '"%s"' "$(printf '%s' "$1" | tr -d '\000-\037' | sed 's/\\/\\\\/g; s/"/\\"/g')"
}

# machine_json: what a figure needs beside it to be compared with another one.
machine_json() {
  local cpu memory commit
  cpu=$(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1)
  memory=$(awk '/^MemTotal:/ { printf "%.0f", $2 / 1024 }' /proc/meminfo)
  commit=$(git -C "$PROJECT_DIR" rev-parse --short HEAD 2>/dev/null || echo unknown)
  printf '{"date": "%s", "commit": "%s", "cores": %s, "cpu": %s, "memoryMib": %s, "kernel": %s, "java": %s, "loadBefore": %s, "nice": %s}' \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$commit" "$(nproc)" "$(json_string "${cpu:-unknown}")" "$memory" \
    "$(json_string "$(uname -sr)")" "$(json_string "$("${JAVA:-java}" -version 2>&1 | sed -n '2s/^[^(]*(//; 2s/)$//; 2p')")" \
    "$(cut -d' ' -f1 /proc/loadavg)" "$(nice)"
}

# write_result NAME JSON: keeps the newest result of a kind.
write_result() {
  mkdir -p "$RESULTS_DIR"
  printf '%s\n' "$2" >"$RESULTS_DIR/$1.json"
  echo "Written: ${RESULTS_DIR#"$PROJECT_DIR"/}/$1.json"
}

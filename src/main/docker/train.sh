#!/bin/sh
# Makes the ahead-of-time cache of the packaged service (JEP 483, 514) for this very virtual machine:
# starts it, lets it read each bundled sample once, stops it. Needs no network.
#
#   train.sh DIR [JAVA OPTION]...    DIR: the packaged service; the options are those of every start
#
# Whoever starts it later gives the same options and -XX:AOTCache=app.aot, from within DIR.
set -eu
cd "$1"
shift
port=${TRAIN_PORT:-18599}
java=${JAVA:-java}

"$java" -XX:AOTCacheOutput=app.aot "$@" -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" \
  -jar quarkus-run.jar &
service=$!
ask() {
  bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0" && printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$1" >&3 && grep -aq "^HTTP/1.[01] 200" <&3' \
    "$port" "$1" 2>/dev/null
}
tries=0
until ask /q/health/ready; do
  kill -0 "$service" || { echo "train.sh: the service ended before it was ready" >&2; exit 1; }
  tries=$((tries + 1))
  [ "$tries" -lt 1200 ] || { echo "train.sh: expected the service within 120 s" >&2; kill "$service"; exit 1; }
  sleep 0.1
done
for page in en/harbour-tunnel de/nachtzug en/the-tide-book ru/tonnel-pod-gavanyu; do
  ask "/v1/read?url=https%3A%2F%2Fsamples.calque.example%2F$page.html" || echo "train.sh: $page was not read" >&2
done
ask /q/metrics || true
kill "$service"
wait "$service" || true # 143: ended by our signal
[ -s app.aot ] || { echo "train.sh: expected app.aot, found none" >&2; exit 1; }

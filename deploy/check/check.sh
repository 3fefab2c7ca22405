#!/usr/bin/env bash
# Everything about deploy/, compose.yaml and src/main/docker that needs no container engine. Ends with
# the number of tests.
set -euo pipefail
cd "$(dirname "$0")"

npm ci --silent
node --test --test-reporter=tap test/*.test.mjs

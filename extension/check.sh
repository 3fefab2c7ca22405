#!/usr/bin/env bash
# Everything about the extension that needs no browser. Ends with the number of tests.
set -euo pipefail
cd "$(dirname "$0")"

npm ci --silent
node build/generate.mjs --check
npx --no-install tsc -p .
report="$(mktemp)"
trap 'rm -f "$report"' EXIT
node --test --test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="$report" test/unit/*.test.js
node build/package.mjs
for browser in chromium firefox; do
  # Chromium's package has no Gecko id: the linter, which is Mozilla's, reads the Firefox one whole.
  [ "$browser" = chromium ] || npx --no-install web-ext lint --source-dir "../target/extension-$browser" --no-config-discovery
done
npx --no-install web-ext lint --source-dir . --no-config-discovery --ignore-files 'node_modules' 'test' 'build' 'check.sh' 'package*.json' 'tsconfig.json'
echo "extension: $(sed -n 's/^# pass //p' "$report") tests passed"

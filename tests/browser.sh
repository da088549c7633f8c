#!/usr/bin/env bash
# Make sure that a Chromium is there for the browser journeys: the system's, or Debian's by apt when root.
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq >/dev/null
  apt-get install -y -qq chromium >/dev/null
else
  echo "The browser journeys need Chromium: please install it (Debian: apt install chromium)." >&2
  exit 1
fi

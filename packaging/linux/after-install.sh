#!/bin/sh
# Chromium's sandbox needs either user namespaces, or its helper to belong to root with the set-user-id bit.
set -e
home='/opt/${sanitizedProductName}'
if [ -f "$home/chrome-sandbox" ]; then
  chown root:root "$home/chrome-sandbox"
  chmod 4755 "$home/chrome-sandbox"
fi
ln -sf "$home/${executable}" '/usr/bin/${executable}'
mkdir -p /etc/wartemarke

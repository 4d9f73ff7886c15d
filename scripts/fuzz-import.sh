#!/bin/sh
# Fuzzes the importer with libFuzzer and the address sanitizer: scripts/fuzz-import.sh [SECONDS]
#
# Inputs that add coverage are kept in .build/fuzz/corpus, a crash in .build/fuzz/crash-…; copy what is worth keeping, made
# small, into Tests/Fuzz/corpus, which MutatedCalendarTests reads at every run of the tests.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
build=.build/fuzz
mkdir -p "$build/corpus"

flags="-swift-version 6 -O -g -sanitize=fuzzer,address -parse-as-library -I $build -I Sources/CLibical
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature ExistentialAny -suppress-warnings $(pkg-config --cflags libical)"

# In the order of the arrows between the modules.
for module in CivilTime Scheduling Learning ICalendar Feeds; do
    echo "Building $module …" >&2
    find "Sources/$module" -name '*.swift' | sort > "$build/$module.sources"
    # shellcheck disable=SC2086
    swiftc $flags -module-name "$module" -package-name shuxiang -wmo -c -emit-module \
        -emit-module-path "$build/$module.swiftmodule" -o "$build/$module.o" @"$build/$module.sources"
done
# shellcheck disable=SC2086,SC2046
swiftc $flags -module-name FuzzImport Tests/Fuzz/FuzzImport.swift "$build"/*.o -o "$build/fuzz-import" \
    $(pkg-config --libs libical)

exec "$build/fuzz-import" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=16384 \
    -artifact_prefix="$build/" "$build/corpus" Tests/Fuzz/corpus Tests/FeedsTests/Fixtures Tests/ICalendarTests/Fixtures

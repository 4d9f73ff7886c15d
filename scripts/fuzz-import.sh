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

# A short run is over sooner where nothing is optimised: the building is most of it.
if [ "$seconds" -le 60 ]; then optimisation="-Onone -gline-tables-only"; else optimisation="-O -g"; fi
flags="-swift-version 6 $optimisation -sanitize=fuzzer,address -parse-as-library -I $build -I Sources/CLibical
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
    -enable-upcoming-feature ExistentialAny -suppress-warnings $(pkg-config --cflags libical)"

modules="CivilTime Scheduling Learning ICalendar Feeds"
# What the fuzzer is made of: it is built anew only where a source, the compiler or this script changed.
fingerprint=$({ swiftc --version 2>&1; echo "$flags"; cat scripts/fuzz-import.sh Tests/Fuzz/FuzzImport.swift
    for module in $modules; do find "Sources/$module" -name '*.swift' | sort; done | xargs sha256sum; } | sha256sum)

if [ ! -x "$build/fuzz-import" ] || [ "$fingerprint" != "$(cat "$build/fingerprint" 2>/dev/null)" ]; then
    rm -f "$build/fingerprint"
    # In the order of the arrows between the modules.
    for module in $modules; do
        echo "Building $module for the fuzzer …" >&2
        find "Sources/$module" -name '*.swift' | sort > "$build/$module.sources"
        # shellcheck disable=SC2086
        swiftc $flags -module-name "$module" -package-name shuxiang -wmo -c -emit-module \
            -emit-module-path "$build/$module.swiftmodule" -o "$build/$module.o" @"$build/$module.sources"
    done
    # shellcheck disable=SC2086,SC2046
    swiftc $flags -module-name FuzzImport Tests/Fuzz/FuzzImport.swift "$build"/*.o -o "$build/fuzz-import" \
        $(pkg-config --libs libical)
    printf '%s\n' "$fingerprint" > "$build/fingerprint"
fi

echo "Fuzzing the importer for $seconds seconds …" >&2
exec "$build/fuzz-import" -verbosity=0 -print_final_stats=1 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=16384 \
    -artifact_prefix="$build/" "$build/corpus" Tests/Fuzz/corpus Tests/FeedsTests/Fixtures Tests/ICalendarTests/Fixtures

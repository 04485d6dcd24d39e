#!/bin/sh
# Fuzzes smpc with libFuzzer and the address sanitizer, from the samples, the goldens and the examples of the pages of
# codes on; the dictionary has the grammar's words and the names of the built-in pack.
#
#   Scripts/fuzz/run.sh [ENTRY] [SECONDS] [libFuzzer options]
#
# ENTRY is a file of this folder, without `.swift`, that has `func examine(_ bytes: [UInt8])`: `parse` unless said
# otherwise. Everything is built below `.build/fuzz`; the corpus there is kept from run to run, and so is what crashed.
# Exit code 0: nothing was found. SwiftPM cannot link libFuzzer, so the modules are compiled one by one.
set -eu

entry=${1:-parse}
seconds=${2:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] && shift
cd "$(dirname "$0")/../.."
build=.build/fuzz
corpus=$build/corpus-$entry
mkdir -p "$build" "$corpus" "$build/seeds"

support=Tests/Support/Coverage.swift
case $entry in
  parse) modules="Source Lexer Parser" ;;
  policy) modules="Source JSON Catalogue IAM Analysis" support= ;;
  import) modules="Source JSON Lexer Parser Formatter Catalogue IAM Analysis Compiler Decompiler" support= ;;
  *) modules="Source JSON Lexer Parser Catalogue IAM Analysis Compiler" ;;
esac

flags="-O -g -sanitize=fuzzer,address -parse-as-library -swift-version 6 -strict-memory-safety -suppress-warnings
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -I $build"

objects=
for module in $modules; do
  # shellcheck disable=SC2046,SC2086 # flags and files are lists of words
  swiftc $flags -wmo -c -emit-module -emit-module-path "$build/$module.swiftmodule" -module-name "$module" \
    -o "$build/$module.o" $(find "Sources/$module" -name '*.swift' | LC_ALL=C sort)
  objects="$objects $build/$module.o"
done
# shellcheck disable=SC2086
swiftc $flags -module-name Fuzz -o "$build/fuzz-$entry" \
  Scripts/fuzz/Entry.swift "Scripts/fuzz/$entry.swift" $support $objects

case $entry in
  policy | import) seeds='*.json' build_seeds=$build/seeds-json ;;
  *) seeds='*.persona' build_seeds=$build/seeds ;;
esac
mkdir -p "$build_seeds"
find Tests examples -name "$seeds" -exec cp {} "$build_seeds" \;
awk -v folder="$build/seeds" '
  /^ *(failing|mended): #?"""$/ { file = folder "/page-" ++count ".persona"; printf "" > file; next }
  /^ *"""/ { if (file != "") close(file); file = "" }
  file != "" { sub(/^      /, ""); print >> file }
' Sources/Compiler/Explanations/*.swift
{
  sed '1,/\*)/d' grammar/persona.ebnf | grep -o '"[^" ]*"'
  grep -ohE '^(capability|kind) [A-Za-z]+' Sources/Compiler/Packs/*.swift | sed 's/.* \(.*\)/"\1"/'
} | LC_ALL=C sort -u > "$build/dictionary"

# A crash under a pipe can hang for minutes on Swift's own backtracer.
SWIFT_BACKTRACE=enable=no exec "$build/fuzz-$entry" "$corpus" "$build_seeds" -dict="$build/dictionary" \
  -max_total_time="$seconds" -max_len=4096 -timeout=10 -artifact_prefix="$build/" -print_final_stats=1 "$@"

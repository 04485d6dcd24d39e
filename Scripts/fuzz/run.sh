#!/bin/sh
# Fuzzes smpc with libFuzzer and the address sanitizer, from the samples, the goldens, the texts of the tests and the
# examples of the pages of codes on; the dictionary has the grammar's words and the names of the built-in pack, or the
# words of requests and refusals.
#
#   Scripts/fuzz/run.sh [ENTRY] [SECONDS] [libFuzzer options]
#
# ENTRY is a file of this folder, without `.swift`, that has `func examine(_ bytes: [UInt8])`: `parse` unless said
# otherwise. Everything is built below `.build/fuzz`, modules only if they have changed; the corpus there is kept from run
# to run, and so is what crashed.
# Exit code 0: nothing was found. SwiftPM cannot link libFuzzer, so the modules are compiled one by one.
set -eu

entry=${1:-parse}
seconds=${2:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] && shift
cd "$(dirname "$0")/../.."
build=.build/fuzz
corpus=$build/corpus-$entry
seeds=$build/seeds-$entry
mkdir -p "$build" "$corpus"
rm -rf "$seeds"
mkdir "$seeds"

support=
case $entry in
  parse) modules="Bytes Source Lexer Parser" support=Tests/Support/Coverage.swift ;;
  policy) modules="Bytes Source JSON Catalogue IAM Analysis" ;;
  evaluate)
    modules="Bytes Source JSON Catalogue IAM Analysis"
    support="Scripts/fuzz/Invariants.swift $(find Sources/smpc/Evaluate -name '*.swift' ! -name FixedPolicies.swift)
      Sources/smpc/Showing/Writer+Members.swift"
    ;;
  import) modules="Bytes Source JSON Lexer Parser Formatter Catalogue IAM Analysis Compiler Decompiler" ;;
  ask | denial)
    modules="Bytes Source JSON Lexer Parser Catalogue IAM Analysis Compiler Explore"
    support="Scripts/fuzz/Invariants.swift Scripts/fuzz/Answers.swift"
    ;;
  *) modules="Bytes Source JSON Lexer Parser Catalogue IAM Analysis Compiler" support=Tests/Support/Coverage.swift ;;
esac

flags="-O -g -sanitize=fuzzer,address -parse-as-library -swift-version 6 -strict-memory-safety -suppress-warnings
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault
  -enable-upcoming-feature MemberImportVisibility -I $build"

# Whether a module's object is older than its sources, than this script, or than one of the modules before it.
is_stale() {
  [ ! -e "$build/$1.o" ] || [ Scripts/fuzz/run.sh -nt "$build/$1.o" ] ||
    [ -n "$(find "Sources/$1" -newer "$build/$1.o" | head -1)" ] || {
    for object in $objects; do [ "$object" -nt "$build/$1.o" ] && return 0; done
    return 1
  }
}

objects=
for module in $modules; do
  if is_stale "$module"; then
    # shellcheck disable=SC2046,SC2086 # flags and files are lists of words
    swiftc $flags -wmo -c -emit-module -emit-module-path "$build/$module.swiftmodule" -module-name "$module" \
      -o "$build/$module.o" $(find "Sources/$module" -name '*.swift' | LC_ALL=C sort)
  fi
  objects="$objects $build/$module.o"
done
# shellcheck disable=SC2086
swiftc $flags -module-name Fuzz -o "$build/fuzz-$entry" \
  Scripts/fuzz/Entry.swift "Scripts/fuzz/$entry.swift" $support $objects

cases=Tests/smpcTests/Goldens/evaluation/cases.jsonl
case $entry in
  policy | import) find Tests examples -name '*.json' -exec cp {} "$seeds" \; ;;
  evaluate) awk -v folder="$seeds" 'NR % 9 == 1 { file = folder "/case-" NR; print > file; close(file) }' "$cases" ;;
  # Refusals with all that the tests know of reasons, each with the policies of a case.
  denial)
    refused='User: arn:aws:sts::111122223333:assumed-role/Reader/me is not authorized to perform: s3:PutObject'
    {
      grep -ohrE '(because|with an|due to) [a-z]*[^"\\]*(policy|boundary|deny)[^"\\]*' Tests/IAMTests/AccessDeniedTests.swift |
        sed "s|.*|$refused on resource: \"arn:aws:s3:::data/k\" &|"
      grep -ohrE '(User: |An error occurred|You are not authorized)[^`"\\]*' Tests docs --include '*.swift' --include '*.md'
    } | LC_ALL=C sort -u |
      awk -v folder="$seeds" -v cases="$cases" '{
        getline request < cases
        sub(/^.*"policies": *\[/, "", request)
        sub(/\], *"request".*$/, "", request)
        file = folder "/denial-" NR
        printf "%s%c%s", $0, 0, request > file
        close(file)
      }'
    ;;
  # What the tests ask and say, and what samples declare.
  ask)
    find Tests examples -name '*.persona' -size -4k -exec cp {} "$seeds" \;
    cp Tests/smpcTests/Goldens/repl/conversation.txt "$seeds"
    grep -ohrE '"[^"]* can (not )?[^"]*"|#".*"#' Tests/ExploreTests Tests/smpcTests --include '*.swift' |
      sed -E 's/^#?"//; s/"#?$//' | LC_ALL=C sort -u |
      awk -v folder="$seeds" '{ file = folder "/said-" NR; print > file; close(file) }'
    ;;
  *)
    find Tests examples -name '*.persona' -exec cp {} "$seeds" \;
    awk -v folder="$seeds" '
      /^ *(failing|mended): #?"""$/ { file = folder "/page-" ++count ".persona"; printf "" > file; next }
      /^ *"""/ { if (file != "") close(file); file = "" }
      file != "" { sub(/^      /, ""); print >> file }
    ' Sources/Compiler/Explanations/*.swift
    ;;
esac
{
  case $entry in
    evaluate | denial)
      grep -ohE '"[A-Za-z0-9:*/-]+"' "$cases" Tests/IAMTests/AccessDenied*.swift
      grep -ohE '[A-Z][a-zA-Z]+' Sources/IAM/ConditionOperator.swift | sed 's/.*/"&"/'
      ;;
    *)
      sed '1,/\*)/d' grammar/persona.ebnf | grep -o '"[^" ]*"'
      grep -ohE '^(capability|kind) [A-Za-z]+' Sources/Compiler/Packs/*.swift | sed 's/.* \(.*\)/"\1"/'
      grep -ohE 'case [a-z]+' Sources/Explore/Session/SessionCommand.swift | sed 's/case \(.*\)/":\1"/'
      ;;
  esac
} | LC_ALL=C sort -u > "$build/dictionary-$entry"

# The sanitizer takes for leaked what only tagged pointers lead to, as all that a compilation kept between inputs has.
case $entry in ask | denial) export ASAN_OPTIONS=detect_leaks=0 ;; esac
# A crash under a pipe can hang for minutes on Swift's own backtracer.
SWIFT_BACKTRACE=enable=no exec "$build/fuzz-$entry" "$corpus" "$seeds" -dict="$build/dictionary-$entry" \
  -max_total_time="$seconds" -max_len=4096 -timeout=10 -artifact_prefix="$build/$entry-" -print_final_stats=1 "$@"

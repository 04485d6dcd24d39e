// swift-tools-version: 6.3
import PackageDescription

/// The settings of every target; warnings become errors in `.ci/run`, not here, so that a newer Swift breaks no user.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func library(_ name: String, _ dependencies: Target.Dependency..., exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: Target.Dependency..., exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "smpc",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "smpc", targets: ["smpc"])],
  targets: [
    library("Bytes"),
    library("Source", "Bytes"),
    library("JSON", "Bytes"),
    library("Platform"),
    library("Lexer", "Source"),
    library("Parser", "Source", "Lexer"),
    library("Formatter", "Source", "Lexer", "Parser"),
    library("Catalogue", "Bytes", exclude: ["NOTICE.md"]),
    library("IAM", "Bytes", "Source", "JSON"),
    library("Analysis", "Bytes", "Source", "IAM", "Catalogue"),
    library("Compiler", "Bytes", "Source", "Lexer", "Parser", "IAM", "Catalogue", "Analysis"),
    library("Decompiler", "Source", "Lexer", "Parser", "Formatter", "Catalogue", "IAM", "Compiler"),
    library("Explore", "Bytes", "Source", "JSON", "Lexer", "Parser", "Catalogue", "IAM", "Analysis", "Compiler"),
    .executableTarget(
      name: "smpc",
      dependencies: [
        "Bytes", "Source", "JSON", "Platform", "Lexer", "Parser", "Formatter", "Catalogue", "IAM", "Analysis",
        "Compiler", "Decompiler", "Explore",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "syntax-benchmark", dependencies: ["Source", "Lexer", "Parser", "Formatter"], path: "Benchmarks/syntax",
      swiftSettings: strict),
    .executableTarget(
      name: "catalogue-benchmark", dependencies: ["Catalogue"], path: "Benchmarks/catalogue", swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["Source", "Lexer"], path: "Tests/Support", swiftSettings: strict),
    tests("BytesTests", "Bytes"),
    tests("SourceTests", "Source"),
    tests("JSONTests", "JSON"),
    tests("PlatformTests", "Platform"),
    tests("LexerTests", "Source", "Lexer", "TestSupport"),
    tests("ParserTests", "Source", "Lexer", "Parser", "TestSupport"),
    tests(
      "FormatterTests", "Source", "Lexer", "Parser", "Formatter", "Compiler", "IAM", "JSON", "TestSupport",
      exclude: ["Goldens"]),
    tests("CatalogueTests", "Catalogue"),
    tests("IAMTests", "Source", "JSON", "IAM"),
    tests("AnalysisTests", "Source", "IAM", "Catalogue", "Analysis", "TestSupport"),
    tests(
      "CompilerTests", "Source", "JSON", "Lexer", "Parser", "Catalogue", "IAM", "Analysis", "Compiler",
      exclude: ["Goldens"]),
    tests("DecompilerTests", "Source", "JSON", "IAM", "Compiler", "Decompiler"),
    tests(
      "ExploreTests", "Source", "JSON", "Lexer", "Parser", "IAM", "Analysis", "Compiler", "Explore", "TestSupport"),
    tests("smpcTests", "smpc", "JSON", exclude: ["Goldens"]),
  ]
)

// swift-tools-version: 6.2
import PackageDescription

/// A program that measures, and the modules it uses.
func benchmark(_ name: String, of products: [String]) -> Target {
    .executableTarget(
        name: name, dependencies: products.map { .product(name: $0, package: "shuxiang") },
        swiftSettings: [
            .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
        ])
}

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "shuxiang", path: "..")],
    targets: [
        benchmark("RecurrenceBenchmark", of: ["CivilTime"]),
        benchmark("FeedBenchmark", of: ["CivilTime", "Feeds", "Scheduling"]),
        benchmark("ScaleBenchmark", of: ["CivilTime", "Operations", "Scheduling"]),
    ]
)

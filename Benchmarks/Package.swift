// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "shuxiang", path: "..")],
    targets: [
        .executableTarget(
            name: "RecurrenceBenchmark",
            dependencies: [.product(name: "CivilTime", package: "shuxiang")],
            swiftSettings: [
                .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("ExistentialAny"), .treatAllWarnings(as: .error),
            ])
    ]
)

// swift-tools-version: 6.2
import PackageDescription

/// How every module of the house is compiled: Swift 6, imports internal unless the API shows them, and no warning left standing.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// A module and the modules it may import. The arrows are explained in ARCHITECTURE.md.
func module(_ name: String, imports: [Target.Dependency] = [], settings: [SwiftSetting] = []) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: house + settings)
}

/// The tests of a module, in a folder that mirrors it.
func tests(of name: String, imports: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name), "SeededRandom"] + imports, resources: resources,
        swiftSettings: house)
}

let package = Package(
    name: "shuxiang",
    products: [
        .executable(name: "shuxiang", targets: ["shuxiang"]),
        // For Benchmarks, which is a package of its own.
        .library(name: "CivilTime", targets: ["CivilTime"]),
        .library(name: "Scheduling", targets: ["Scheduling"]),
        .library(name: "Feeds", targets: ["Feeds"]),
        .library(name: "Operations", targets: ["Operations"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // What Hummingbird itself stands on: for the patience with slow clients, and their addresses.
        .package(url: "https://github.com/apple/swift-nio", from: "2.0.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
        .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSQLiteSession", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        module("CivilTime"),
        module("ICalendar", imports: ["CLibical", "CivilTime"], settings: [.strictMemorySafety()]),
        module("Scheduling", imports: ["CivilTime"]),
        module("Learning", imports: ["CivilTime"]),
        module("Storage", imports: ["Scheduling", "Learning", "CivilTime", "CSQLiteSession", grdb]),
        module("Feeds", imports: ["Scheduling", "Learning", "ICalendar", "CivilTime"]),
        module(
            "Operations",
            imports: [
                "Storage", "Feeds", "Scheduling", "Learning", "CivilTime", "CMessageDigest", "CQREncode", "CZlib",
            ]),
        module(
            "Website",
            imports: [
                "Operations", "Feeds", "Scheduling", "CivilTime", hummingbird, hummingbirdCore, mustache, logging, nio,
                nioHTTPTypes,
            ]),
        module(
            "Commands",
            imports: ["Operations", "Website", "Feeds", "Scheduling", "Learning", "CivilTime", argumentParser]),
        .executableTarget(name: "shuxiang", dependencies: ["Commands"], swiftSettings: house),

        .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: house),
        tests(of: "CivilTime", resources: [.copy("Tables")]),
        tests(of: "ICalendar", imports: ["CLibical", "CivilTime"], resources: [.copy("Fixtures")]),
        tests(of: "Scheduling", imports: ["CivilTime"]),
        tests(of: "Learning", imports: ["CivilTime"]),
        tests(
            of: "Storage", imports: ["Scheduling", "Learning", "CivilTime", "CSQLiteSession", grdb],
            resources: [.copy("Golden")]),
        tests(
            of: "Feeds", imports: ["Scheduling", "Learning", "ICalendar", "CivilTime"],
            resources: [.copy("Golden"), .copy("Fixtures")]),
        tests(
            of: "Operations",
            imports: ["Storage", "Feeds", "Scheduling", "Learning", "CivilTime", "CSQLiteSession", grdb]),
        tests(
            of: "Website",
            imports: [
                "Operations", "Feeds", "Scheduling", "CivilTime", hummingbird, hummingbirdCore, logging, nio,
                nioEmbedded,
                nioHTTPTypes,
            ],
            resources: [.copy("Golden")]),
        tests(of: "Commands", imports: ["Operations", "Scheduling", "Learning", "CivilTime", argumentParser]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["shuxiang", "Commands", "CivilTime", "SeededRandom", grdb],
            swiftSettings: house),
    ]
)

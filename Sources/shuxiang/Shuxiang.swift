import Commands
import Foundation

/// The program: everything it does is in `Commands`.
@main
enum Shuxiang {
    static func main() {
        exit(CommandLineProgram.run(Array(CommandLine.arguments.dropFirst())))
    }
}

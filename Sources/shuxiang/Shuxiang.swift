@main struct Shuxiang { static func main() {} }

public import CivilTime

/// Why the website cannot be served, or a page not be printed.
public enum WebsiteError: ExplainedError, Hashable {
    /// The address is taken, or not this machine's, or needs more rights.
    case cannotListen(host: String, port: Int)
    /// The program that makes PDF is not there.
    case noPress
    /// The program that makes PDF said why it cannot.
    case cannotPrint(reason: String)
    /// The program that makes PDF was stopped before its end.
    case printingWasStopped
    /// The program that makes PDF did not come to an end.
    case printingTakesTooLong(seconds: Int)

    /// One sentence: what is wrong and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .cannotListen(let host, let port):
            LocalizedText(
                zh: "无法在 \(host) 的 \(port) 端口提供服务：可能已被占用，或不是本机地址；请用 --port 或 --bind 换一个。",
                en: "Cannot listen on port \(port) of \(host): it is taken, or not this machine's; "
                    + "choose another with --port or --bind.")
        case .noPress:
            LocalizedText(
                zh: "没有找到排版程序 weasyprint；请先安装：apt install weasyprint fonts-noto-cjk，再试一次。",
                en: "The program weasyprint, which makes PDF, was not found; install it first: "
                    + "apt install weasyprint fonts-noto-cjk")
        case .cannotPrint(let reason):
            LocalizedText(
                zh: "weasyprint 没能排出 PDF：\(reason.isEmpty ? "它没有说明原因" : reason)；请运行 weasyprint --info，看它是否完好。",
                en: "weasyprint could not make the PDF: \(reason.isEmpty ? "it gave no reason" : reason); "
                    + "run weasyprint --info to see whether it is whole.")
        case .printingWasStopped:
            LocalizedText(
                zh: "打印已中断，没有留下文件；需要时请再运行一次。",
                en: "Printing was stopped, and no file is left; run it again when you need it.")
        case .printingTakesTooLong(let seconds):
            LocalizedText(
                zh: "weasyprint 排了 \(seconds) 秒还没有排完，已停下；请少印一些，分几次来。",
                en: "weasyprint was not done after \(seconds) seconds and was stopped; print less at a time.")
        }
    }
}

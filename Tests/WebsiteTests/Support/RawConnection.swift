import Foundation

/// A connection to a server on this machine that says whatever it is told to, as no well-behaved client would.
struct RawConnection {
    private let port: Int

    init(port: Int) { self.port = port }

    /// Sends bytes, says that nothing more will come, and gathers whatever is answered until the server hangs up.
    ///
    /// - Returns: What was answered; nil where the server did not hang up in minutes.
    func conversation(_ bytes: [UInt8]) async -> String? {
        await withCheckedContinuation { continuation in
            // A thread of its own: many may talk at once, and queues have few threads.
            Thread.detachNewThread { continuation.resume(returning: talk(bytes)) }
        }
    }

    private func talk(_ bytes: [UInt8]) -> String? {
        let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard handle >= 0 else { return nil }
        defer { close(handle) }
        var patience = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(handle, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard isConnected(handle) else { return nil }
        sendAll(bytes, to: handle)
        shutdown(handle, Int32(SHUT_WR))
        return everything(from: handle)
    }

    private func isConnected(_ handle: Int32) -> Bool {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    /// A server that hangs up early does not want the rest.
    private func sendAll(_ bytes: [UInt8], to handle: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(handle, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }

    private func everything(from handle: Int32) -> String? {
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(handle, &buffer, buffer.count, 0)
            if count < 0, errno == EAGAIN { return nil }
            guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
            answer += buffer.prefix(count)
        }
    }
}

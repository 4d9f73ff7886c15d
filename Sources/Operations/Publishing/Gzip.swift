import CZlib

/// Compresses for the web (RFC 1952), without a name or a time in it: the same bytes give the same bytes.
package enum Gzip {
    /// The compressed bytes; nil where zlib will not, for lack of memory.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(
                &stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size
            )
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        return input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
                (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
                guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { return nil }
                return Array(target.prefix(Int(stream.total_out)))
            }
        }
    }

    /// The largest window, and 16 for a gzip header in place of zlib's own.
    private static let gzipWindow: Int32 = 15 + 16
    private static let memoryLevel: Int32 = 9
}

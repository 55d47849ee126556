import Files

/// The bytes of a file; nil if it cannot be read.
func bytes(of path: String) -> [UInt8]? { try? WholeFile.read(path) }

/// The names in a folder, hidden ones too.
func names(in folder: String) -> [String] { Folder.names(in: folder) }

/// The width and height that a PNG names.
func size(ofPNG bytes: [UInt8]) -> [Int] {
  [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
}

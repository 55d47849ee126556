import TensorFiles

/// The bytes of a file with this header and these data, whether or not they make sense.
func safetensors(_ header: String, data: [UInt8] = []) -> [UInt8] {
  framed(Array(header.utf8), data: data)
}

/// The bytes of a file with these bytes as its header.
func framed(_ header: [UInt8], data: [UInt8] = []) -> [UInt8] {
  littleEndian(UInt64(header.count)) + header + data
}

/// The eight bytes that spell `number` in a file.
func littleEndian(_ number: UInt64) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

/// The sentence with which `bytes` are refused, or `nil` if they are read.
func refusal(of bytes: [UInt8]) -> String? {
  refusal { try TensorFile(bytes: bytes) }
}

/// The sentence with which `attempt` fails, or `nil` if it succeeds.
func refusal<Result>(_ attempt: () throws -> Result) -> String? {
  do {
    _ = try attempt()
    return nil
  } catch {
    return "\(error)"
  }
}

/// A file with one tensor of each type, in an order that is not the order of their widths.
func fileOfEveryType() throws -> TensorFile {
  var file = TensorFile(metadata: ["algorithm": "td3", "steps": "100"])
  try file.add("bytes", shape: [3], [0, 127, 255] as [UInt8])
  try file.add("floats", shape: [2, 2], [0, -1.5, .infinity, .leastNonzeroMagnitude] as [Float])
  try file.add("doubles", shape: [1, 2], [.pi, -0.0])
  try file.add("integers", shape: [2], [.min, .max] as [Int64])
  try file.add("words", shape: [], [.max] as [UInt64])
  try file.add("nothing", shape: [0, 4], [] as [Float])
  return file
}

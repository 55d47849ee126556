#if _endian(big)
  #error("Tensors are stored little-endian and copied as they lie; this host is big-endian.")
#endif

/// What the numbers of one tensor are, spelled as the file spells it.
public enum ElementType: String, Sendable, CaseIterable {
  /// Single precision, `Float`.
  case float32 = "F32"

  /// Double precision, `Double`.
  case float64 = "F64"

  /// Signed whole numbers, `Int64`.
  case int64 = "I64"

  /// Unsigned whole numbers, `UInt64`.
  case uint64 = "U64"

  /// Bytes, `UInt8`.
  case uint8 = "U8"

  /// The number of bytes one element takes.
  public var byteCount: Int {
    switch self {
    case .float64, .int64, .uint64: 8
    case .float32: 4
    case .uint8: 1
    }
  }
}

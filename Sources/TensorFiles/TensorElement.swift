/// A number that a tensor file can hold: `Float`, `Double`, `Int64`, `UInt64` or `UInt8`.
///
/// Its memory is copied as it lies, so it must have the size and layout of its `elementType`.
public protocol TensorElement: BitwiseCopyable, Sendable {
  /// The type's name in the file.
  static var elementType: ElementType { get }
}

extension Float: TensorElement {
  /// `F32` in the file.
  public static var elementType: ElementType { .float32 }
}

extension Double: TensorElement {
  /// `F64` in the file.
  public static var elementType: ElementType { .float64 }
}

extension Int64: TensorElement {
  /// `I64` in the file.
  public static var elementType: ElementType { .int64 }
}

extension UInt64: TensorElement {
  /// `U64` in the file.
  public static var elementType: ElementType { .uint64 }
}

extension UInt8: TensorElement {
  /// `U8` in the file.
  public static var elementType: ElementType { .uint8 }
}

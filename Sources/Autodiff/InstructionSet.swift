import Wording

#if IN_DOUBLE
  import KernelsInDouble
#else
  import Kernels
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The engine's numbers: single precision, from the C side's own type.
///
/// The tests compile these same files once more in double precision, where central differences are
/// sharp enough to judge a derivative.
public typealias Real = real

/// The arithmetic loops in use.
let kernels = InstructionSet.current.table

/// A set of vector instructions for which the arithmetic was compiled; all give the same bits.
public struct InstructionSet: Sendable {
  /// The environment variable that forces one of them.
  public static let variable = "TD3_KERNELS"

  /// The loops themselves.
  package let table: KernelTable

  /// The name: avx512, avx2, neon or plain.
  public var name: String { String(cString: table.name) }

  /// What this processor can run, the fastest first.
  public static let available: [InstructionSet] = (0...)
    .lazy
    .map { kernels_at($0) }
    .prefix { $0 != nil }
    .compactMap { $0?.pointee }
    .filter { kernels_can_run($0.name) }
    .map(InstructionSet.init(table:))

  /// The set that computes: the one forced by `TD3_KERNELS`, else the fastest.
  public static let current: InstructionSet = {
    if let refusal { refuse(refusal) }
    return available.first { $0.name == forced } ?? available[0]
  }()

  /// Why nothing can be computed: `TD3_KERNELS` names a set that cannot run here; nil where it can.
  ///
  /// For a program to ask before it begins, and to say; computing without asking traps.
  public static let refusal: String? = {
    let names = available.map(\.name)
    guard let forced, !names.contains(forced) else { return nil }
    return "\(variable)=\(forced) cannot run here: set it to one of "
      + names.joined(separator: ", ") + ", or unset it"
  }()

  private static let forced = getenv(variable).map { String(cString: $0) }
}

import TensorFiles
import Testing

struct FuzzTests {
  @Test(arguments: Damage.allCases)
  func aDamagedFileIsRefusedOrSound(damage: Damage) throws {
    for bytes in try damagedFiles(damage, count: 1_000, seed: 2_024) {
      try checkSoundness(of: bytes)
    }
  }

  @Test func theDamageIsOfManyKinds() throws {
    var kinds: Set<String> = []
    for damage in Damage.allCases {
      for bytes in try damagedFiles(damage, count: 500, seed: 7) {
        do {
          _ = try TensorFile(bytes: bytes)
          kinds.insert("none")
        } catch {
          kinds.insert(Mirror(reflecting: error).children.first?.label ?? "\(error)")
        }
      }
    }
    #expect(kinds.count >= 20, "\(kinds.sorted())")
    #expect(kinds.contains("none"))
  }

  /// Expects that `bytes` are refused with a sentence, or read as what they say.
  private func checkSoundness(of bytes: [UInt8]) throws {
    let file: TensorFile
    do {
      file = try TensorFile(bytes: bytes)
    } catch {
      #expect(error.description.hasSuffix("."))
      return
    }
    let headerCount = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
    var dataCount = 0
    for name in file.names {
      let elementType = try #require(file.elementType(of: name))
      let shape = try #require(file.shape(of: name))
      let byteCount = shape.reduce(elementType.byteCount, *)
      #expect(try rawBytes(of: name, in: file).count == byteCount)
      dataCount += byteCount
    }
    #expect(8 + headerCount + dataCount == bytes.count)
    let encoded = file.encoded()
    let copy = try TensorFile(bytes: encoded)
    #expect(copy == file)
    #expect(copy.encoded() == encoded)
  }

  private func rawBytes(of name: String, in file: TensorFile) throws -> [UInt8] {
    switch file.elementType(of: name) {
    case .float32: try file.floats(name).withUnsafeBytes { Array($0) }
    case .float64: try file.doubles(name).withUnsafeBytes { Array($0) }
    case .int64: try file.integers(name).withUnsafeBytes { Array($0) }
    case .uint64: try file.words(name).withUnsafeBytes { Array($0) }
    case .uint8, nil: try file.bytes(name)
    }
  }

  private func damagedFiles(_ damage: Damage, count: Int, seed: UInt64) throws -> [[UInt8]] {
    let files = try soundFiles().map { $0.encoded() }
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in
      let file = files.randomElement(using: &dice)!
      let other = files.randomElement(using: &dice)!
      return damage.applied(to: file, other, dice: &dice)
    }
  }

  private func soundFiles() throws -> [TensorFile] {
    var small = TensorFile(metadata: ["é\"\\\n": "🙂"])
    try small.add("bytes", shape: [2, 2], [1, 2, 3, 4] as [UInt8])
    var plain = TensorFile()
    try plain.add("a", shape: [2], [1, 2] as [Float])
    try plain.add("b", shape: [1, 3], [1, 2, 3] as [Float])
    return try [fileOfEveryType(), small, plain, TensorFile()]
  }
}

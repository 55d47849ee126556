import TensorFiles
import Testing

struct RoundTripTests {
  @Test func floatsComeBack() throws {
    let values: [Float] = [0, -0.0, 1.5, .pi, .infinity, .leastNonzeroMagnitude]
    let file = try roundTrip(values, shape: [2, 3])
    #expect(try file.floats("x").map(\.bitPattern) == values.map(\.bitPattern))
    #expect(file.elementType(of: "x") == .float32)
    #expect(file.shape(of: "x") == [2, 3])
  }

  @Test func doublesComeBack() throws {
    let values: [Double] = [0, -0.0, 0.1, .pi, -.infinity, .greatestFiniteMagnitude]
    let file = try roundTrip(values, shape: [3, 2])
    #expect(try file.doubles("x").map(\.bitPattern) == values.map(\.bitPattern))
    #expect(file.elementType(of: "x") == .float64)
    #expect(file.shape(of: "x") == [3, 2])
  }

  @Test func integersComeBack() throws {
    let values: [Int64] = [.min, -1, 0, 1, .max]
    let file = try roundTrip(values, shape: [5])
    #expect(try file.integers("x") == values)
    #expect(file.elementType(of: "x") == .int64)
  }

  @Test func wordsComeBack() throws {
    let values: [UInt64] = [0, 1, 0x0102_0304_0506_0708, .max]
    let file = try roundTrip(values, shape: [2, 1, 2])
    #expect(try file.words("x") == values)
    #expect(file.elementType(of: "x") == .uint64)
  }

  @Test func bytesComeBack() throws {
    let values = Array(UInt8.min...UInt8.max)
    let file = try roundTrip(values, shape: [16, 16])
    #expect(try file.bytes("x") == values)
    #expect(file.elementType(of: "x") == .uint8)
  }

  @Test func notANumberKeepsItsBits() throws {
    let pattern: UInt32 = 0x7FC1_2345
    let file = try roundTrip([Float(bitPattern: pattern)], shape: [])
    #expect(try file.floats("x", shape: [])[0].bitPattern == pattern)
    #expect(try file == roundTrip([Float(bitPattern: pattern)], shape: []))
    #expect(try file != roundTrip([Float.nan], shape: []))
  }

  @Test func anEmptyFileComesBack() throws {
    let file = try TensorFile(bytes: TensorFile().encoded())
    #expect(file == TensorFile())
    #expect(file.names.isEmpty)
  }

  @Test func aFileOfEveryTypeComesBack() throws {
    let file = try fileOfEveryType()
    let copy = try TensorFile(bytes: file.encoded())
    #expect(copy == file)
    #expect(copy.names == ["bytes", "floats", "doubles", "integers", "words", "nothing"])
    #expect(copy.metadata == ["algorithm": "td3", "steps": "100"])
    #expect(copy.encoded() == file.encoded())
  }

  @Test func aLargeTensorComesBack() throws {
    let values = (0..<1_000_000).map { Float($0) }
    let file = try roundTrip(values, shape: [1000, 1000])
    #expect(try file.floats("x", shape: [1000, 1000]) == values)
  }

  private func roundTrip<Element: TensorElement>(
    _ values: [Element], shape: [Int]
  ) throws -> TensorFile {
    var file = TensorFile()
    try file.add("x", shape: shape, values)
    return try TensorFile(bytes: file.encoded())
  }
}

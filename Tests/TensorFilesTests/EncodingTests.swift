import TensorFiles
import Testing

struct EncodingTests {
  @Test func theEncodingIsWhatTheFormatSays() throws {
    var file = TensorFile(metadata: ["b": "2", "a": "1"])
    try file.add("x", shape: [2], [1, -2] as [Float])
    let header =
      #"{"__metadata__":{"a":"1","b":"2"},"#
      + #""x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} "#
    #expect(file.encoded() == safetensors(header, data: [0, 0, 128, 63, 0, 0, 0, 192]))
  }

  @Test func theHeaderKeepsTheOrderAndTheDataPutWideElementsFirst() throws {
    var file = TensorFile()
    try file.add("a", shape: [3], [1, 2, 3] as [UInt8])
    try file.add("b", shape: [1], [4] as [UInt64])
    try file.add("c", shape: [], [0] as [Float])
    try file.add("d", shape: [1], [5] as [Int64])
    let header =
      #"{"a":{"dtype":"U8","shape":[3],"data_offsets":[20,23]},"#
      + #""b":{"dtype":"U64","shape":[1],"data_offsets":[0,8]},"#
      + #""c":{"dtype":"F32","shape":[],"data_offsets":[16,20]},"#
      + #""d":{"dtype":"I64","shape":[1],"data_offsets":[8,16]}}"#
    let data = littleEndian(4) + littleEndian(5) + [0, 0, 0, 0, 1, 2, 3]
    #expect(file.encoded() == safetensors(header, data: data))
    #expect(try TensorFile(bytes: file.encoded()).names == ["a", "b", "c", "d"])
  }

  @Test(arguments: 0..<16)
  func theDataBeginAtAMultipleOfEight(nameLength: Int) throws {
    var file = TensorFile()
    try file.add(String(repeating: "n", count: nameLength), shape: [1], [7] as [UInt8])
    #expect(file.encoded().count % 8 == 1)
    #expect(file.encoded().last == 7)
  }

  @Test func theOrderInWhichMetadataWereSetDoesNotMatter() {
    let keys = (0..<40).map { "key \($0)" }
    var forwards = TensorFile()
    for key in keys { forwards.metadata[key] = "value" }
    var backwards = TensorFile()
    for key in keys.reversed() { backwards.metadata[key] = "value" }
    #expect(forwards.encoded() == backwards.encoded())
  }

  @Test func aForeignOrderOfTheDataIsRead() throws {
    let header =
      #"{"late":{"dtype":"U8","shape":[2],"data_offsets":[1,3]},"#
      + #""early":{"shape":[1],"data_offsets":[0,1],"dtype":"U8"}}"#
    let file = try TensorFile(bytes: safetensors(header, data: [1, 2, 3]))
    #expect(file.names == ["late", "early"])
    #expect(try file.bytes("late") == [2, 3])
    #expect(try file.bytes("early") == [1])
    #expect(try TensorFile(bytes: file.encoded()) == file)
  }

  @Test func spaceBetweenTokensIsRead() throws {
    let header =
      "{ \"x\" :\t{ \"dtype\": \"U8\",\n \"shape\" : [ 1 , 1 ] ,"
      + " \"data_offsets\":[ 0,1 ] } }\r\n"
    let file = try TensorFile(bytes: safetensors(header, data: [9]))
    #expect(try file.bytes("x", shape: [1, 1]) == [9])
  }

  @Test func anEmptyTensorMayLieBetweenOthers() throws {
    let header =
      #"{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"#
      + #""empty":{"dtype":"F64","shape":[0],"data_offsets":[1,1]},"#
      + #""b":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}}"#
    let file = try TensorFile(bytes: safetensors(header, data: [1, 2]))
    #expect(try file.doubles("empty") == [])
    #expect(try file.bytes("b") == [2])
  }
}

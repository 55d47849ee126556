import TensorFiles
import Testing

struct DamagedTensorTests {
  @Test func aTensorThatIsNotAnObjectIsRefused() {
    #expect(
      refusal(of: safetensors(#"{"x":[]}"#)) == """
        The tensor "x" is described by an array, not by an object. \
        Write the file again with its dtype, shape and data_offsets.
        """)
  }

  @Test(arguments: [
    (#"{"shape":[0],"data_offsets":[0,0]}"#, "dtype"),
    (#"{"dtype":"F32","data_offsets":[0,0]}"#, "shape"),
    (#"{"dtype":"F32","shape":[0]}"#, "data_offsets"),
  ])
  func aMissingFieldIsRefused(entry: String, field: String) {
    #expect(
      refusal(of: safetensors("{\"x\":\(entry)}")) == """
        The tensor "x" has no "\(field)". Write the file again with it.
        """)
  }

  @Test func anUnknownFieldIsRefused() {
    let entry = #"{"dtype":"F32","shape":[0],"data_offsets":[0,0],"device":"cuda"}"#
    #expect(
      refusal(of: safetensors("{\"x\":\(entry)}")) == """
        The tensor "x" has a field "device", which the format does not know. \
        Write the file again without it.
        """)
  }

  @Test(arguments: ["BF16", "f32", "", "F32 "])
  func anUnknownTypeIsRefused(type: String) {
    #expect(
      sentence(dtype: "\"\(type)\"", shape: "[0]", offsets: "[0,0]") == """
        The tensor "x" has the type "\(type)", which is not read here. \
        Convert it to F32, F64, I64, U64 or U8.
        """)
  }

  @Test func aTypeThatIsNotAStringIsRefused() {
    #expect(
      sentence(dtype: "32", shape: "[0]", offsets: "[0,0]") == """
        The "dtype" of the tensor "x" is not a string. Write the file again with a string.
        """)
  }

  @Test(arguments: ["3", "{}", "\"[3]\"", "null", "[\"3\"]", "[[3]]", "[null]", "[true]"])
  func aShapeThatIsNotAnArrayOfNumbersIsRefused(shape: String) {
    #expect(
      sentence(shape: shape, offsets: "[0,0]") == """
        The "shape" of the tensor "x" is not an array of whole numbers. \
        Write the file again with an array of whole numbers.
        """)
  }

  @Test(arguments: [
    "0", "null", "[]", "[0]", "[0,0,0]", "[0,\"0\"]", "[-0,0]", "[-1,0]", "[0,-1]", "[0.0,0]",
    "[0,0e0]", "[0,9223372036854775808]", "[18446744073709551616,0]",
  ])
  func offsetsThatAreNotTwoWholeNumbersAreRefused(offsets: String) {
    #expect(
      sentence(shape: "[0]", offsets: offsets) == """
        The "data_offsets" of the tensor "x" is not two whole numbers, 0 or more. \
        Write the file again with two whole numbers, 0 or more.
        """)
  }

  @Test(arguments: ["-1", "-0", "-9223372036854775809"])
  func aNegativeDimensionIsRefused(dimension: String) {
    #expect(
      sentence(shape: "[2,\(dimension)]", offsets: "[0,0]") == """
        The tensor "x" has the dimension \(dimension), which is negative. \
        Give it a size of 0 or more.
        """)
  }

  @Test(arguments: ["1.5", "2.0", "1e2", "1E2", "-0.5", "1e999999"])
  func aFractionalDimensionIsRefused(dimension: String) {
    #expect(
      sentence(shape: "[\(dimension)]", offsets: "[0,0]") == """
        The tensor "x" has the dimension \(dimension), which is not spelled as a whole number. \
        Write the file again with digits alone.
        """)
  }

  @Test(arguments: ["9223372036854775808", "18446744073709551615", "99999999999999999999999999"])
  func aDimensionThatOverflowsIsRefused(dimension: String) {
    #expect(
      sentence(shape: "[\(dimension)]", offsets: "[0,0]") == """
        The tensor "x" has the dimension \(dimension), which is above 9223372036854775807. \
        Copy the file again: it was damaged.
        """)
  }

  @Test(arguments: [
    "[4294967296, 4294967296]", "[9223372036854775807, 2, 0]", "[9223372036854775807]",
    "[2305843009213693952]",
  ])
  func aProductThatOverflowsIsRefused(shape: String) {
    #expect(
      sentence(shape: shape, offsets: "[0,0]") == """
        The tensor "x" of shape \(shape) would have more than 9223372036854775807 bytes. \
        Give it a smaller shape.
        """)
  }

  @Test func aShapeOfManyDimensionsIsShownShort() {
    let shape = "[" + Array(repeating: "2", count: 1000).joined(separator: ",") + "]"
    #expect(
      sentence(shape: shape, offsets: "[0,0]") == """
        The tensor "x" of shape [2, 2, 2, 2, 2, 2, 2, 2, …] would have more than \
        9223372036854775807 bytes. Give it a smaller shape.
        """)
  }

  /// The sentence with which a file of one tensor described like this, and no data, is refused.
  private func sentence(
    dtype: String = "\"F32\"", shape: String, offsets: String
  ) -> String? {
    refusal(
      of: safetensors(#"{"x":{"dtype":\#(dtype),"shape":\#(shape),"data_offsets":\#(offsets)}}"#))
  }
}

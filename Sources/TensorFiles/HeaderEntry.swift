/// What the header says about one tensor.
struct HeaderEntry {
  let name: String
  let elementType: ElementType
  let shape: [Int]

  /// Where the tensor's bytes lie, counted from the end of the header.
  let range: Range<Int>
}

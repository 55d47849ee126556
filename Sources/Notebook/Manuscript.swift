/// A lesson as it went, to be written to a file.
struct Manuscript {
  let title: String
  let number: Int
  let cells: [Cell]
  /// Where it will be written.
  let path: String
}

extension [Int] {
  /// The shape in brackets, shortened if it has more dimensions than a tensor ever does.
  var shown: String {
    let sizes = prefix(8).map(String.init).joined(separator: ", ")
    return count > 8 ? "[\(sizes), …]" : "[\(sizes)]"
  }
}

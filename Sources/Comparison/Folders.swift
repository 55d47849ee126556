import Files

/// Makes a folder and all those above it, where they are not there yet.
public func makeFolder(_ folder: String) throws(ComparisonError) {
  do {
    try Folder.make(folder)
  } catch {
    throw ComparisonError(
      .unwritable,
      "cannot make the folder \"\(error.path)\": \(error.trouble.reason); "
        + "free some space, or choose another with --out")
  }
}

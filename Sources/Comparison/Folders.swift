import Files

/// Folders that are made for some work, and go again if it leaves nothing in them.
struct MadeFolders {
  private let made: [String]

  /// Makes folders and all those above them, where they are not there yet.
  init(_ folders: String...) throws(ComparisonError) { try self.init(folders) }

  /// Makes these folders.
  init(_ folders: [String]) throws(ComparisonError) {
    var made: [String] = []
    for folder in folders {
      do {
        made += try Folder.make(folder)
      } catch {
        Folder.removeEmpty(made)
        throw ComparisonError(
          "cannot make the folder \"\(error.path)\"", error.trouble,
          "free some space, or choose another with --out")
      }
    }
    self.made = made
  }

  /// Does the work; where it fails, those that it has left empty are taken away.
  func keptUnlessFailing<Result>(_ work: () throws -> Result) rethrows -> Result {
    do { return try work() } catch {
      Folder.removeEmpty(made)
      throw error
    }
  }
}

extension ComparisonError {
  /// Something that cannot be written: what, why, and the cure.
  init(_ problem: String, _ trouble: FileTrouble, _ cure: String) {
    let cure = trouble.isOfDescriptors ? "let more be open at once with `ulimit -n 1024`" : cure
    self.init(.unwritable, "\(problem): \(trouble.reason); \(cure)")
  }
}

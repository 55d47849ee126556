/// A page cut into screens of a window: what belongs together stays together where it fits.
struct Screens {
  enum Row {
    case text(String)
    case image([UInt8], rows: Int)
  }

  /// The rows of each screen; the last is the one that grows.
  private(set) var all: [[Row]] = [[]]
  private let height: Int
  /// Whether a screen may begin with an empty row.
  private let keepsEmptyRows: Bool

  /// Screens of so many rows.
  init(height: Int, keepsEmptyRows: Bool) {
    self.height = max(1, height)
    self.keepsEmptyRows = keepsEmptyRows
  }

  private var room: Int {
    height
      - all[all.count - 1].reduce(0) { sum, row in
        if case .image(_, let rows) = row { sum + rows } else { sum + 1 }
      }
  }

  private mutating func makeRoom(for rows: Int) {
    if rows > room, rows <= height, !all[all.count - 1].isEmpty { all.append([]) }
  }

  /// Adds lines that belong together.
  mutating func add(_ lines: [String]) {
    makeRoom(for: lines.count)
    for (index, line) in lines.enumerated() {
      if room <= 0 { all.append([]) }
      if index == 0, line.isEmpty, all[all.count - 1].isEmpty, !keepsEmptyRows { continue }
      all[all.count - 1].append(.text(line))
    }
  }

  mutating func add(image: [UInt8], rows: Int) {
    if rows > room, !all[all.count - 1].isEmpty { all.append([]) }
    all[all.count - 1].append(.image(image, rows: rows))
  }
}

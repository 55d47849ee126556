import Files

/// What one gnuplot has drawn of a picture, in one or more formats.
public struct DrawnPicture: Sendable {
  private let picture: Picture
  private var drawn: [PictureFormat: [UInt8]] = [:]
  /// Why what is missing is missing.
  private var problem: PictureProblem?

  init(of picture: Picture, _ formats: [PictureFormat], while isWanted: () -> Bool) {
    self.picture = picture
    let title = picture.chart.title
    do throws(PictureProblem) {
      try ScratchFolder.with(for: title) { folder throws(PictureProblem) in
        let order = Order(picture, formats)
        do throws(PictureProblem) {
          try Gnuplot.run(
            order.script, in: folder, for: title, within: picture.timeLimit, while: isWanted)
        } catch {
          problem = error
        }
        collect(formats, from: folder)
      }
    } catch {
      problem = error
    }
  }

  private mutating func collect(_ formats: [PictureFormat], from folder: String) {
    let receipt = Order.Receipt(in: folder)
    if receipt.lines.contains(Order.letters) { _ = FontQuestion.answer(in: folder) }
    for format in formats where receipt.lines.contains(format.fileName) {
      do throws(FileFailure) {
        let bytes = try WholeFile.read("\(folder)/\(format.fileName)")
        if isWhole(bytes, as: format) { drawn[format] = bytes }
      } catch {
        // Why a file is missing can be told by what gnuplot did; not so why it cannot be opened.
        if error.trouble.isOfDescriptors { problem = .tooManyFiles(picture: picture.chart.title) }
      }
    }
    if formats.contains(where: { drawn[$0] == nil }) { explain(receipt, in: folder) }
  }

  /// Finds the cause behind what gnuplot did, which itself knows little of disks and limits.
  private mutating func explain(_ receipt: Order.Receipt, in folder: String) {
    let title = picture.chart.title
    switch problem {
    case nil: problem = ScratchFolder.trouble(in: folder, for: title) ?? .blank(picture: title)
    case .failed(_, let said):
      if said.contains("Too many open files") {
        problem = .tooManyFiles(picture: title)
      } else if let version = receipt.version, version < Gnuplot.Description.oldest {
        problem = .tooOld(picture: title, version: version)
      } else if let trouble = ScratchFolder.trouble(in: folder, for: title) {
        problem = trouble
      }
    case .died:
      if let trouble = ScratchFolder.trouble(in: folder, for: title) { problem = trouble }
    default: break
    }
  }

  /// The bytes of one format.
  public func bytes(of format: PictureFormat) throws(PictureProblem) -> [UInt8] {
    if let bytes = drawn[format] { return bytes }
    throw problem ?? .blank(picture: picture.chart.title)
  }

  /// An image in which there are letters.
  public func image(as format: PictureFormat) throws(PictureProblem) -> [UInt8] {
    let bytes = try bytes(of: format)
    guard Gnuplot.knowledge.withLock({ $0.findsFonts }) != false else {
      throw .noFonts(picture: picture.chart.title)
    }
    return bytes
  }

  /// A text panel by panel.
  public func panels(of format: PictureFormat) throws(PictureProblem) -> [String] {
    let pages = String(decoding: try bytes(of: format), as: UTF8.self).split(separator: "\u{C}")
    return pages.map(trimmed).filter { $0 != "\n" }
  }

  /// Writes the files that are kept of it, as `Picture.write(to:name:)` says.
  public func write(to folder: String, name: String) throws(PictureProblem) -> [String] {
    var contents: [(name: String, bytes: [UInt8])] = []
    for format in picture.fileFormats {
      contents.append(("\(name).\(format.ending)", try image(as: format)))
    }
    let (chart, look) = (picture.chart, picture.look)
    let again = script(for: chart, as: .png, look: look, file: "\(name).png")
    contents.append(("\(name).gp", Array(again.utf8)))
    contents.append(("\(name).dat", Array(dataFile(for: chart).utf8)))
    do throws(FileFailure) {
      var files = try FileGroup(in: folder)
      for content in contents { try files.add(content.name, content.bytes) }
      return try files.finish()
    } catch {
      guard !error.trouble.isOfDescriptors else { throw .tooManyFiles(picture: chart.title) }
      throw .unwritable(picture: chart.title, path: error.path, error.trouble)
    }
  }
}

/// What one gnuplot is to draw: a script of many parts, each of which leaves a line in a file.
struct Order {
  /// The line of the pictures that tell whether there are fonts.
  static let letters = "letters"
  private static let receipt = "receipt"

  /// The whole script.
  let script: String

  init(_ picture: Picture, _ formats: [PictureFormat]) {
    // The terminal of sixels leaves its colours to that of films, so films come first.
    let order = formats.filter { $0 != .sixel } + formats.filter { $0 == .sixel }
    var parts = order.map { format in
      let (chart, look, file) = (picture.chart, picture.look, format.fileName)
      return Order.part(
        file, Plotting.script(for: chart, as: format, look: look, file: file))
    }
    // What has no letters cannot lack them.
    let isAsked =
      formats.contains { !$0.isText }
      && Gnuplot.knowledge.withLock { $0.findsFonts == nil }
    if isAsked { parts.append(Order.part(Order.letters, FontQuestion.script)) }
    script =
      "missing = 0\n" + Order.note("GPVAL_VERSION") + parts.joined(separator: "reset\n")
      + "if (missing > 0) { exit status 1 }\n"
  }

  /// A script, and a line that says that it was drawn without a mistake.
  private static func part(_ name: String, _ script: String) -> String {
    script + "if (GPVAL_ERRNO == 0) { \(note("'\(name)'", end: "")) } else { missing = 1 }\n"
      + "reset errors\n"
  }

  private static func note(_ what: String, end: String = "\n") -> String {
    "if (1) { set print '\(receipt)' append; print \(what); set print }" + end
  }

  /// What gnuplot has noted while it drew.
  struct Receipt {
    let lines: [String]

    init(in folder: String) {
      let bytes = (try? WholeFile.read("\(folder)/\(Order.receipt)")) ?? []
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    var version: Double? { lines.first.flatMap(Double.init) }
  }
}

/// Whether a file is there to its end, as far as its kind shows it.
func isWhole(_ bytes: [UInt8], as format: PictureFormat) -> Bool {
  switch format {
  case .png: bytes.starts(with: [0x89] + "PNG".utf8) && bytes.suffix(8).starts(with: "IEND".utf8)
  case .svg:
    String(decoding: bytes.suffix(16), as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .last == "</svg>"
  case .gif: bytes.starts(with: "GIF8".utf8) && bytes.last == UInt8(ascii: ";")
  case .sixel: bytes.starts(with: "\u{1B}P".utf8)
  case .text, .window: !bytes.isEmpty
  }
}

/// The text without empty lines before and after, and without spaces at the ends of lines.
private func trimmed(_ text: Substring) -> String {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
    var line = $0
    while line.last == " " { line = line.dropLast() }
    return line
  }
  while lines.first?.isEmpty == true { lines.removeFirst() }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n") + "\n"
}

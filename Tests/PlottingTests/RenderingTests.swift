import TestSupport
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Every kind of chart through the real gnuplot.
struct RenderingTests {
  @Test(arguments: Gallery.all.keys.sorted()) func everyKindIsDrawnAndSmall(kind: String) throws {
    let chart = try #require(Gallery.all[kind])
    let png = try Picture(chart).bytes(of: .png)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(size(ofPNG: png) == [1280, 720])
    #expect(png.count > 8000)
    let svg = try Picture(chart).bytes(of: .svg)
    #expect(String(decoding: svg, as: UTF8.self).hasSuffix("</svg>\n\n"))
    #expect(svg.count < 80_000)
    let gif = try Picture(chart).bytes(of: .gif)
    #expect(gif.starts(with: Array("GIF89a".utf8)))
    #expect(gif.count < 1_000_000)
    #expect(try Picture(chart).bytes(of: .sixel).starts(with: Array("\u{1B}P".utf8)))
  }

  @Test func aProjectorGetsItsSize() throws {
    let png = try Picture(Gallery.curves, look: Look(isProjected: true)).bytes(of: .png)
    #expect(size(ofPNG: png) == [1920, 1080])
  }

  @Test(arguments: Gallery.all.keys.sorted()) func textFitsItsColumns(kind: String) throws {
    let chart = try #require(Gallery.all[kind])
    for columns in [40, 80, 120] {
      for isASCII in [false, true] {
        let (text, problem) = Picture(chart).text(columns: columns, isASCII: isASCII)
        #expect(problem == nil)
        let lines = text.split(separator: "\n")
        #expect(lines.count > 4)
        #expect(lines.allSatisfy { $0.count <= columns }, "\(text)")
        #expect(lines.allSatisfy { $0.last != " " })
        #expect(!isASCII || text.utf8.allSatisfy { $0 < 128 && ($0 >= 32 || $0 == 10) })
        #expect(text.hasPrefix(String(lines[0])))
      }
    }
  }

  @Test func theTextOfACurveIsItsLetters() {
    let (text, _) = Picture(Gallery.curves).text()
    #expect(text.contains("D = DDPG   . = 95 % interval   T = TD3"))
    #expect(text.contains("TTT"))
    #expect(text.contains("environment steps"))
  }

  @Test func noCategoryIsLostInText() {
    let (text, _) = Picture(Gallery.differences).text()
    for name in ["TD3 |", "DDPG |", "seed 0 |", "seed 1 |", "seed 2 |", "seed 3 |", "mean |"] {
      #expect(text.contains(name), "\(text)")
    }
  }

  @Test func hostileWordsAreDrawnAsTheyAre() throws {
    let evil = "it's _ ^ { } @ & ~ \\ \" `date` \n %s"
    let chart = Chart(
      evil, subtitle: evil, x: Axis(evil), y: Axis(evil),
      [.curve(Curve(evil, .td3, x: [0, 1], y: [0, 1])), .note(Note(evil, x: 0, y: 0))])
    let svg = String(decoding: try Picture(chart).bytes(of: .svg), as: UTF8.self)
    #expect(svg.contains("it's _ ^ { } @ &amp; ~ \\ \" `date`"))
    #expect(Picture(chart).text().text.contains("it's _ ^ { } @ & ~ \\ \" `date`"))
  }

  @Test func emptyChartsAreDrawnToo() throws {
    let nothing: [Mark] = [
      .curve(Curve("none", .td3, x: [], y: [])), .points(Points("none", .q1, x: [], y: [])),
      .curve(Curve("gap", .q2, x: [0, 1], y: [.nan, .nan])), .diagram(Diagram([])),
      .bars(Bars([], [])), .estimates(Estimates([])), .swing(Swing([])),
      .map(HeatMap("none", x: 0...1, y: 0...1, rows: [])),
      .histogram(Histogram("none", .td3, of: [], in: 0...1, bins: 3)),
    ]
    for mark in nothing {
      let picture = Picture(Chart("Nothing", [mark]))
      #expect(try picture.bytes(of: .png).count > 1000, "\(mark)")
      #expect(picture.text().problem == nil, "\(mark)")
    }
  }

  @Test func theWrittenScriptDrawsThePictureAgain() throws {
    let folder = makeFolder() + "/deeper/still"
    let paths = try Picture(Gallery.film).write(to: folder, name: "swing-up")
    #expect(paths == ["png", "svg", "gif", "gp", "dat"].map { "\(folder)/swing-up.\($0)" })
    #expect(names(in: folder).count == 5)
    let first = try #require(bytes(of: "\(folder)/swing-up.png"))
    let text = String(decoding: try #require(bytes(of: "\(folder)/swing-up.gp")), as: UTF8.self)
    let again = text.split(separator: "'swing-up.png'", maxSplits: 1).map(String.init)
    try #require(again.count == 2)
    try Gnuplot.run(
      again[0] + "'\(folder)/again.png'" + again[1], in: makeFolder(), for: "again", within: 20)
    #expect(bytes(of: "\(folder)/again.png") == first)
  }

  @Test func writingTwiceReplaces() throws {
    let folder = makeFolder()
    _ = try Picture(Gallery.curves).write(to: folder, name: "a")
    _ = try Picture(Gallery.powers).write(to: folder, name: "a")
    #expect(names(in: folder) == ["a.dat", "a.gp", "a.png", "a.svg"])
    #expect(
      bytes(of: "\(folder)/a.dat") == Array(dataFile(for: Gallery.powers).utf8))
  }

  /// Nothing over nothing is no share of a range, and no number a range cannot hold.
  @Test(arguments: [0, -7.5, 1e17, 1.7e308, .nan])
  func aMapOfEqualNumbersIsDrawnAndTyped(value: Double) throws {
    let rows = [[value, value], [value, value]]
    let maps = [
      HeatMap("level", x: 0...1, y: 0...1, rows: rows),
      HeatMap("signed", palette: .signed, x: 0...1, y: 0...1, rows: rows),
      HeatMap("limited", x: 0...1, y: 0...1, rows: rows, limits: 3...3),
      HeatMap("outside", x: 0...1, y: 0...1, rows: rows, limits: 0...1e-9),
      HeatMap("from end to end", x: 0...1, y: 0...1, rows: [[-1.7e308, 1.7e308], [0, value]]),
    ]
    let thin = HeatMap("a column", x: 0...0, y: 0...1, rows: [[value], [value]])
    #expect(Picture(Chart("Nothing changes", [.map(thin)])).text().problem == nil)
    for map in maps {
      let picture = Picture(Chart("Nothing changes", [.map(map)]))
      let drawn = picture.draw([.text(), .png, .svg])
      #expect(try drawn.panels(of: .text())[0].contains("“ .:-=+*#%@” = \(map.name)"))
      #expect(try drawn.bytes(of: .png).count > 1000)
      #expect(try !drawn.bytes(of: .svg).isEmpty && !picture.chart.sentence.isEmpty)
    }
  }

  /// What is drawn before a picture in the same gnuplot changes nothing in it.
  @Test(arguments: Gallery.all.keys.sorted())
  func picturesDrawnTogetherAreThoseDrawnAlone(kind: String) throws {
    let picture = Picture(try #require(Gallery.all[kind]))
    let formats: [PictureFormat] = [.sixel, .gif, .svg, .png, .text(columns: 60)]
    let all = picture.draw(formats)
    for format in formats {
      #expect(try all.bytes(of: format) == picture.bytes(of: format), "\(format)")
    }
  }

  @Test(arguments: ["|touch sentinel", "~", "$(touch sentinel)", "it's", "a\nb", "-e", "%s", "漢"])
  func aFolderMayHaveAnyName(name: String) throws {
    let folder = makeFolder() + "/\(name)"
    let paths = try Picture(Gallery.curves).write(to: folder, name: "curves")
    #expect(paths.first == "\(folder)/curves.png")
    #expect(names(in: folder) == ["curves.dat", "curves.gp", "curves.png", "curves.svg"])
  }

  @Test func aFolderInTheWayOfOneFileLeavesTheOthersAsTheyWere() throws {
    let folder = makeFolder()
    _ = try Picture(Gallery.curves).write(to: folder, name: "a")
    let former = names(in: folder).map { bytes(of: "\(folder)/\($0)") }
    #expect(rename("\(folder)/a.gp", "\(folder)/kept") == 0 && mkdir("\(folder)/a.gp", 0o755) == 0)
    let problem = #expect(throws: PictureProblem.self) {
      try Picture(Gallery.powers).write(to: folder, name: "a")
    }
    #expect(problem?.description.contains("\(folder)/a.gp: Is a directory; choose") == true)
    #expect(names(in: folder) == ["a.dat", "a.gp", "a.png", "a.svg", "kept"])
    let now = ["a.dat", "kept", "a.png", "a.svg"].map { bytes(of: "\(folder)/\($0)") }
    #expect(now == former)
  }

  @Test func terminalsGetTheirImages() throws {
    let starts: [(PictureFormat, UInt8)] = [(.png, 0x89), (.sixel, 0x1B)]
    for (format, start) in starts {
      let image = try Picture(Gallery.powers).draw([format]).image(as: format)
      #expect(image.first == start)
      #expect(image.count > 5000)
    }
  }
}

import TestSupport
import Testing

@testable import Plotting

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
    try Gnuplot.run(again[0] + "'\(folder)/again.png'" + again[1], for: "again", within: 20)
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

  @Test func terminalsGetTheirImages() throws {
    let starts: [(PictureFormat, UInt8)] = [(.png, 0x89), (.sixel, 0x1B)]
    for (format, start) in starts {
      let image = try Picture(Gallery.powers).image(as: format)
      #expect(image.first == start)
      #expect(image.count > 5000)
    }
  }
}

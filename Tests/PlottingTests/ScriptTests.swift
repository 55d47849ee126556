import Plotting
import Testing

struct ScriptTests {
  @Test func theWholeTextScriptOfACurve() {
    let chart = Chart(
      "It's up", x: Axis("x"), y: Axis("y", unit: "N·m"),
      [.curve(Curve("Q₁", .q1, x: [0, 2], y: [0, 4]))])
    #expect(
      script(for: chart, as: .text(columns: 20), file: "out").split(separator: "\n").filter {
        !$0.hasPrefix("set x") && !$0.hasPrefix("set y") && !$0.first!.isNumber
      } == [
        "# It's up", "# Q₁: x, y", "$data1 << EOD", "EOD", "set encoding utf8",
        "unset key", "unset grid", "set terminal dumb size 20,24 noenhanced mono",
        "set output 'out'",
        "set label 'It''s up' at character 0, character 23 left front",
        "set label 'up: y (N·m)' at character 0, character 22 left front",
        "set label '1 = Q₁' at character 0, character 21 left front",
        "set border 3; set tics nomirror scale 0.4",
        "set lmargin 3; set rmargin 2; set tmargin 4; set bmargin 3",
        "unset logscale x", "unset logscale y",
        "plot \\", "  $data1 using 1:2 with points pointtype '1'", "unset label; unset arrow",
        "set output",
      ])
  }

  /// The lines of a picture's script on which its look depends.
  static let decisive: [(chart: String, lines: [String])] = [
    (
      "curves",
      [
        "set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded "
          + "background rgb '#FFFFFF' linewidth 1",
        "$data1 using 1:3:4 with filledcurves fillcolor rgb '#D55E00' "
          + "fillstyle transparent solid 0.20 noborder",
        "with lines linecolor rgb '#D55E00' linewidth 3.5 dashtype (12,6)",
        "with lines linecolor rgb '#0072B2' linewidth 3.5 dashtype 1",
        "with lines linecolor rgb '#73B1D5' linewidth 1.6 dashtype 1",
        "every 2 with points pointtype 9 pointsize 1.6 linecolor rgb '#D55E00'",
        "set label 'Both reach the same return'", "font 'DejaVu Sans Bold,22'",
        "set label 'TD3'", "set label 'DDPG'", "set label 'before'", "set label 'optimum'",
        "set label 'environment steps'", "set label 'evaluation return (sum of rewards)' at",
        "set arrow from graph 0, first -138 to graph 1, first -138 nohead",
      ]
    ),
    (
      "landscape",
      [
        "with lines linecolor rgb '#0072B2' linewidth 8 dashtype 1",
        "with lines linecolor rgb '#E69F00' linewidth 3.5 dashtype (18,6)",
        "with lines linecolor rgb '#009E73' linewidth 3.5 dashtype (14,5,3,5)",
        "with lines linecolor rgb '#222222' linewidth 3 dashtype (2,4)",
        "fillstyle transparent solid 0.10", "set label 'the peak'",
      ]
    ),
    (
      "histogram",
      [
        "with boxes fillcolor rgb '#0072B2'", "with histeps", "set object rectangle from first 0.5",
        "set label 'never drawn'", "set arrow from first 0.5, graph 0 to first 0.5, graph 1 nohead",
      ]
    ),
    (
      "limits",
      [
        "set object rectangle from graph 0, first 0 to graph 1, first 40 behind",
        "set label 'impossible: above 0' at graph 1, first 40 right",
      ]
    ),
    ("scatter", ["with points pointtype 7", "set arrow from -2, -2 to", "nohead back"]),
    (
      "map",
      [
        "matrix using (-3.141592653589793 + 0.07853981633974483 * $1):(-8.0 + 0.2 * $2):3 "
          + "with image",
        "set palette defined (0 '#440154'", "set cbrange", "set colorbox user", "'−π/2'",
        "with lines linecolor rgb '#FFFFFF' linewidth 2.6", "set label 'start'", "boxed",
      ]
    ),
    ("surface", ["set contour base", "set table $contours1", "$contours1 using 1:2 with lines"]),
    (
      "bars",
      [
        "with boxxyerror", "with xerrorbars", "set label '−239.0'",
        "set label 'without the minimum'",
      ]
    ),
    ("groups", ["set label 'HalfCheetah'", "set label 'no minimum'", "every ::1::1"]),
    (
      "differences",
      [
        "set multiplot", "unset multiplot", "set label 'seed 3'", "set label 'mean'",
        "with xerrorbars pointtype -1", "(0):1:2:(0) with vectors nohead",
      ]
    ),
    ("tape", ["set object polygon", "set label '✂ cut: no gradient'", "dashtype (5,5)"]),
    ("networks", ["set object polygon", "set label 'critic target'", "'#C2579A'"]),
    ("panels", ["set multiplot", "set label 'τ = 0.005'", "set label 'online'"]),
    ("film", ["set label '3.5 s'", "with vectors nohead"]),
    ("powers", ["set logscale x", "set logscale y", "'256' 256"]),
  ]

  @Test func everyKindIsCovered() {
    #expect(Set(ScriptTests.decisive.map(\.chart)) == Set(Gallery.all.keys))
  }

  @Test(arguments: decisive) func theDecisiveLinesStand(chart: String, lines: [String]) throws {
    let text = script(for: try #require(Gallery.all[chart]), as: .png, file: "x.png")
    for line in lines { #expect(text.contains(line), "\(line)") }
    #expect(text.contains("set output 'x.png'\n"))
    #expect(text.hasSuffix("\nset output\n"))
  }

  @Test func aFilmIsALoopOfPlots() {
    let text = script(for: Gallery.film, as: .gif, file: "x.gif")
    #expect(text.contains("animate delay 5 loop 0"))
    #expect(text.contains("do for [i=0:99] {"))
    #expect(text.contains("every ::i::i"))
  }

  @Test func everyFormatOpensItsOwnTerminal() {
    let chart = Gallery.powers
    #expect(script(for: chart, as: .svg, file: "x").contains("set terminal svg size 1280,720"))
    #expect(script(for: chart, as: .sixel, file: "x").contains("set terminal sixelgd truecolor"))
    let projected = script(for: chart, as: .png, look: Look(isProjected: true), file: "x")
    #expect(projected.contains("set terminal pngcairo size 1920,1080 font 'DejaVu Sans,29'"))
    let window = script(for: chart, as: .window)
    #expect(window.contains("set terminal qt"))
    #expect(!window.contains("set output"))
  }

  @Test func hostileWordsStayWords() {
    let evil = "'; system 'touch /tmp/x'\n`date` @x \\"
    let chart = Chart(
      evil, subtitle: evil, x: Axis(evil), y: Axis(evil),
      [.curve(Curve(evil, .td3, x: [0, 1], y: [0, 1])), .note(Note(evil, x: 0, y: 0))])
    for format in [PictureFormat.png, .text(), .svg] {
      for line in script(for: chart, as: format, file: "x").split(separator: "\n") {
        #expect(!line.hasPrefix("'; system") && !line.hasPrefix("`date`"))
        guard !line.hasPrefix("#") else { continue }
        #expect(line.count { $0 == "'" }.isMultiple(of: 2), "\(line)")
      }
    }
  }

  @Test func asciiScriptsHoldNothingElse() {
    for chart in Gallery.all.values {
      let text = script(for: chart, as: .text(isASCII: true), file: "x")
      #expect(text.utf8.allSatisfy { $0 < 128 })
    }
  }

  @Test func theDataFileNamesItsColumns() {
    let text = dataFile(for: Gallery.powers)
    #expect(
      text == "# Four times the batch, half the noise\n# \n\n\n# measured: x, measured\n"
        + "4 5\n16 2.5\n64 1.25\n256 0.625\n")
  }
}

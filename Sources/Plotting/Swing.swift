import Wording

/// Pendulums in motion: a film as GIF; elsewhere a strip of moments, until they stand.
public struct Swing: Sendable, Equatable {
  /// One pendulum.
  public struct Arm: Sendable, Equatable {
    /// Its name above it.
    public var name: String
    /// What it stands for.
    public var role: Role
    /// Its angle at each moment; 0 is upright, and it grows to the left.
    public var angles: [Double]

    /// From which moment on it is within 0.2 rad of upright, to its end.
    var standing: Int {
      angles.lastIndex { distanceFromUpright($0) > 0.2 }.map { $0 + 1 } ?? 0
    }

    /// One pendulum.
    public init(_ name: String, _ role: Role, angles: [Double]) {
      self.name = name
      self.role = role
      self.angles = angles
    }
  }

  /// The pendulums, side by side.
  public var arms: [Arm]
  /// The seconds from one moment to the next.
  public var interval: Double

  /// Pendulums, seen every so many seconds.
  public init(_ arms: [Arm], every interval: Double = 0.05) {
    self.arms = arms
    self.interval = interval
  }

  var count: Int { arms.map(\.angles.count).max() ?? 0 }
}

extension Swing: Drawable {
  func facts(_ panel: Panel) -> [String] {
    arms.map { arm in
      let last = arm.standing
      guard last < arm.angles.count else {
        let away = arm.angles.last.map(distanceFromUpright) ?? 0
        return "\(arm.name) is \(away.text) rad from upright at the end"
      }
      return
        "\(arm.name) stays upright from second \((Double(last) * interval).text(decimals: 2)) on"
    }
  }

  func draw(on sheet: inout Sheet) {
    if sheet.canvas.medium == .gif { drawFilm(on: &sheet) } else { drawStrip(on: &sheet) }
  }

  /// A strip of moments until all that stand do so, a row for each pendulum.
  private func drawStrip(on sheet: inout Sheet) {
    let (width, height) = (sheet.x.upper, sheet.y.upper)
    let em = sheet.canvas.em
    let moments = 8
    let nameWidth =
      (arms.map { sheet.canvas.width(of: $0.name, isBold: true) }.max() ?? 0) + em * 1.5
    let step = (width - nameWidth) / Double(moments)
    let rowHeight = (height - em * 1.6) / Double(max(1, arms.count))
    let length = min(step * 0.45, rowHeight * 0.42)
    let end = min(count - 1, (arms.map(\.standing).max() ?? 0) + 10)
    for (index, arm) in arms.enumerated() where !arm.angles.isEmpty {
      let y = height - (Double(index) + 0.5) * rowHeight
      var rows: [[Double]] = []
      for moment in 0..<moments {
        let frame = min(moment * end / (moments - 1), arm.angles.count - 1)
        let x = nameWidth + (Double(moment) + 0.5) * step
        let angle = arm.angles[frame]
        rows.append([x, y, -sine(angle) * length, cosine(angle) * length])
        ring(x, y, length, on: &sheet)
        if index == 0 {
          let seconds = (Double(frame) * interval).text(decimals: 1)
          sheet.label(
            "\(seconds) s", x: x.data, y: (em * 0.6).data, "center",
            font: sheet.canvas.font(0.9), colour: Shade.muted)
        }
      }
      let block = sheet.data(arm.name, columns: ["x", "y", "dx", "dy"], rows)
      plot(block, arm, length, on: &sheet)
      sheet.label(
        arm.name, x: "0", y: y.data, font: sheet.canvas.font(1.06, isBold: true),
        colour: arm.role.colour)
    }
  }

  /// Every moment once, of which the script plots one after the other.
  private func drawFilm(on sheet: inout Sheet) {
    let (width, height, em) = (sheet.x.upper, sheet.y.upper, sheet.canvas.em)
    let step = width / Double(max(1, arms.count))
    let length = min(step * 0.42, (height - em * 3) * 0.44)
    let stride = max(1, (count + 119) / 120)
    for (index, arm) in arms.enumerated() where !arm.angles.isEmpty {
      let x = (Double(index) + 0.5) * step
      let y = (height - em * 0.6) / 2
      let rows = Swift.stride(from: 0, to: count, by: stride).map { moment in
        let angle = arm.angles[min(moment, arm.angles.count - 1)]
        return [x, y, -sine(angle) * length, cosine(angle) * length]
      }
      let block = sheet.data(arm.name, columns: ["x", "y", "dx", "dy"], rows)
      ring(x, y, length, on: &sheet)
      plot("\(block) every ::i::i", arm, length, on: &sheet)
      sheet.label(
        arm.name, x: x.data, y: (height - em * 0.7).data, "center",
        font: sheet.canvas.font(1.06, isBold: true), colour: arm.role.colour)
    }
    sheet.film = Sheet.Film(
      frames: (count + stride - 1) / stride, seconds: interval * Double(stride))
  }

  /// The circle a bob moves on.
  private func ring(_ x: Double, _ y: Double, _ length: Double, on sheet: inout Sheet) {
    sheet.commands.append(
      "set object circle at \(x.data), \(y.data) size \(length.data) behind fillstyle empty "
        + "border linecolor rgb '\(Shade.grid)' linewidth 1")
  }

  /// The rods, the pivots and the bobs of one block.
  private func plot(_ block: String, _ arm: Arm, _ length: Double, on sheet: inout Sheet) {
    let ink = arm.role.colour
    // A point of size 1 is about eight pixels wide.
    let size = length / 8 / sheet.canvas.scale
    sheet.plot(
      "\(block) using 1:2:3:4 with vectors nohead "
        + sheet.line(ink, width: max(3, length / sheet.canvas.scale * 0.055)))
    sheet.plot(
      "\(block) using 1:2 with points pointtype 7 pointsize \(sheet.canvas.pointSize(size * 0.1)) "
        + "linecolor rgb '\(Shade.foreground)'")
    sheet.plot(
      "\(block) using ($1+$3):($2+$4) with points pointtype 7 "
        + "pointsize \(sheet.canvas.pointSize(size * 0.3)) linecolor rgb '\(ink)'")
  }
}

/// How far an angle is from upright, the short way round.
private func distanceFromUpright(_ angle: Double) -> Double {
  arcTangent(sine(angle), cosine(angle)).magnitude
}

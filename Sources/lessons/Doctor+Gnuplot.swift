import Plotting

extension Doctor {
  /// What gnuplot draws on for us, and what that is for.
  private static let surfaces: [(subject: String, terminal: String, format: PictureFormat)] = [
    ("PNG files", "pngcairo", .png), ("SVG files", "svg", .svg), ("GIF films", "gif", .gif),
    ("text", "dumb", .text()), ("sixels", "sixelgd", .sixel),
  ]

  /// Whether the gnuplot on PATH is new enough and really draws.
  mutating func examineGnuplot() {
    guard let path = Gnuplot.path else {
      return report(.needed("program", "there is no gnuplot on PATH; ./setup.sh installs it"))
    }
    do {
      let gnuplot = try Gnuplot.description(within: Doctor.patience)
      let name = "\(path) is \(gnuplot.version) patchlevel \(gnuplot.patchlevel)"
      guard gnuplot.version >= Gnuplot.Description.oldest else {
        let needed = "\(Gnuplot.Description.oldest) or later is needed"
        return report(
          .needed("program", "\(name), but \(needed); put a newer one before it on PATH"))
      }
      report(.fine("program", name))
      for surface in Doctor.surfaces {
        // One that hangs once would hang again, and the patience is for each picture.
        guard examine(surface, of: gnuplot) else { return }
      }
      examineWindows(gnuplot)
    } catch .noScratch(_, let folder, _) {
      report(.needed("program", "\(path) needs \(folder), see scratch below", exit: 74))
    } catch {
      report(.needed("program", "\(path): \(complaint(error))"))
    }
  }

  private func complaint(_ problem: PictureProblem) -> String {
    // Its own sentence sends people here.
    guard case .blank = problem else { return problem.reason }
    return "gnuplot ended well but wrote nothing; see that this is a real one, or run ./setup.sh"
  }

  /// Draws a picture; false where gnuplot had to be stopped.
  private mutating func examine(
    _ surface: (subject: String, terminal: String, format: PictureFormat),
    of gnuplot: Gnuplot.Description
  ) -> Bool {
    let isNeeded = surface.format != .sixel
    guard gnuplot.terminals.contains(surface.terminal) else {
      let detail = "this gnuplot has no terminal \(surface.terminal)"
      report(
        isNeeded
          ? .needed(surface.subject, "\(detail); put the one of ./setup.sh before it on PATH")
          : .dispensable(surface.subject, "\(detail); pictures in the terminal will be text"))
      return true
    }
    do {
      let chart = Chart(
        "A line", x: Axis("place"), y: Axis("height"),
        [.curve(Curve("line", .td3, x: [0, 1], y: [0, 1]))])
      let drawn = try Picture(chart, timeLimit: Doctor.patience).bytes(of: surface.format)
      report(.fine(surface.subject, "\(surface.terminal) drew \(drawn.count.grouped) bytes"))
      if surface.format == .png { examineLetters() }
      return true
    } catch {
      report(
        isNeeded
          ? .needed(surface.subject, complaint(error))
          : .dispensable(surface.subject, complaint(error)))
      if case .timedOut = error { return false }
      return true
    }
  }

  /// Without fonts gnuplot draws pictures without letters, and thinks that all is well.
  private mutating func examineLetters() {
    do {
      report(
        try Gnuplot.findsFonts(within: Doctor.patience)
          ? .fine("letters", "words in a picture are really drawn")
          : .needed(
            "letters", "gnuplot finds no font; install the package fonts-dejavu-core (./setup.sh)"))
    } catch {
      report(.needed("letters", complaint(error)))
    }
  }

  private mutating func examineWindows(_ gnuplot: Gnuplot.Description) {
    let windows = ["qt", "x11"].filter(gnuplot.terminals.contains)
    if windows.isEmpty {
      report(.dispensable("windows", "this gnuplot opens none; the package gnuplot-qt brings them"))
    } else if !console.hasDisplay {
      report(
        .dispensable(
          "windows",
          "DISPLAY and WAYLAND_DISPLAY are not set; `ssh -X` brings a display from afar"))
    } else {
      report(.fine("windows", "\(windows[0]), on the display that the environment names"))
    }
  }
}

import Plotting
import Testing

@testable import Notebook

/// The curves of before a knob was turned.
struct GhostTests {
  private func panel(_ heights: [Double]) -> Panel {
    Panel("", x: Axis("x"), y: Axis("y"), [.curve(Curve("line", .td3, x: [0, 1], y: heights))])
  }

  @Test func aGhostStandsInThePanelOfItsCurve() throws {
    let rerun = Rerun(
      page: 1, change: "",
      ghosts: [
        .init(picture: "two", panel: 0, curve: "line", x: [0, 1], y: [1, 2]),
        .init(picture: "two", panel: 1, curve: "line", x: [0, 1], y: [3, 4]),
        .init(picture: "other", panel: 0, curve: "line", x: [0, 1], y: [5, 6]),
      ])
    let chart = rerun.addGhost(
      to: Chart("two", panels: [panel([1, 2]), panel([7, 8])]), name: "two")
    #expect(chart.panels[0].marks.count == 1, "nothing has changed there")
    guard case .curve(let ghost) = try #require(chart.panels[1].marks.first) else {
      Issue.record("no curve")
      return
    }
    #expect(ghost.isGhost && ghost.y == [3, 4])
    #expect(chart.panels[1].marks.count == 2)
  }

  @Test func manyGhostsCanBeDrawnWithLetters() {
    let curves = (0..<6).map { Curve("line \($0)", .td3, x: [0, 1], y: [0, Double($0)]) }
    let chart = Chart(
      "six of before", x: Axis("x"), y: Axis("y"),
      curves.map { .curve($0.ghost) } + curves.map { .curve($0) })
    #expect(Picture(chart).text().problem == nil)
  }
}

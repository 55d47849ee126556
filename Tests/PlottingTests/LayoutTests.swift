import Random
import Testing

@testable import Plotting

struct LayoutTests {
  @Test func labelsThatCollideShareTheirWishes() {
    #expect(spread([10, 10], sizes: [4, 4], within: 0...100) == [8, 12])
    #expect(spread([10, 50], sizes: [4, 4], within: 0...100) == [10, 50])
    #expect(spread([0, 0], sizes: [4, 4], within: 0...100) == [2, 6])
    #expect(spread([99, 99], sizes: [4, 4], within: 0...100) == [94, 98])
  }

  @Test func noLabelsEverLieOnEachOther() {
    var stream = RandomStream(seed: 1, "labels")
    for _ in 0..<300 {
      let count = 1 + stream.integer(below: 9)
      let wishes = (0..<count).map { _ in stream.uniform(-20, 120) }.sorted()
      let sizes = (0..<count).map { _ in stream.uniform(1, 10) }
      let places = spread(wishes, sizes: sizes, within: 0...100)
      for index in 1..<max(1, count) {
        let distance = (sizes[index - 1] + sizes[index]) / 2
        #expect(places[index] - places[index - 1] >= distance - 1e-9)
      }
      #expect(places[0] >= sizes[0] / 2 - 1e-9)
      #expect(places[count - 1] <= 100 - sizes[count - 1] / 2 + 1e-9)
    }
  }

  @Test func ticksAreRoundNumbers() {
    let steps = Scaled(.steps, extent: Extent([0, 50_000]), count: 6, hasRoom: false)
    #expect(steps.ticks.map(\.text) == ["0", "10 k", "20 k", "30 k", "40 k", "50 k"])
    let small = Scaled(Axis(""), extent: Extent([-0.5, 0.5]), count: 5, hasRoom: false)
    #expect(small.ticks.map(\.text) == ["−0.4", "−0.2", "0", "0.2", "0.4"])
    let quarters = Scaled(.angle, extent: Extent([]), count: 5, hasRoom: false)
    #expect(quarters.ticks.map(\.text) == ["−π", "−π/2", "0", "π/2", "π"])
    let powers = Scaled(
      Axis("", scale: .logarithmic), extent: Extent([0.3, 20]), count: 5, hasRoom: false)
    #expect(powers.ticks.map(\.text) == ["0.5", "1", "2", "5", "10", "20"])
  }

  @Test func nothingMeasuredIsStillAnAxis() {
    for scale in [Axis.Scale.linear, .logarithmic] {
      for values in [[], [.nan], [3, 3], [0], [-.infinity, .infinity]] as [[Double]] {
        let scaled = Scaled(
          Axis("", scale: scale), extent: Extent(values), count: 5, hasRoom: true)
        #expect(scaled.lower < scaled.upper)
        #expect(scaled.lower.isFinite && scaled.upper.isFinite)
      }
    }
  }

  @Test func boxesOfADiagramDoNotTouch() {
    for chart in [Gallery.tape, Gallery.networks] {
      guard case .diagram(let diagram) = chart.panels[0].marks[0] else {
        Issue.record("\(chart.title): no diagram")
        continue
      }
      let drawing = Drawing(chart, on: Canvas(.png, Look()))
      let boxes = Arrangement(diagram, on: drawing.sheets()[0].sheet).boxes
      #expect(boxes.count == diagram.nodes.count)
      for (index, one) in boxes.enumerated() {
        for other in boxes[(index + 1)...] {
          #expect(
            (one.x - other.x).magnitude >= (one.width + other.width) / 2
              || (one.y - other.y).magnitude >= (one.height + other.height) / 2)
        }
      }
    }
  }
}

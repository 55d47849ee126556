import Plotting
import Testing

struct SentenceTests {
  @Test func everySentenceHasNumbersAndTheTitle() {
    for (kind, chart) in Gallery.all {
      #expect(chart.sentence.hasPrefix(chart.title), "\(kind)")
      #expect(chart.sentence.dropFirst(chart.title.count).contains { $0.isNumber }, "\(kind)")
      #expect(chart.sentence.hasSuffix("."), "\(kind)")
    }
  }

  @Test func theNumbersAreThoseOfTheData() {
    #expect(
      Gallery.differences.sentence
        == "No difference established. final return: TD3 −142 (−150 to −135); DDPG −160 "
        + "(−200 to −150). TD3 − DDPG: seed 0 12; seed 1 −3; seed 2 20; seed 3 1; "
        + "mean 7.5 (−4 to 19); 3 of 4 are above zero.")
    #expect(Gallery.bars.sentence.contains("without the minimum: −239.0 (−320.0 to −160.0)"))
    #expect(
      Gallery.surface.sentence.contains("loss reaches from 0 at (0, 0) to 5 at (−1, −1)"))
    #expect(Gallery.networks.sentence.contains("in play: critic, critic target"))
  }
}

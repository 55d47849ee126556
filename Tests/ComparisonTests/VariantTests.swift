import Agents
import Comparison
import Testing

/// The eight algorithms by name, seeds as they are typed.
struct VariantTests {
  @Test func theEightCornersAreThePapers() throws {
    #expect(
      Variant.corners.map(\.name) == [
        "td3", "td3-delay", "td3-smoothing", "td3-minimum", "ddpg", "ddpg+delay", "ddpg+smoothing",
        "ddpg+minimum",
      ])
    #expect(Set(Variant.corners.map(\.ideas)).count == 8)
    for corner in Variant.corners { #expect(try Variant(named: corner.name) == corner) }
    #expect(try Variant.list("all") == Variant.corners)
    #expect(
      Variant.corners.map(\.title) == [
        "TD3", "TD3 − delay", "TD3 − smoothing", "TD3 − minimum", "DDPG", "DDPG + delay",
        "DDPG + smoothing", "DDPG + minimum",
      ])
  }

  @Test(arguments: [
    ("td3-smoothing-delay", "ddpg+minimum"), ("TD3-Delay-Smoothing", "ddpg+minimum"),
    ("ddpg+delay+minimum", "td3-smoothing"), ("ddpg+minimum+delay+smoothing", "td3"),
    ("td3-smoothing-minimum-delay", "td3-minimum-delay-smoothing"), ("DDPG", "ddpg"),
  ])
  func oneAlgorithmHasOneName(typed: String, name: String) throws {
    #expect(try Variant(named: typed).name == name)
  }

  @Test func eachIdeaIsOneSetting() throws {
    let td3 = Settings()
    func differences(_ name: String) throws -> [String] {
      zip(td3.fields, try Variant(named: name).settings(from: td3).fields)
        .filter { $0.value != $1.value }.map(\.0.name)
    }
    #expect(try differences("td3") == [])
    #expect(try differences("td3-minimum") == ["bootstrap"])
    #expect(try differences("td3-smoothing") == ["smoothing"])
    #expect(try differences("td3-delay") == ["delay"])
    #expect(try differences("ddpg") == ["bootstrap", "smoothing", "delay"])
  }

  @Test(arguments: [
    "td4", "td3+minimum", "ddpg-minimum", "td3-", "td3-minimum-minimum", "", "td3-x",
  ])
  func anUnknownAlgorithmIsRefused(name: String) {
    let error = #expect(throws: ComparisonError.self) { try Variant(named: name) }
    #expect(error?.kind == .usage)
    #expect(error?.description.hasPrefix("there is no algorithm \"\(name)\": ") == true)
  }

  @Test func aSlipOfTheFingersIsSeen() {
    let error = #expect(throws: ComparisonError.self) { try Variant(named: "td3-minimun") }
    #expect(error?.description.contains("did you mean \"td3-minimum\"?") == true)
  }

  @Test func seedsAreCountedOrNamed() throws {
    #expect(try SeedList.parse("3") == [1, 2, 3])
    #expect(try SeedList.parse("7-7") == [7])
    #expect(try SeedList.parse("9,1-3,2") == [1, 2, 3, 9])
    #expect(try SeedList.parse("0-1") == [0, 1])
    for text in [
      "", "0", "-3", "3-1", "a", "1,,2", "1-2-3", "10001", "1-99999999", "18446744073709551616",
    ] {
      #expect(throws: ComparisonError.self, "\(text)") { try SeedList.parse(text) }
    }
    #expect(try SeedList.parse("18446744073709551615-18446744073709551615") == [.max])
  }
}

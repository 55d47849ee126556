import TensorFiles
import TestSupport
import Testing

struct GoldenFileTests {
  /// What PyTorch recorded in one file, read with another program.
  struct Golden: CustomTestStringConvertible {
    let name: String
    let tensorCount: Int
    let criticShape: [Int]
    let firstCriticLoss: Float

    var testDescription: String { name }
    var path: String { "\(Repository.fixtures)/golden/\(name)_f32.safetensors" }
  }

  private static let files = [
    Golden(
      name: "td3_small", tensorCount: 757, criticShape: [8, 4],
      firstCriticLoss: 8.657552719116211),
    Golden(
      name: "td3_medium", tensorCount: 757, criticShape: [32, 23],
      firstCriticLoss: 12.371442794799805),
    Golden(
      name: "td3_clamp", tensorCount: 757, criticShape: [8, 4],
      firstCriticLoss: 7.280317306518555),
    Golden(
      name: "ddpg_small", tensorCount: 558, criticShape: [8, 4],
      firstCriticLoss: 3.789426326751709),
    Golden(
      name: "ddpg_odd", tensorCount: 558, criticShape: [9, 6],
      firstCriticLoss: 5.552604675292969),
  ]

  @Test(arguments: files)
  func aFileFromElsewhereIsRead(golden: Golden) throws {
    let file = try TensorFile(contentsOf: golden.path)
    #expect(file.names.count == golden.tensorCount)
    #expect(file.names.first == "adam.actor.l1.bias.m")
    #expect(file.names.last == "u009.y")
    #expect(file.metadata["name"] == "\"\(golden.name)\"")
    #expect(file.names.allSatisfy { file.elementType(of: $0) == .float32 })
    #expect(file.shape(of: "init.critic1.l1.weight") == golden.criticShape)
    let count = golden.criticShape[0] * golden.criticShape[1]
    #expect(try file.floats("init.critic1.l1.weight", shape: golden.criticShape).count == count)
    #expect(try file.floats("u000.critic_loss", shape: []) == [golden.firstCriticLoss])
  }

  @Test(arguments: files)
  func aFileFromElsewhereKeepsItsContentWhenItIsWrittenAgain(golden: Golden) throws {
    let file = try TensorFile(contentsOf: golden.path)
    let bytes = file.encoded()
    let copy = try TensorFile(bytes: bytes)
    #expect(copy == file)
    #expect(copy.encoded() == bytes)
    for name in file.names {
      #expect(try copy.floats(name) == file.floats(name))
    }
  }
}

import AllocationCount
import Autodiff
import Random

let clock = ContinuousClock()
for (h, b) in CommandLine.arguments.count > 1 ? [(32, 32)] : [(32, 32), (64, 64), (64, 128), (256, 256)] {
  var stream = RandomStream(seed: 1, "weights")
  var net = Perceptron([4, h, h, 1], from: &stream)
  var adam = Adam(for: net, rate: 1e-3)
  let space = Workspace()
  let x = space.tensor(b, 4) { Real(stream.gaussian()) }
  let y = space.tensor(b, 1) { Real(stream.gaussian()) }
  func update() -> Real {
    let learning = net.recorded(in: space)
    let q = learning(x)
    let loss = (q - y).squared().mean()
    let value = loss.number
    let gradient = loss.gradient(of: learning)
    adam.step(&net, against: gradient)
    return value
  }
  for _ in 0..<100 { _ = update() }
  let before = allocation_count()
  let n = (CommandLine.arguments.count > 1 ? 50 : 1) * 20_000_000 / (h * h * b) + 10
  var last: Real = 0
  let t = clock.measure { for _ in 0..<n { last = update() } }
  let ns = Double(t.components.attoseconds) * 1e-9 + Double(t.components.seconds) * 1e9
  let flops = 2.0 * Double(b * (3 * (4 * h + h * h + h) - 4 * h))
  print(h, b, "\(ns / Double(n) / 1000) µs", flops * Double(n) / ns, "GFLOP/s", "allocs", Double(allocation_count() - before) / Double(n), last, space.bufferCount, space.liveBufferCount)
}

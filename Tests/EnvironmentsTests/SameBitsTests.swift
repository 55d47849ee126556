import Environments
import Random
import Testing

/// Every number here was printed once and must come out the same on every machine and build.
struct SameBitsTests {
  @Test func episodesHaveTheSameBitsEverywhere() throws {
    var stream = RandomStream(seed: 9, "actions")
    var digests: [World: Digest] = [:]
    for world in World.allCases {
      var digest = Digest()
      var environment = world.environment()
      for start in environment.fixedStarts(count: 10) {
        try environment.reset(to: start)
        while environment.isUnderWay {
          digest.add(environment.step([Float(stream.uniform(-2, 2))]).reward)
          for number in environment.state { digest.add(number) }
          for number in environment.observation { digest.add(Double(number)) }
        }
      }
      digests[world] = digest
    }
    #expect(digests[.pendulum] == Digest(0xf318_87d3_b903_8b25))
    #expect(digests[.mountaincar] == Digest(0x19f0_a568_bc71_d059))
  }

  @Test func optimumHasTheSameBitsEverywhere() throws {
    var digest = Digest()
    let optimum = PendulumOptimumTests.small
    for start in Pendulum().fixedStarts(count: 10) {
      digest.add(optimum.value(of: start))
      digest.add(try optimum.greedyReturn(from: start))
    }
    for residual in optimum.residuals { digest.add(residual) }
    #expect(digest == Digest(0x9b52_ae3f_14df_3ec7))
  }
}

/// FNV-1a over the bits of numbers.
private struct Digest: Equatable, CustomStringConvertible {
  private var hash: UInt64

  init(_ hash: UInt64 = 0xcbf2_9ce4_8422_2325) { self.hash = hash }

  mutating func add(_ number: Double) {
    hash = (hash ^ number.bitPattern) &* 0x0000_0100_0000_01b3
  }

  var description: String { "0x" + String(hash, radix: 16) }
}

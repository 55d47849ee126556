import Plotting

extension Role {
  /// What a variant's colour and dash are: TD3's and DDPG's own, or the next that is free.
  init(of index: Int, in experiment: Experiment) {
    let variants = experiment.variants
    switch variants[index] {
    case .td3 where !variants[..<index].contains(.td3): self = .td3
    case .ddpg where !variants[..<index].contains(.ddpg): self = .ddpg
    default:
      let others = variants[..<index].indices.filter { earlier in
        if case .variant = Role(of: earlier, in: experiment) { true } else { false }
      }
      self = .variant(others.count)
    }
  }
}

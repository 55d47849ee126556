/// Numbers that others published, with their sources; never ours.
public enum Published {
  /// A number of someone else's.
  public struct Number: Sendable {
    /// The algorithm as the source calls it.
    public let name: String
    /// What was reported, as it was reported.
    public let value: String
  }

  /// Where a table comes from, and what its numbers are.
  public struct Source: Sendable {
    /// Author, work and place.
    public let reference: String
    /// What is reported, in the source's own terms.
    public let meaning: String
  }

  /// The tuned runs of RL Baselines3 Zoo on Pendulum-v1.
  public static let zoo = Source(
    reference: "RL Baselines3 Zoo, benchmark.md, https://github.com/DLR-RM/rl-baselines3-zoo",
    meaning: "one tuned run each after 20,000 steps; mean and standard deviation over 750 episodes")

  /// What that source says of Pendulum-v1.
  public static let pendulum = [
    Number(name: "DDPG", value: "−152.099 ± 94.282"),
    Number(name: "TD3", value: "−151.855 ± 90.227"),
  ]

  private static let paper =
    "S. Fujimoto, H. van Hoof, D. Meger: Addressing Function Approximation Error in Actor-Critic "
    + "Methods, ICML 2018, https://arxiv.org/abs/1802.09477"

  /// The TD3 paper's comparison.
  public static let table1 = Source(
    reference: "\(paper), table 1",
    meaning: "the highest mean return, over 10 trials, of all evaluations in 1,000,000 steps")

  /// World, TD3, the authors' own DDPG, plain DDPG.
  public static let comparison = [
    ["HalfCheetah-v1", "9636.95 ± 859.065", "8577.29", "3305.60"],
    ["Hopper-v1", "3564.07 ± 114.74", "1860.02", "2020.46"],
    ["Walker2d-v1", "4682.82 ± 539.64", "3098.11", "1843.85"],
    ["Ant-v1", "4372.44 ± 1000.33", "888.77", "1005.30"],
    ["Reacher-v1", "−3.60", "−4.01", "−6.51"],
    ["InvertedPendulum-v1", "1000", "1000", "1000"],
    ["InvertedDoublePendulum-v1", "9337.47", "8369.95", "9355.52"],
  ]

  /// The TD3 paper's ablation.
  public static let table2 = Source(
    reference: "\(paper), table 2",
    meaning: "the mean return over the last 10 evaluations and 10 trials, after 1,000,000 steps")

  /// Variant, HalfCheetah, Hopper, Walker2d, Ant.
  public static let ablation = [
    ["TD3", "9532.99", "3304.75", "4565.24", "4185.06"],
    ["TD3 − delay", "9590.65", "2407.42", "4695.50", "3754.26"],
    ["TD3 − smoothing", "8987.69", "2392.59", "4033.67", "4155.24"],
    ["TD3 − minimum", "9792.80", "1837.32", "2579.39", "849.75"],
    ["DDPG, TD3's settings", "8401.02", "1061.77", "2362.13", "564.07"],
    ["that + delay", "7588.64", "1465.11", "2459.53", "896.13"],
    ["that + smoothing", "9023.40", "907.56", "2961.36", "872.17"],
    ["that + minimum", "6470.20", "1134.14", "3979.21", "3818.71"],
  ]
}

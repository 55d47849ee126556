/// What the course consists of: the one list of its lessons, in order.
public enum Syllabus {
  /// A lesson as the list shows it.
  public struct Entry: Sendable, Equatable {
    /// Its place, which is also its step in `TD3.swift`.
    public let number: Int
    /// What it is called.
    public let title: String
    /// What one can answer after it.
    public let question: String
    /// How long a reader takes.
    public let minutes: Int
    /// The line of `TD3.swift` that it explains.
    public let line: String

    /// The program's name: lesson-07.
    public var name: String { "lesson-\(number < 10 ? "0" : "")\(number)" }
  }

  /// All fifteen.
  public static let lessons: [Entry] = [
    (
      "The replay memory", "Why not learn from each step as it comes?", 10,
      "memory = ReplayMemory(capacity: settings.memory, observation: observation, action: action)"
    ),
    (
      "The actor and its target", "Who decides, and why is there a copy of it?", 10,
      "actorTarget = actor"
    ),
    (
      "Twin critics and their targets", "Why six networks, and only two optimisers?", 10,
      "critic = TwinCritic("
    ),
    (
      "A batch becomes tensors", "What does one batch know of the whole memory?", 10,
      "let batch = given ?? memory.sample(settings.batch, using: &dice.sampling, in: workspace)"
    ),
    (
      "The target actor's next action", "What would be done next, and who is asked?", 8,
      "let policy = actorTarget(batch.nextState)"
    ),
    (
      "Clipped noise", "Why blur an action before it is judged?", 10,
      "let nextAction = smoothing(policy, noise)"
    ),
    (
      "Two target critics", "What is the minimum of twin critics?", 10,
      "let (next1, next2) = criticTarget(batch.nextState, nextAction)"
    ),
    (
      "The minimum", "Why believe the more cautious critic?", 12,
      "let cautious = settings.bootstrap == .minimum ? min(next1, next2) : next1"
    ),
    (
      "The target y", "What should the critics have said?", 15,
      "let target = (batch.reward + settings.discount * (batch.continues * cautious)).detached()"
    ),
    (
      "The critics' own opinion", "What did they say, and how wrong was it?", 8,
      "let (q1, q2) = learning(batch.state, batch.action)"
    ),
    (
      "The critic loss", "How do all these errors become one number?", 10,
      "let criticLoss = (q1 - target).squared().mean() + (q2 - target).squared().mean()"
    ),
    (
      "Backpropagation", "How does one number move every weight?", 12,
      "criticOptimizer.step(&critic, against: criticGradient)"
    ),
    (
      "The delayed actor", "How does the actor climb, and why does it wait?", 12,
      "let actorLoss = -critic.first(batch.state, action).mean()"
    ),
    (
      "The actor's target drifts", "How slow is τ = 0.005?", 8,
      "actorTarget.follow(actor, tau: settings.tau)"
    ),
    (
      "The critics' targets drift, and it all runs", "Does it work?", 15,
      "criticTarget.follow(critic, tau: settings.tau)"
    ),
  ].enumerated().map { index, entry in
    Entry(
      number: index + 1, title: entry.0, question: entry.1, minutes: entry.2,
      line: entry.3)
  }

  /// The lesson of that number, from 1.
  public static subscript(number: Int) -> Entry { lessons[number - 1] }

  /// The table of contents as Markdown, for readers who browse the folder of the lessons.
  public static var markdown: String {
    let rows = lessons.map { entry in
      "| \(entry.number) | [\(entry.title)](\(entry.name)/README.md) | \(entry.question) "
        + "| \(entry.minutes) min | `\(entry.line)` |"
    }
    return """
      # The fifteen lessons

      TD3 is an algorithm that learns to act by trying; DDPG is the older one out of which it grew. \
      Who has met neural networks and gradients can begin with lesson 1: each lesson presumes only \
      those before it.

      Each folder holds a lesson as it ran: its words, its code, what the code gave, its pictures. \
      Nothing in them was typed by hand that a program could compute. To run one yourself, a page \
      at a time: `swift run lesson-07`.

      | step | lesson | what it answers | takes | the line of `TD3.swift` that it explains |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      `render.sh` writes these pages anew; the tests run every lesson and compare.

      """
  }
}

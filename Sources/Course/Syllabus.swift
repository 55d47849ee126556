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

    /// The program's name: lesson-07.
    public var name: String { "lesson-\(number < 10 ? "0" : "")\(number)" }
  }

  /// All fifteen.
  public static let lessons: [Entry] = [
    ("The replay memory", "Why not learn from each step as it comes?", 10),
    ("The actor and its target", "Who decides, and why is there a copy of it?", 10),
    ("Twin critics and their targets", "Why six networks, and only two optimisers?", 10),
    ("A batch becomes tensors", "What does one batch know of the whole memory?", 10),
    ("The target actor's next action", "What would be done next, and who is asked?", 8),
    ("Clipped noise", "Why blur an action before it is judged?", 10),
    ("Two target critics", "What is the minimum of twin critics?", 10),
    ("The minimum", "Why believe the more cautious critic?", 12),
    ("The target y", "What should the critics have said?", 15),
    ("The critics' own opinion", "What did they say, and how wrong was it?", 8),
    ("The critic loss", "How do all these errors become one number?", 10),
    ("Backpropagation", "How does one number move every weight?", 12),
    ("The delayed actor", "How does the actor climb, and why does it wait?", 12),
    ("The actor's target drifts", "How slow is τ = 0.005?", 8),
    ("The critics' targets drift, and it all runs", "Does it work?", 15),
  ].enumerated().map { index, entry in
    Entry(number: index + 1, title: entry.0, question: entry.1, minutes: entry.2)
  }

  /// The lesson of that number, from 1.
  public static subscript(number: Int) -> Entry { lessons[number - 1] }
}

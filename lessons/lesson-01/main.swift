import Agents
import Autodiff
import Course
import Environments
import Notebook
import Options
import Plotting
import Random

let capacity = Parameter.whole(
  "capacity", "how many transitions the memory holds", default: 1_000,
  in: 200...20_000)
let batch = Parameter.whole(
  "batch", "how many are drawn at once", default: 128, in: 2...200)
let lesson = Lesson(
  step: 1, knobs: [capacity, batch],
  tries: [
    ("lesson-01 --capacity 200", "a memory of a single episode"),
    ("lesson-01 --batch 2", "what so small a batch knows"),
  ], source: PackageResources.main_swift)
let workspace = Workspace()

// MARK: 1
var (world, dice) = (Pendulum(), RandomStream(seed: 1, "lesson 1"))
let first = lesson.cell(
  "One step in a world",
  """
  TD3 is an algorithm that learns to act by trying. It is an older one, DDPG, \
  with three ideas added. In fifteen steps we take both apart, on a pendulum.

  The pendulum hangs from a motor that is too weak to lift it at once. It must \
  learn to swing itself up and to stay there. It sees cos θ, sin θ (θ is the \
  angle from upright) and its speed θ̇ in rad/s. It chooses a torque of at most \
  2 N·m. Its reward is −(θ² + 0.1 θ̇² + 0.001 torque²): a price for every moment \
  that it is not upright and still, so never above 0.

  One step is one *transition*: state s, action a, reward r, next state s′. One \
  attempt, from a start to a stop, is an *episode*. A rule for acting is a \
  *policy*; ours is random, for now.
  """
) {
  let state = world.reset(using: &dice)
  let action = [Float(dice.uniform(-2, 2))]
  let result = world.step(action)
  return Transition(
    state: state, action: action, reward: Float(result.reward),
    nextState: result.observation, terminated: result.terminated,
    truncated: result.truncated)
}
lesson.print(
  """
  state       \(first.state.map(\.short).joined(separator: "  "))
  action      \(first.action[0].short)
  reward      \(first.reward.short)
  next state  \(first.nextState.map(\.short).joined(separator: "  "))
  """)
lesson.map()
lesson.prose(
  "These are the six networks of TD3: three learn, three follow slowly. From "
    + "lesson 2 on those at work have a double frame; here it is none.")

// MARK: 2
var memory = ReplayMemory(
  capacity: lesson[capacity], observation: 3, action: 1)
let seen = lesson.cell(
  "Remember it",
  """
  The replay memory keeps transitions in the order in which they came. It has \
  room for \(memory.capacity). We act at random and let it see a little more \
  than that.
  """,
  ask: Question(
    "When the memory is full and one more comes, what is lost?",
    ["the oldest one", "the new one", "a random one"])
) {
  // PyTorch: buffer.add(state, action, reward, next_state, terminated)
  let seen = memory.capacity + memory.capacity / 4
  var state = world.reset(using: &dice)
  for _ in 0..<seen {
    let action = [Float(dice.uniform(-2, 2))]
    let result = world.step(action)
    memory.append(
      Transition(
        state: state, action: action, reward: Float(result.reward),
        nextState: result.observation, terminated: result.terminated,
        truncated: result.truncated))
    state =
      result.isLast ? world.reset(using: &dice) : result.observation
  }
  return seen
}
let ages = (0..<memory.count).map { memory.age(of: $0) }
let oldest = ages.max() ?? 0
lesson.reveal(
  0,
  because:
    "It is a ring: place \(memory.position) is written next, and there "
    + "lies the oldest, \(oldest) steps old. Of \(seen) steps it still holds "
    + "\(memory.count).")
lesson.check(
  "the ring holds the newest transitions, each once",
  Set(ages) == Set(0..<memory.capacity), "ages 0 to \(oldest)")

// MARK: 3
let inOrder = (0..<memory.count).sorted {
  memory.age(of: $0) > memory.age(of: $1)
}
let speeds = inOrder.map { Double(memory[$0].state[2]) }
let shuffled = lesson.cell(
  "Why not in order?",
  """
  Why not simply learn from each step as it comes? A network that sees only \
  the present follows it, and forgets the rest. Drawn at random, transitions \
  have nothing to do with each other.
  """,
  ask: Question(
    "How alike (correlated) are the speeds of two steps in a row?",
    [
      "nearly the same: almost 1", "so-so: about 0.5",
      "hardly: about 0",
    ])
) {
  var shuffled = speeds
  dice.shuffle(&shuffled)
  return shuffled
}
let lags = Array(1...40)
func alike(_ numbers: [Double], _ lag: Int) -> Double {
  correlation(numbers.dropLast(lag), numbers.dropFirst(lag))
}
let ordered = lags.map { alike(speeds, $0) }
let drawn = lags.map { alike(shuffled, $0) }
let drawnSize = drawn.map(abs).mean
lesson.reveal(
  0,
  because:
    "Between neighbours the correlation of θ̇ is \(ordered[0].short). "
    + "In a shuffled order its size is \(drawnSize.short) on average. "
    + "(The curve falls below 0: half a swing later it moves the other way.)"
)
lesson.picture(
  "alike",
  Chart(
    "In order, a step repeats its neighbour; shuffled, it does not",
    subtitle: "correlation of the speed θ̇ with that some steps later, "
      + "\(memory.count) transitions of a random policy",
    x: Axis("steps apart", range: 1...40),
    y: Axis("correlation", range: -1...1),
    [
      .curve(
        Curve(
          "in order", .neutral, x: lags.map(Double.init), y: ordered)),
      .curve(
        Curve("shuffled", .online, x: lags.map(Double.init), y: drawn)),
      .line(ReferenceLine("unrelated", at: 0)),
    ]))
lesson.check(
  "neighbours in order are more alike than in a shuffled order",
  ordered[0] > 2 * drawnSize,
  "\(ordered[0].short) > 2 · \(drawnSize.short)")

// MARK: 4
let drawnBatch = lesson.cell(
  "A batch is a mix of all ages",
  """
  A *batch* is \(lesson[batch]) transitions, each drawn from the whole memory \
  with the same chance; one may come twice. So it holds steps of long ago \
  beside steps of just now, from many swings.
  """
) {
  memory.sample(lesson[batch], using: &dice, in: workspace)
}
// The rows do not say where they lay: look each state up.
let drawnAges = (0..<drawnBatch.count).compactMap { row -> Double? in
  let state = (0..<3).map { drawnBatch.state[row, $0] }
  return (0..<memory.count).first { memory[$0].state == state }
    .map { Double(memory.age(of: $0)) }
}
let states = (0..<memory.count).map {
  world.state(showing: memory[$0].state)
}
func isAtTheTop(_ state: [Double]) -> Bool {
  abs(Pendulum.wrapped(state[0])) < 0.5 && abs(state[1]) < 2
}
let here = states.map { isAtTheTop($0) ? 1 : 0.0 }.mean
// One memory holds few episodes, so the share is taken over a hundred others too.
let upright = (0..<100).map { _ -> Double in
  _ = world.reset(using: &dice)
  var seen: [Double] = []
  while world.isUnderWay {
    _ = world.step([Float(dice.uniform(-2, 2))])
    seen.append(isAtTheTop(world.state) ? 1 : 0)
  }
  return seen.mean
}.mean
lesson.prose(
  """
  Their ages reach from \(Int(drawnAges.min() ?? 0)) to \
  \(Int(drawnAges.max() ?? 0)), \(drawnAges.mean.short) on average; the mean \
  age in the memory is \(ages.map(Double.init).mean.short).

  Below is what this memory knows of the world. A random policy swings about \
  the hanging rest at ±π. The whole aim is the middle: at most half a radian \
  from upright, and slower than 2 rad/s. There it is in \
  \((100 * here).rounded(to: 1)) % of these steps; over a hundred episodes, in \
  \((100 * upright).rounded(to: 1)) %.
  """)
// A picture on a page has room for some hundred dots.
let every = (memory.count + 399) / 400
let dots = stride(from: 0, to: memory.count, by: every).map {
  states[$0]
}
lesson.picture(
  "plane",
  Chart(
    "Acting at random, it is hardly ever upright and slow",
    subtitle:
      every == 1
      ? "the \(memory.count) states in memory"
      : "one in \(every) of the \(memory.count) states in memory",
    x: .angle, y: .velocity,
    [
      .curve(
        .path(
          "upright and slow", .ddpg, x: [-0.5, 0.5, 0.5, -0.5, -0.5],
          y: [-2, -2, 2, 2, -2])),
      .points(
        Points(
          "a state", .online, x: dots.map { $0[0] },
          y: dots.map { $0[1] })),
    ]))
let reachOfAges = (drawnAges.max() ?? 0) - (drawnAges.min() ?? 0)
lesson.check(
  "a batch mixes old and new",
  reachOfAges > Double(oldest) / 2,
  "its ages reach over \(Int(reachOfAges)) of \(oldest) steps",
  applies: lesson[batch] >= 16)

// MARK: 5
lesson.cell(
  "Two ways to stop: terminated and truncated",
  """
  A second world has a car that must reach a flag on a hill. An episode can \
  stop because the world is over (the car is there: *terminated*) or because \
  we stop watching (the clock: *truncated*). After the first there is no future. After the second there is one; we only \
  do not see it. So the memory keeps the two apart. Step 9 shows what a \
  mistake costs here.
  """
) {
  var (pendulum, car) = (Pendulum(), MountainCarContinuous())
  _ = pendulum.reset(using: &dice)
  var swing = pendulum.step([0])
  while !swing.isLast { swing = pendulum.step([0]) }

  let pump = PumpController()  // pushes the way the car already rolls
  var seen = car.reset(using: &dice)
  var drive = car.step(pump.action(for: seen))
  while !drive.isLast {
    seen = drive.observation
    drive = car.step(pump.action(for: seen))
  }
  return table(
    ["world", "last step", "terminated", "truncated"],
    [
      (Pendulum.name, pendulum.elapsedSteps, swing),
      (MountainCarContinuous.name, car.elapsedSteps, drive),
    ].map { ["\($0)", "\($1)", "\($2.terminated)", "\($2.truncated)"] })
}
let ends = (0..<memory.count).map { memory[$0] }
lesson.check(
  "on Pendulum every end is the clock's, none is the world's",
  !ends.contains { $0.terminated } && ends.contains { $0.truncated },
  "\(ends.filter(\.truncated).count) ends in memory")

// MARK: 6
let (fromTD3, fromDDPG) = lesson.cell(
  "In DDPG",
  """
  DDPG took the replay memory from DQN, an older algorithm for worlds with few \
  actions; TD3 keeps it as it is. Give both agents the same memory and the \
  same dice, and they draw the same batch.
  """
) {
  var settings = Settings()
  settings.memory = memory.capacity
  settings.batch = lesson[batch]
  var td3 = TD3(settings, observation: 3, limit: [2], seed: 1)
  var ddpg = DDPG(settings, observation: 3, limit: [2], seed: 1)
  (td3.memory, ddpg.memory) = (memory, memory)
  return (
    td3.memory.sample(
      settings.batch, using: &td3.dice.sampling, in: workspace),
    ddpg.memory.sample(
      settings.batch, using: &ddpg.dice.sampling, in: workspace)
  )
}
lesson.check(
  "both draw the same rows, to the last bit",
  fromTD3.state.numbers == fromDDPG.state.numbers
    && fromTD3.reward.numbers == fromDDPG.reward.numbers,
  "\(fromTD3.count) rows of state and reward")

// MARK: 7
let distinct = lesson.cell(
  "Break it: remember references",
  """
  The classic bug in other languages: the world hands out *the same array* \
  each time, and the memory keeps a reference to it. A class does the same in \
  Swift.
  """,
  ask: Question(
    "A memory of references has kept a hundred states. "
      + "How many different ones are in it?",
    ["all of them", "about half", "one"])
) {
  final class Shared { var numbers: [Float] = [0, 0, 0] }
  var (world, dice) = (Pendulum(), RandomStream(seed: 1, "references"))
  let observation = Shared()
  var (references, values): ([Shared], [[Float]]) = ([], [])
  observation.numbers = world.reset(using: &dice)
  for _ in 0..<100 {
    references.append(observation)  // the mistake
    values.append(observation.numbers)  // a value: a copy
    observation.numbers = world.step([1]).observation
  }
  return (
    references: Set(references.map(\.numbers)).count,
    values: Set(values).count
  )
}
lesson.reveal(
  2,
  because:
    "All hundred are the same state, the last: every step overwrote the whole "
    + "past. As values there are \(distinct.values)."
)
lesson.check(
  "references forget all but the present",
  distinct.references == 1 && distinct.values == 100)
lesson.finish()

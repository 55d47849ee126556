import Agents
import Environments
import Notebook
import Options
import Terminal

/// What compare understands.
enum CompareOptions {
  static let algorithms = Parameter.text(
    "algorithms",
    "What is compared, with commas: ddpg, td3, TD3 less ideas such as "
      + "td3-minimum, DDPG and more such as ddpg+delay; all: all eight",
    default: "ddpg,td3")
  static let world = Parameter.text(
    "world", "The world: pendulum or mountaincar", default: "pendulum")
  static let seeds = Parameter.text(
    "seeds", "How many seeds, such as 10, or which, such as 3-7 or 1,4,9", default: "10")
  static let steps = Parameter.whole(
    "steps", "Steps of every run; else the preset's", in: 1...100_000_000)
  static let preset = Parameter<String?>.choice(
    "preset", "Settings by name, steps included; else the course's for the world",
    among: Settings.Preset.allCases.map(\.rawValue))
  static let exploration = Parameter<String?>.text(
    "exploration", "The exploration noise, such as gaussian:0.1 or ou:0.5; else the preset's")
  static let jobs = Parameter.whole(
    "jobs", "Runs at the same time; else one for each core", in: 1...1000)
  static let out = Parameter<String?>.path(
    "out", "The folder of runs, pictures and report; else comparison")
  static let from = Parameter<String?>.path(
    "from", "Draw and judge what this folder holds, and train nothing")
  static let plan = Parameter.flag("plan", "Print one command for each run, to be run anywhere")
  static let program = Parameter<String?>.path(
    "program", "What --plan calls on every machine; else this program, by its whole path")
  static let trainOnly = Parameter.flag(
    "train-only", "Train, without pictures and report; several may share a folder")
  static let watch = Parameter<String?>.path(
    "watch", "Write the swing-ups of the policies, side by side, to FILE.gif")
  static let plots = Parameter.choice(
    "plots", "Pictures as text, image, window or none", default: PictureChoice.auto)
  static let color = Parameter.choice("color", "Colours", default: ColorChoice.auto)
  static let width = Parameter.whole(
    "width", "The columns of the text", default: 80, in: 40...200)
  static let checkpoint = Parameter.number(
    "checkpoint-every", "The least seconds between two checkpoints of a run", default: 5,
    in: 0...86_400)

  static let warmup = Parameter<String?>.text("warmup", "Steps at random before it learns")
  static let updateAfter = Parameter<String?>.text(
    "update-after", "Steps before the first update; else as warmup")
  static let evaluateEvery = Parameter<String?>.text(
    "evaluate-every", "Steps between evaluations")

  /// Settings for all algorithms alike, under their own names.
  static let knobs: [Parameter<String?>] = [
    .text("hidden", "The widths of the hidden layers, such as 64-64"),
    .text("batch", "Transitions in a batch"),
    .text("actor-rate", "How far the actor's weights move in a step"),
    .text("critic-rate", "How far the critics' weights move in a step"),
    .text("discount", "The worth of the next step's value"),
    .text("tau", "The share by which targets follow"),
    .text("smoothing", "The noise on the target's action, where there is one"),
    .text("smoothing-clip", "Where that noise is clipped"),
    .text("delay", "Critic updates for each of the actor, where it is delayed"),
    warmup, updateAfter,
    .text("update-every", "Steps between bursts of updates"),
    .text("memory", "Transitions remembered"),
    evaluateEvery,
  ]

  static let command = Command(
    "compare", "DDPG or TD3? Both learn from the same seeds, and the numbers are judged honestly.",
    examples: [
      ("compare", "both, 10 paired seeds, Pendulum-v1: under a minute on two cores"),
      ("compare --algorithms all", "all eight between DDPG and TD3, as in the paper's ablation"),
      ("compare --algorithms td3,td3-minimum --seeds 20", "is it the minimum?"),
      ("compare --world mountaincar --seeds 6", "where exploring is the problem"),
      ("compare --plan --out big > plan.sh", "one line a run, for machines that see the folder"),
      ("compare --from big --watch swing.gif", "gather them, draw, and see both swing up"),
    ],
    options: [
      algorithms, world, seeds, steps, preset, exploration, jobs, out, from, plan, program,
      trainOnly, watch, plots, color, width, checkpoint,
    ], knobs: knobs)

  /// The options that say what is trained, which `--from` finds in the folder instead.
  static let training: [any AnyParameter] =
    [world, steps, preset, exploration, jobs, plan, program, trainOnly, checkpoint] + knobs
}

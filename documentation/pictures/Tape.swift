import Autodiff
import Course
import Plotting
import Random

/// One step of learning, and its recording: printed, and as a picture.
func tape() -> Chart {
  let workspace = Workspace()
  var dice = RandomStream(seed: 1, "first weights")
  var network = Perceptron([2, 4, 1], from: &dice)
  var adam = Adam(for: network, rate: 1e-3)
  let x = workspace.tensor([[0, 1], [2, 3], [4, 5]]).named("x")
  let y = workspace.tensor([[1], [2], [3]]).named("y")

  let learning = network.recorded(in: workspace)
  let loss = (learning(x) - y).squared().mean()
  let graph = loss.graph
  print(graph)
  let gradient = loss.gradient(of: learning)
  adam.step(&network, against: gradient)

  return Chart(
    "What the tape holds when a loss is done",
    subtitle: "forward along the arrows; the gradient comes back against them, to the weights",
    [.diagram(diagram(of: graph))])
}

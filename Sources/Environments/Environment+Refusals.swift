import Wording

extension Environment {
  /// Why an action of that many numbers is refused now; nil where it is not.
  func refusal(ofActionWith count: Int, dimensions: Int) -> String? {
    if isUnderWay && count == dimensions { return nil }
    let place = "\(Self.name), step \(elapsedSteps + 1)"
    guard isUnderWay else {
      return elapsedSteps == 0
        ? "\(place): no episode has begun; call reset before the first step"
        : "\(place): the episode ended with step \(elapsedSteps); call reset to begin another"
    }
    return "\(place): the action is \(counted(count)), but the action space has"
      + " \(dimensions); give one number for each dimension"
  }

  /// The one number of an action, where the episode is under way and it is one.
  func only<Number>(_ action: [Number]) -> Number {
    if let refusal = refusal(ofActionWith: action.count, dimensions: 1) { refuse(refusal) }
    return action[0]
  }

  /// Refuses numbers that are too few, too many, infinite or NaN.
  static func check(
    _ numbers: [Double], for names: [String], in thing: String
  ) throws(EnvironmentError) {
    guard numbers.count == names.count else {
      throw EnvironmentError(
        "\(name): \(thing) is \(counted(numbers.count)) where \(names.count) are needed; give"
          + " \(names.joined(separator: ", "))")
    }
    for (number, name) in zip(numbers, names) where !number.isFinite {
      throw EnvironmentError(
        "\(Self.name): \(thing) has the \(name) \(number); give a finite number")
    }
  }
}

/// A limit that holds either way: finite in single precision too, and not below 0.
func checkLimit(_ limit: Double, _ name: String) {
  guard limit >= 0, Float(limit).isFinite else {
    refuse("the \(name) is \(limit): give a finite number that is not below 0")
  }
}

/// A discount of which the sum of all rewards to come is made.
func checkDiscount(_ discount: Double) {
  guard 0...1 ~= discount else {
    refuse("the discount is \(discount): give a number from 0 to 1")
  }
}

/// An observation for a controller that knows what it sees by its place.
func checkObservation(_ observation: [Float], shows count: Int) {
  guard observation.count == count else {
    refuse("the observation is \(counted(observation.count)): give the \(count) of its world")
  }
}

func counted(_ count: Int) -> String { count == 1 ? "1 number" : "\(count) numbers" }

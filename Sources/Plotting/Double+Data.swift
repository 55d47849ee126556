extension Double {
  /// The number as gnuplot reads it: no more digits than a number in single precision has.
  var data: String {
    guard isFinite else { return "NaN" }
    if self == rounded(), magnitude < 1e15 { return "\(Int(self))" }
    let single = Float(self)
    return single.isFinite ? "\(single)" : "\(self)"
  }
}

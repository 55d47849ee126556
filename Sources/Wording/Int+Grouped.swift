extension Int {
  /// The number with commas between its thousands: 20,000.
  public var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}

extension Double {
  /// So many bytes as people say them: `483 GB`.
  public var byteText: String {
    let units = ["bytes", "kB", "MB", "GB", "TB", "PB", "EB"]
    var (size, unit) = (self, 0)
    while size >= 999.5, unit + 1 < units.count {
      size /= 1000
      unit += 1
    }
    return "\(size.text(decimals: unit > 0 && size < 9.95 ? 1 : 0)) \(units[unit])"
  }
}

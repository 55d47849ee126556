extension Parameter where Value == Int? {
  /// A whole number, which may be left out.
  public static func whole(
    _ name: String, _ help: String, in limits: ClosedRange<Int> = .min ... .max
  ) -> Parameter {
    .single(name, help, "N", "a whole number", limits.words(.min, .max)) { text in
      Int(text).flatMap { limits.contains($0) ? $0 : nil }
    }
  }
}

extension Parameter where Value == Int {
  /// A whole number.
  public static func whole(
    _ name: String, _ help: String, default value: Int, in limits: ClosedRange<Int> = .min ... .max
  ) -> Parameter {
    Parameter<Int?>.whole(name, help, in: limits).defaulting(to: value, "\(value)")
  }
}

extension Parameter where Value == Double? {
  /// A number, which may be left out.
  public static func number(
    _ name: String, _ help: String, in limits: ClosedRange<Double> = -.infinity ... .infinity
  ) -> Parameter {
    .single(name, help, "NUMBER", "a number", limits.words(-.infinity, .infinity)) { text in
      Double(text).flatMap { $0.isFinite && limits.contains($0) ? $0 : nil }
    }
  }
}

extension Parameter where Value == Double {
  /// A number.
  public static func number(
    _ name: String, _ help: String, default value: Double,
    in limits: ClosedRange<Double> = -.infinity ... .infinity
  ) -> Parameter {
    Parameter<Double?>.number(name, help, in: limits).defaulting(to: value, value.typed)
  }
}

extension Parameter where Value == String? {
  /// Any text, which may be left out.
  public static func text(_ name: String, _ help: String) -> Parameter {
    .single(name, help, "TEXT", "some text", "") { $0 }
  }

  /// The path of a file or folder, which may be left out.
  public static func path(_ name: String, _ help: String) -> Parameter {
    var parameter = Parameter.single(name, help, "PATH", "a path", "") { $0.isEmpty ? nil : $0 }
    parameter.form.isPath = true
    return parameter
  }

  /// One of some words, which may be left out.
  public static func choice(_ name: String, _ help: String, among words: [String]) -> Parameter {
    let expectation = "one of \(words.joined(separator: ", "))"
    var parameter = Parameter.single(name, help, "WORD", expectation, "", words) { text in
      words.contains(text) ? text : nil
    }
    parameter.form.words = words
    return parameter
  }
}

extension Parameter where Value == String {
  /// Any text.
  public static func text(_ name: String, _ help: String, default value: String) -> Parameter {
    Parameter<String?>.text(name, help).defaulting(to: value, value)
  }

  /// The path of a file or folder.
  public static func path(_ name: String, _ help: String, default value: String) -> Parameter {
    Parameter<String?>.path(name, help).defaulting(to: value, value)
  }

  /// One of some words.
  public static func choice(
    _ name: String, _ help: String, among words: [String], default value: String
  ) -> Parameter {
    Parameter<String?>.choice(name, help, among: words).defaulting(to: value, value)
  }
}

extension Parameter where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of the cases, by its name.
  public static func choice(_ name: String, _ help: String, default value: Value) -> Parameter {
    let choice = Parameter<String>.choice(
      name, help, among: Value.allCases.map(\.rawValue), default: value.rawValue)
    return Parameter(form: choice.form) { texts throws(UsageError) in
      Value(rawValue: try choice.read(texts)) ?? value
    }
  }
}

extension Parameter {
  /// A parameter of one value, which `parse` finds in the text.
  private static func single<Wrapped>(
    _ name: String, _ help: String, _ placeholder: String, _ kind: String, _ limits: String,
    _ words: [String] = [], parse: @escaping @Sendable (String) -> Wrapped?
  ) -> Parameter where Value == Wrapped? {
    var form = Form(name: name, help: help, placeholder: placeholder, limits: limits)
    form.expectation = kind + (limits.hasPrefix("at ") ? " of " : " ") + limits
    if limits.isEmpty { form.expectation = kind }
    form.words = words
    return Parameter(form: form) { [form] texts throws(UsageError) in
      guard let text = texts.last else { return nil }
      guard let value = parse(text) else { throw form.refusal(of: text) }
      return value
    }
  }
}

extension ClosedRange where Bound: CustomStringConvertible {
  /// The range in words: `from 0 to 10`, `at least 1`; empty from `least` to `most`.
  fileprivate func words(_ least: Bound, _ most: Bound) -> String {
    switch (lowerBound == least, upperBound == most) {
    case (true, true): ""
    case (true, false): "at most \(upperBound.typed)"
    case (false, true): "at least \(lowerBound.typed)"
    case (false, false): "from \(lowerBound.typed) to \(upperBound.typed)"
    }
  }
}

extension CustomStringConvertible {
  /// The number as one would type it: 10, not 10.0.
  fileprivate var typed: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

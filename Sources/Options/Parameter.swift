import Wording

/// Something a program can be told: an option, a knob or a positional argument, as a value.
///
///     let sigma = Parameter.number("sigma", "the smoothing noise", default: 0.2, in: 0...10)
///     let choices = Command("lesson-06", "…", knobs: [sigma]).choices()
///     choices[sigma]  // a Double
public struct Parameter<Value: Sendable>: AnyParameter {
  /// How it is written and explained.
  public var form: Form
  /// The value of everything that was typed for it, which is nothing where it was not given.
  let read: @Sendable (_ texts: [String]) throws(UsageError) -> Value

  /// Says what is wrong with what was typed, if anything is.
  public func check(_ texts: [String]) throws(UsageError) { _ = try read(texts) }
}

/// A parameter whose type of value does not matter.
public protocol AnyParameter: Sendable {
  /// How it is written and explained.
  var form: Form { get }
  /// Says what is wrong with what was typed, if anything is.
  func check(_ texts: [String]) throws(UsageError)
}

extension Parameter where Value == Bool {
  /// An option without a value: given or not.
  public static func flag(_ name: String, _ help: String) -> Parameter {
    Parameter(form: Form(name: name, help: help)) { texts in !texts.isEmpty }
  }
}

extension Parameter {
  /// A parameter that is `value` where it is not given, shown as `text`.
  func defaulting<Wrapped>(to value: Wrapped, _ text: String) -> Parameter<Wrapped>
  where Value == Wrapped? {
    let form = form.with { $0.defaultText = text }
    return Parameter<Wrapped>(form: form) { [read] texts throws(UsageError) in
      try read(texts) ?? value
    }
  }
}

extension Form {
  /// The form with something changed.
  fileprivate func with(_ change: (inout Form) -> Void) -> Form {
    var form = self
    change(&form)
    return form
  }

  /// The sentence for a value that is none.
  func refusal(of text: String) -> UsageError {
    let hint = text.misspelling(of: words).map { " Did you mean '\($0)'?" } ?? ""
    return UsageError(
      "The value '\(text.fitted)' is invalid", cure: ": give it \(expectation).\(hint)")
  }
}

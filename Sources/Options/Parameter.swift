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

  /// A parameter that must be given.
  public func required<Wrapped>() -> Parameter<Wrapped> where Value == Wrapped? {
    let form = form.with { $0.isRequired = true }
    return Parameter<Wrapped>(form: form) { [read] texts throws(UsageError) in
      guard let value = try read(texts) else {
        let cure = form.isPath || form.expectation.isEmpty ? "" : ": give \(form.expectation)"
        throw UsageError("The argument '\(form.name.uppercased())' is missing\(cure).")
      }
      return value
    }
  }

  /// A parameter that may be given any number of times; the values in their order.
  public func repeated<Element>() -> Parameter<[Element]> where Value == Element? {
    let form = form.with { $0.isRepeatable = true }
    return Parameter<[Element]>(form: form) { [read] texts throws(UsageError) in
      var values: [Element] = []
      for text in texts { if let value = try read([text]) { values.append(value) } }
      return values
    }
  }

  /// A parameter of several values with commas between them; the default as one would type it.
  public func list<Element>(default defaultText: String? = nil) -> Parameter<[Element]>
  where Value == Element? {
    let form = form.with { form in
      form.isList = true
      form.placeholder = "LIST"
      form.defaultText = defaultText
      form.expectation += ", or several with commas between them"
    }
    return Parameter<[Element]>(form: form) { [read] texts throws(UsageError) in
      guard let text = texts.last ?? defaultText else { return [] }
      var values: [Element] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard !part.isEmpty else { throw form.refusal(of: text) }
        if let value = try read([String(part)]) { values.append(value) }
      }
      return values
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
    return UsageError("The value '\(text)' is invalid", cure: ": give it \(expectation).\(hint)")
  }
}

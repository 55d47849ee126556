/// Ends the program with one sentence: what was asked cannot be, and here is the cure.
///
/// For mistakes in a program, such as shapes that do not fit; what a user types is checked earlier.
func refuse(_ sentence: String) -> Never {
  fatalError(sentence)
}

import Plotting

extension PictureProblem {
  /// The sentence, with the option that helps; `folder` is the one for the folder of pictures.
  public func sentence(folder option: String = "--save") -> String {
    switch self {
    case .blank: "\(self) (lessons doctor)"
    case .noDisplay: "\(self); use --plots text or --plots image"
    case .noImages: "\(self); --plots text or --plots window shows the pictures"
    case .unwritable: "\(self) with \(option)"
    default: description
    }
  }
}

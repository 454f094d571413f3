import Dashboard
import FuzzSupport

@testable import TOMLReading

/// The view that is kept between runs: whatever was read is written so that it is read again.
enum ViewText {
  static func check(_ bytes: [UInt8]) {
    let name = String(decoding: bytes.prefix { $0 != 0x0A }.prefix(64), as: UTF8.self)
    let directory = name.replacing("\0", with: "")
    let rest = bytes.drop { $0 != 0x0A }
    let text = Array("directory = \(TOMLText.string(directory))".utf8) + rest
    let view = ViewStateFile.view(utf8: text, directory: directory)
    let written = ViewStateFile.text(of: view, directory: directory)
    OutputCheck.text(Array(written.utf8), "the view")
    let again = ViewStateFile.view(utf8: Array(written.utf8), directory: directory)
    Fuzzer.require(
      ViewStateFile.text(of: again, directory: directory).utf8.elementsEqual(written.utf8),
      "the written view is another one")
    let other = ViewStateFile.view(utf8: text, directory: directory + "x")
    Fuzzer.require(other == ViewState(), "the view of another directory is used")
  }
}

import TerminalUI

/// Input events out of what ncurses read.
///
/// ncurses knows the keys of the terminal's entry. What it does not know it gives as single bytes, and
/// this makes keys, mouse and paste of them, or drops them: no part of a sequence is ever taken for a
/// key that somebody pressed.
struct InputDecoder {
  private enum State: Hashable {
    case ground
    /// After an escape byte.
    case escape
    /// After `ESC [`, with what came since.
    case sequence([UInt8])
    /// After `ESC O`.
    case single
    /// After `ESC [ M`: three bytes of a mouse without the newer form.
    case oldMouse([UInt8])
  }

  /// A sequence that is longer is not one.
  private static let longestSequence = 64
  private var state = State.ground
  private var scalars = ScalarDecoder()
  private var isAltHeld = false
  /// What was pasted so far; `nil` outside of a paste.
  private var paste: PastedText?
  private var decoded: [DecodedInput] = []

  /// Takes the next thing that was read.
  mutating func take(_ input: RawInput) {
    switch input {
    case .byte(let byte): take(byte)
    case .key(let name): take(keyNamed: name)
    }
  }

  /// Takes note that nothing more waits to be read, and gives what came of all since the last time.
  ///
  /// An escape byte that nothing followed was the Escape key; what is unfinished otherwise stays.
  mutating func finishBurst() -> [DecodedInput] {
    switch state {
    case .escape: emit(KeyPress(.escape))
    case .sequence([]): emit(KeyPress(.character("["), .alt))
    case .single: emit(KeyPress(.character("O"), .alt))
    case .ground, .sequence, .oldMouse: return takeDecoded()
    }
    state = .ground
    return takeDecoded()
  }

  private mutating func takeDecoded() -> [DecodedInput] {
    defer { decoded = [] }
    return decoded
  }

  private mutating func take(keyNamed name: String) {
    isAltHeld = state == .escape
    state = .ground
    switch name {
    case "kxIN": emit(.focus(true))
    case "kxOUT": emit(.focus(false))
    default:
      if let press = KeyName.keyPress(name) { emit(press) }
    }
    isAltHeld = false
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground where byte == Byte.escape: state = .escape
    case .ground: takeCharacter(byte)
    case .escape:
      switch byte {
      case Byte.escape: emit(KeyPress(.escape))
      case UInt8(ascii: "["): state = .sequence([])
      case UInt8(ascii: "O"): state = .single
      default:
        state = .ground
        isAltHeld = true
        takeCharacter(byte)
      }
    case .sequence(let body): takeSequence(body, byte)
    case .single:
      state = .ground
      if let press = Self.keypad[byte] { emit(press) }
    case .oldMouse(let bytes): takeOldMouse(bytes + [byte])
    }
  }

  private mutating func takeSequence(_ body: [UInt8], _ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "M") where body.isEmpty: state = .oldMouse([])
    case 0x40...0x7E:
      state = .ground
      finish(ControlSequence(body: body, letter: byte))
    case 0x20...0x3F where body.count < Self.longestSequence: state = .sequence(body + [byte])
    case Byte.escape: state = .escape
    default: state = .ground
    }
  }

  private mutating func finish(_ sequence: ControlSequence) {
    if sequence.final == "~", let number = sequence.parameter(0), (200...201).contains(number) {
      if number == 200 {
        paste = paste ?? PastedText()
      } else if let pasted = paste {
        paste = nil
        emit(.paste(pasted.text))
      }
    } else if sequence.parameters.isEmpty, sequence.final == "I" || sequence.final == "O" {
      emit(.focus(sequence.final == "I"))
    } else if let event = sequence.mouseEvent {
      emit(.mouse(event))
    } else if let isKnown = sequence.knowsSynchronisedOutput {
      decoded.append(.synchronisedOutput(isKnown))
    } else if let press = sequence.keyPress {
      emit(press)
    }
  }

  private mutating func takeOldMouse(_ bytes: [UInt8]) {
    guard bytes.count == 3 else {
      state = .oldMouse(bytes)
      return
    }
    state = .ground
    let numbers = bytes.map { Int($0) - 32 }
    let isRelease = numbers[0] == 3
    let code = isRelease ? 0 : numbers[0]
    if let event = ControlSequence.mouseEvent(
      code: code, column: numbers[1], row: numbers[2], isRelease: isRelease)
    {
      emit(.mouse(event))
    }
  }

  private mutating func takeCharacter(_ byte: UInt8) {
    for scalar in scalars.take(byte) {
      if paste != nil {
        paste?.append(scalar)
      } else if let press = Self.keyPress(scalar) {
        emit(press)
      }
      isAltHeld = false
    }
  }

  private mutating func emit(_ press: KeyPress) {
    guard paste == nil else { return }
    var press = press
    if isAltHeld { press.modifiers.insert(.alt) }
    emit(.key(press))
  }

  private mutating func emit(_ event: InputEvent) {
    decoded.append(.event(event))
  }
}

extension InputDecoder {
  private enum Byte {
    static let escape: UInt8 = 0x1B
  }

  /// The key of a scalar that was typed, or `nil` when there is none.
  private static func keyPress(_ scalar: Unicode.Scalar) -> KeyPress? {
    switch scalar.value {
    case 0: .control(" ")
    case 0x08, 0x7F: KeyPress(.backspace)
    case 0x09: KeyPress(.tab)
    case 0x0A, 0x0D: KeyPress(.enter)
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
    case 0x1B: KeyPress(.escape)
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x40))))
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }

  /// Keys of which ncurses was not told, after `ESC O`.
  private static let keypad: [UInt8: KeyPress] = [
    UInt8(ascii: "A"): KeyPress(.up), UInt8(ascii: "B"): KeyPress(.down),
    UInt8(ascii: "C"): KeyPress(.right), UInt8(ascii: "D"): KeyPress(.left),
    UInt8(ascii: "F"): KeyPress(.end), UInt8(ascii: "H"): KeyPress(.home),
    UInt8(ascii: "M"): KeyPress(.enter), UInt8(ascii: "P"): KeyPress(.function(1)),
    UInt8(ascii: "Q"): KeyPress(.function(2)), UInt8(ascii: "R"): KeyPress(.function(3)),
    UInt8(ascii: "S"): KeyPress(.function(4)),
  ]
}

import CaseloadCore

/// JSON lines as bytes, one object after the other.
struct LineBuffer {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []
  private var isFirstField = true

  /// Forgets what has been written, and keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Begins an object.
  mutating func begin() {
    bytes.append(UInt8(ascii: "{"))
    isFirstField = true
  }

  /// Ends the object and its line.
  mutating func end() {
    bytes.append(UInt8(ascii: "}"))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A field's name; its value follows.
  private mutating func name(_ name: String) {
    if !isFirstField { bytes.append(UInt8(ascii: ",")) }
    isFirstField = false
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

// MARK: - Fields; one without a value is left out

extension LineBuffer {
  /// A field of text without control characters.
  mutating func field(_ name: String, text: String?) {
    guard let text else { return }
    self.name(name)
    quoted(text)
  }

  /// A field of a whole number.
  mutating func field(_ name: String, integer: Int?) {
    guard let integer else { return }
    self.name(name)
    raw(String(integer))
  }

  /// A field of hundredths, written as a decimal number.
  mutating func field(_ name: String, hundredths: Int?) {
    guard let hundredths else { return }
    self.name(name)
    digits(hundredths / 100, width: 1)
    guard hundredths % 100 != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    if hundredths % 10 == 0 {
      digits(hundredths / 10 % 10, width: 1)
    } else {
      digits(hundredths % 100, width: 2)
    }
  }

  /// A field of a flag.
  mutating func field(_ name: String, flag: Bool?) {
    guard let flag else { return }
    self.name(name)
    raw(flag ? "true" : "false")
  }

  /// A field that is there and says nothing.
  mutating func nullField(_ name: String) {
    self.name(name)
    raw("null")
  }

  /// A field of a date, with a time of the day behind it where the source system writes one.
  mutating func field(_ name: String, day: Day?, followedBy time: String = "") {
    guard let day else { return }
    self.name(name)
    bytes.append(UInt8(ascii: "\""))
    date(day)
    raw(time)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A field of the time at which something was entered.
  mutating func field(_ name: String, time: RecordingTime?) {
    guard let time else { return }
    self.name(name)
    bytes.append(UInt8(ascii: "\""))
    moment(time)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A field of the id of a child, a number where the child's id is written as one.
  mutating func field(_ name: String, child: ChildIdentifier) {
    self.name(name)
    value(child)
  }

  /// A field of the ids of children.
  mutating func field(_ name: String, children: [ChildIdentifier]) {
    self.name(name)
    bytes.append(UInt8(ascii: "["))
    for (position, child) in children.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      value(child)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A field of texts, such as ids.
  mutating func field(_ name: String, texts: [String]) {
    self.name(name)
    bytes.append(UInt8(ascii: "["))
    for (position, text) in texts.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      quoted(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func value(_ child: ChildIdentifier) {
    if !child.isNumber { raw("\"C") }
    digits(child.number, width: 5)
    if !child.isNumber { bytes.append(UInt8(ascii: "\"")) }
  }
}

// MARK: - Bytes

extension LineBuffer {
  /// Bytes as they are.
  @inline(__always)
  mutating func raw(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Text as it is.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// A number that is not negative, with zeros before it up to a width.
  @inline(__always)
  mutating func digits(_ number: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      bytes.append(48 + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// A date, `YYYY-MM-DD`.
  mutating func date(_ day: Day) {
    let date = day.components
    digits(date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    digits(date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    digits(date.day, width: 2)
  }

  /// A time, `YYYY-MM-DDThh:mm:00Z`.
  mutating func moment(_ time: RecordingTime) {
    date(time.day)
    bytes.append(UInt8(ascii: "T"))
    digits(time.minuteOfDay / 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    digits(time.minuteOfDay % 60, width: 2)
    raw(":00Z")
  }
}

/// Where a record stands.
public struct RecordPlace: Equatable, Sendable {
  /// The file.
  public let path: RelativePath
  /// The line, from 1; `nil` when the file could not be read again to count its lines.
  public let line: Int?
  /// What the record is.
  public let kind: Kind
  /// The record's id; not safe for a terminal.
  public let id: Identifier
  /// The first day of the version, in versioned kinds; `nil` when it holds since always.
  public let from: Day?
}

/// Looks up the places of rows, all of a file's in one reading of it.
///
/// Line numbers are not kept while files are read, since nearly no line's is ever asked for. A row
/// knows the offset of its line; the line feeds before it are counted when there is something to say
/// of it.
struct RecordPlaces {
  private let root: String
  private let files: [File]
  /// Rows asked about in each file, ascending once they were looked up.
  private var rows: [[UInt32]]
  /// The lines of those rows; empty for a file that could not be read again.
  private var lines: [[Int]]

  /// What is asked of a file for every row of it: its facts as a whole take long to copy.
  private struct File {
    let path: RelativePath
    let kind: Kind
    let rows: any RowList
    let longIDs: ContiguousArray<UInt8>
    let byteCount: Int
  }

  init(_ directory: DataDirectory) {
    root = directory.root
    files = directory.files.map { facts in
      File(
        path: facts.path, kind: facts.kind, rows: facts.ownRows, longIDs: facts.longIDs,
        byteCount: facts.byteCount)
    }
    rows = Array(repeating: [], count: directory.files.count)
    lines = rows.map { _ in [] }
  }

  /// Adds a row to those whose lines are looked up.
  mutating func want(_ position: RowPosition) {
    rows[Int(position.file)].append(position.row)
  }

  /// Looks up the lines of all rows added.
  ///
  /// - Complexity: O(bytes) of the files asked about, and O(n log n) for n rows.
  mutating func lookUp() {
    for file in rows.indices where !rows[file].isEmpty {
      var wanted = rows[file]
      wanted.sort()
      rows[file] = []
      for row in wanted where rows[file].last != row { rows[file].append(row) }
      let offsets = files[file].rows.offsets(of: rows[file], byteCount: files[file].byteCount)
      lines[file] = (try? LineCount.lines(at: offsets, of: files[file].path, root: root)) ?? []
    }
  }

  /// The place of a row that was looked up.
  func place(_ position: RowPosition) -> RecordPlace {
    let file = files[Int(position.file)]
    let row = Int(position.row)
    let bytes = file.rows.key(row).bytes(arena: file.longIDs)
    return RecordPlace(
      path: file.path, line: line(position), kind: file.kind,
      id: Identifier(String(decoding: bytes, as: UTF8.self)), from: file.rows.from(row))
  }

  private func line(_ position: RowPosition) -> Int? {
    let (rows, lines) = (rows[Int(position.file)], lines[Int(position.file)])
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < position.row { low = middle + 1 } else { high = middle }
    }
    return low < lines.count && rows[low] == position.row ? lines[low] : nil
  }
}

extension RowList {
  /// The whole offsets of rows, which are kept modulo 4 GiB.
  ///
  /// - Parameters:
  ///   - rows: Positions of rows, in ascending order.
  ///   - byteCount: The size of the file when it was read.
  /// - Returns: Where the lines of the rows begin, in bytes from the start of the file.
  func offsets(of rows: [UInt32], byteCount: Int) -> [Int] {
    guard byteCount > UInt32.max else { return rows.map { Int(place(Int($0))) } }
    // Rows stand in the order of their lines: where an offset is less than the one before, another
    // 4 GiB have gone by. (As many bytes without one record are not looked for.)
    var offsets: [Int] = []
    var (last, passed, row) = (UInt32(0), 0, 0)
    for wanted in rows {
      while row <= Int(wanted) {
        let place = place(row)
        if place < last { passed += 1 << 32 }
        last = place
        row += 1
      }
      offsets.append(passed + Int(last))
    }
    return offsets
  }
}

/// Counts the lines of a file.
enum LineCount {
  /// The numbers, from 1, of the lines that begin at offsets.
  ///
  /// - Parameters:
  ///   - offsets: In ascending order.
  ///   - path: The file.
  ///   - root: The data directory.
  /// - Returns: As many lines as there are offsets, or fewer when the file has become shorter.
  /// - Throws: When the file cannot be read any more.
  static func lines(
    at offsets: [Int], of path: RelativePath, root: String
  ) throws(SystemError) -> [Int] {
    let file = try OpenFile(path.systemPath(root: root))
    var lines: [Int] = []
    lines.reserveCapacity(offsets.count)
    var chunk = [UInt8](repeating: 0, count: LineLimit.chunkBytes)
    var (start, number) = (0, 1)
    while lines.count < offsets.count {
      let count = try file.read(at: start, into: &chunk)
      if count == 0 { break }
      var position = 0
      while lines.count < offsets.count, offsets[lines.count] < start + count {
        let end = offsets[lines.count] - start
        number += lineFeeds(in: chunk, position..<end)
        position = end
        lines.append(number)
      }
      number += lineFeeds(in: chunk, position..<count)
      start += count
    }
    return lines
  }

  private static func lineFeeds(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for byte in bytes[range] { count += byte == UInt8(ascii: "\n") ? 1 : 0 }
    return count
  }
}

/// Invented names: trees for workers, birds for children.
enum Names {
  private static let trees = [
    "Alder", "Ash", "Aspen", "Beech", "Birch", "Blackthorn", "Box", "Cedar", "Cherry", "Chestnut",
    "Cypress", "Elder", "Elm", "Fir", "Gwernen", "Hawthorn", "Hazel", "Hemlock", "Holly",
    "Hornbeam", "Juniper", "Larch", "Laurel", "Lime", "Linden", "Maple", "Medlar", "Oak", "Pear",
    "Pine", "Plane", "Poplar", "Quince", "Rowan", "Sorbier des Oiseaux", "Spruce", "Sycamore",
    "Walnut", "Whitebeam", "Willow", "Yew", "\u{C9}rable",
  ]

  private static let birds = [
    "Avocet", "Bittern", "Blackbird", "Brambling", "Bunting", "Chiffchaff", "Coot", "Crake",
    "Curlew", "Dipper", "Dove", "Dunlin", "Dunnock", "Finch", "Goldcrest", "Grebe", "Gwylan",
    "G\u{175}ydd", "Heron", "Hobby", "Jackdaw", "Jay", "Kestrel", "Kite", "Knot", "Lapwing",
    "Linnet", "Martin", "Merlin", "Moorhen", "Nuthatch", "Osprey", "Owl", "P\u{E2}l", "Petrel",
    "Pipit", "Plover", "Quail", "Redstart", "Robin", "Rook", "Ruff", "Sanderling", "Siskin",
    "Snipe", "Starling", "Stonechat", "Swallow", "Swift", "Teal", "Tern", "Thrush", "Turnstone",
    "Twite", "Wagtail", "Warbler", "Whimbrel", "Wigeon", "Wren", "Yellowhammer",
  ]

  /// The name of the worker at a position.
  static func worker(_ position: Int) -> String {
    let tree = trees[position % trees.count]
    let round = position / trees.count
    return round == 0 ? "Worker " + tree : "Worker \(tree) \(round + 1)"
  }

  /// The name of the child at a position.
  static func child(_ position: Int) -> String {
    "Child \(birds[position % birds.count]) \(position / birds.count + 1)"
  }
}

/// The themes that the program carries with it.
package enum ShippedThemes {
  /// Each theme's name, which is that of its file, and what the file holds; the defaults first.
  package static let files: [(name: String, bytes: [UInt8])] = [
    ("default-dark", PackageResources.default_dark_toml),
    ("default-light", PackageResources.default_light_toml),
    ("clear-dark", PackageResources.clear_dark_toml),
    ("clear-light", PackageResources.clear_light_toml),
    ("contrast-dark", PackageResources.contrast_dark_toml),
    ("contrast-light", PackageResources.contrast_light_toml),
    ("harbour", PackageResources.harbour_toml),
    ("moor", PackageResources.moor_toml),
    ("dusk", PackageResources.dusk_toml),
    ("lantern", PackageResources.lantern_toml),
    ("paper", PackageResources.paper_toml),
    ("orchard", PackageResources.orchard_toml),
    ("terminal", PackageResources.terminal_toml),
    ("mono", PackageResources.mono_toml),
  ]
}

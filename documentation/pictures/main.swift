import Plotting

// Draws the pictures of the pages in this folder: swift run pictures [FOLDER]
let folder = CommandLine.arguments.dropFirst().first ?? "documentation/plots"

_ = try Picture(tape()).write(to: folder, name: "tape")
print()
_ = try Picture(lastBit()).write(to: folder, name: "last-bit")

/// What a page of HTML or Markdown holds.
public enum PagePart: String, CaseIterable, Sendable {
    /// The one-page plan: all that a person, a prescriber and a pharmacist need to agree.
    case sheet
    /// The taper table alone.
    case table
}

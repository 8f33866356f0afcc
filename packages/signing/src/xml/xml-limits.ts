/** How much of an XML file the reader takes before it refuses it. All sizes in bytes unless named otherwise. */
export interface XmlLimits {
  readonly size: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Attributes of one element, namespace declarations included. */
  readonly attributes: number;
  /** Namespace declarations that hold at one place: each signature there is judged with all of them. */
  readonly namespaces: number;
  /** Attributes called `id`, whatever their prefix and case: a signature may refer to any of them. */
  readonly ids: number;
  readonly attributeSize: number;
  readonly nameSize: number;
}

/** The limits that hold when a caller names none: generous for a visit file, small for an attacker. */
export const defaultXmlLimits: XmlLimits = {
  size: 64 * 1024 * 1024,
  depth: 256,
  attributes: 256,
  namespaces: 1024,
  ids: 100_000,
  attributeSize: 4 * 1024 * 1024,
  nameSize: 1024,
};

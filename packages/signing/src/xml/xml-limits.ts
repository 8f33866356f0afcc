/** How much of an XML file the reader takes before it refuses it. All sizes in bytes unless named otherwise. */
export interface XmlLimits {
  readonly size: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** Attributes of one element, namespace declarations included. */
  readonly attributes: number;
  readonly attributeSize: number;
  readonly nameSize: number;
}

/** The limits that hold when a caller names none: generous for a visit file, small for an attacker. */
export const defaultXmlLimits: XmlLimits = {
  size: 64 * 1024 * 1024,
  depth: 256,
  attributes: 256,
  attributeSize: 4 * 1024 * 1024,
  nameSize: 1024,
};

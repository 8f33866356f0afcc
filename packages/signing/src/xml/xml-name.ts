/** A name as it was written: prefix and local part, with the bytes to write it again. */
export interface XmlName {
  /** Empty when there is none. */
  readonly prefix: string;
  readonly local: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** An attribute that is not a namespace declaration, with its value as an application sees it. */
export interface XmlAttribute {
  readonly name: XmlName;
  /** The namespace, empty for none. */
  readonly uri: string;
  readonly value: string;
}

/** A namespace declaration: `prefix` is empty for `xmlns="…"`. */
export interface XmlNamespaceDeclaration {
  readonly prefix: string;
  readonly uri: string;
}

/** The namespace that the prefix `xml` is bound to everywhere. */
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
/** The namespace of `xmlns` itself; nothing may be bound to it. */
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";

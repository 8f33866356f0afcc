/** Who is answerable for a version of a document: a practitioner, or a system that acts for the facility. */
export interface Author {
  readonly kind: "practitioner" | "system";
  /** Practice licence number or system name; a key of the host, not a person's name. */
  readonly id: string;
}

/**
 * The forms of canonical XML. Canonical XML 1.1 differs from 1.0 in what the top element of a subset takes over from the
 * `xml:` attributes above it, and nowhere else.
 */
export type CanonicalForm = "c14n-1.0" | "c14n-1.1" | "exclusive";

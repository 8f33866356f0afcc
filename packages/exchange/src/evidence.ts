/** How well a field, code or path of a hub is known: documented · seen in code of others · inferred · unknown. */
export type Evidence = "D" | "C" | "I" | "U";

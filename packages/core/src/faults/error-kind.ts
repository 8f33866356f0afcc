/** The kind of an error, which may be told: its message may quote a cell. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { readonly code?: unknown };
  const kind = typeof code === "string" ? code : error.name;
  return /^\w{1,60}$/.test(kind) ? kind : "Error";
}

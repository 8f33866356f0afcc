/** The word by which Node names what the system refused (`ENOENT`), or undefined for any other error. */
export function reasonOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("syscall" in error || "errno" in error))
    return undefined;
  const code = (error as { readonly code?: unknown }).code;
  return typeof code === "string" ? code : undefined;
}

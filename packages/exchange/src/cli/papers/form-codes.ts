/** Codes of forms as the registry writes them, whatever capitals they were typed in; others stay as they are. */
export async function formCodes(typed: readonly string[]): Promise<readonly string[]> {
  if (typed.length === 0) return [];
  const { templates } = await import("@benhan/core/forms");
  const codes = new Map(templates.map(({ code }) => [code.toUpperCase(), code]));
  return [...new Set(typed.map((code) => codes.get(code.toUpperCase()) ?? code))];
}

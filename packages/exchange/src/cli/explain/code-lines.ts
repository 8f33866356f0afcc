import type { Language } from "@benhan/core/command-line";
import { bhytCodes } from "../../bhyt/explain/index.ts";

/** The codes of a list with their meanings, a line each; none for a list that others issue. */
export function codeLines(list: string | undefined, language: Language): readonly string[] {
  const known = list !== undefined && Object.hasOwn(bhytCodes, list) ? bhytCodes[list] : undefined;
  return (known?.codes ?? []).map((entry) => `  ${entry.code}  ${entry[language]}`);
}

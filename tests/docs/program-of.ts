import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The guides whose code is a program, in both languages. */
export const programPages = ["vi", "en"].flatMap((language) => [
  `docs/${language}/start.md`,
  `docs/${language}/guides/map-your-his.md`,
]);

/** The blocks of TypeScript of a guide are one program, from top to bottom. */
export function programOf(page: string): string {
  return blocksOf(page, "ts").join("\n");
}

/** What a guide says that its program prints: its blocks of plain text, from top to bottom. */
export function outputOf(page: string): string {
  return blocksOf(page, "text").join("");
}

function blocksOf(page: string, language: "ts" | "text"): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"));
  return [...blocks].map((match) => match[1] ?? "");
}

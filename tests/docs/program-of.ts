import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The README of each language: the program in it is what follows its mark. */
export const readmePages = ["README.md", "README.en.md"];

/** The pages whose code is a program, in both languages. */
export const programPages = [
  ...readmePages,
  ...["vi", "en"].flatMap((language) => [
    `docs/${language}/start.md`,
    `docs/${language}/guides/map-your-his.md`,
    `docs/${language}/guides/print.md`,
    `docs/${language}/guides/give-a-copy.md`,
    `docs/${language}/guides/emr365.md`,
    `docs/${language}/guides/card-look-up.md`,
    `docs/${language}/guides/eprescription.md`,
    `docs/${language}/guides/health-checkup.md`,
    `docs/${language}/guides/health-book.md`,
    `docs/${language}/guides/signature-policy.md`,
    `docs/${language}/guides/sign.md`,
    `docs/${language}/guides/remote-signing.md`,
    `docs/${language}/guides/access.md`,
    `docs/${language}/guides/privacy.md`,
    `docs/${language}/guides/readiness.md`,
    `docs/${language}/guides/encryption.md`,
    `docs/${language}/guides/retention.md`,
    `docs/${language}/guides/verify-and-migrate.md`,
    `docs/${language}/guides/archive-and-backup.md`,
  ]),
];

const programMark = "<!-- program -->";

/** The blocks of TypeScript of a page are one program, from top to bottom or from its mark on. */
export function programOf(page: string): string {
  return blocksOf(page, "ts").join("\n");
}

/** The blocks of JavaScript of a page: each a program by itself. */
export function scriptsOf(page: string): readonly string[] {
  return blocksOf(page, "js");
}

/** The files of JSON that a page shows. */
export function dataOf(page: string): readonly string[] {
  return blocksOf(page, "json");
}

/** What a page says that its program prints: its blocks of plain text, from top to bottom. */
export function outputOf(page: string): string {
  return blocksOf(page, "text").join("");
}

function blocksOf(page: string, language: "js" | "json" | "text" | "ts"): readonly string[] {
  const whole = readFileSync(join(root, page), "utf8");
  const text = whole.slice(Math.max(0, whole.indexOf(programMark)));
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm"));
  return [...blocks].map((match) => match[1] ?? "");
}

// Makes docs/reference/attacks.md: every attack on signatures that is known, and the tests in which it fails.
// A test is of an attack when its title, or the name of its row, says so: "… [ATK-XML-01]".
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = "packages/signing/test";
const path = "docs/reference/attacks.md";

const groups = {
  XML: "XML",
  XAD: "XAdES",
  CMS: "CMS, CAdES",
  JWS: "JWS",
  PDF: "PDF, PAdES",
  MIX: "Nhầm định dạng / Formats confused",
  TST: "Dấu thời gian / Time-stamps",
  EVD: "Thu hồi, thời hạn / Revocation, validity",
  CRT: "Chứng thư / Certificates",
  JDG: "Kết luận / Judging",
};

/** `{ id, vi, en }`, in the order of the page. */
export const attacks = JSON.parse(readFileSync(join(root, folder, "attacks/attacks.json"), "utf8"));

/** Every title that names an attack: `{ id, title, file }`. */
export function attackTests() {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .flatMap((name) => testsOf(`${folder}/${name}`));
}

function testsOf(file) {
  const text = readFileSync(join(root, file), "utf8");
  if (!text.includes("[ATK-")) return [];
  const found = [];
  const visit = (node) => {
    const title = titleOf(node);
    for (const [, id] of title?.matchAll(/\[ATK-([A-Z]{3}-\d\d)\]/g) ?? [])
      found.push({ id, title: title.replace(/ ?\[[A-Z0-9-]+\]/g, "").replace(/%s/g, "…"), file });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

function titleOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join("");
}

/** Attacks without a test, and tests of attacks that nobody listed. */
export function disagreements(tests = attackTests()) {
  const known = new Set(attacks.map(({ id }) => id));
  return [
    ...attacks.filter(({ id }) => !tests.some((test) => test.id === id)).map(({ id }) => `${id} has no test`),
    ...tests
      .filter(({ id }) => !known.has(id))
      .map(({ id, file }) => `${file} names ${id}, which is not listed`),
  ];
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("[", "\\[");

/** The page, by its path. */
export function generateAttacksPage() {
  const tests = attackTests();
  const rowOf = ({ id, vi, en }) => {
    const own = tests.filter((test) => test.id === id);
    const files = [...new Set(own.map(({ file }) => file))].map((file) => {
      const titles = own.filter((test) => test.file === file).map(({ title }) => cell(title));
      return `${[...new Set(titles)].join("<br>")}<br>→ [${file.slice(folder.length + 1)}](../../${file})`;
    });
    return `| ATK-${id} | ${cell(vi)} / *${cell(en)}* | ${files.join("<br>")} |`;
  };
  const lines = [
    "# Tấn công đã thử / Attacks that were tried",
    "",
    "<!-- Made by tools/generate/attacks.mjs. Do not edit. -->",
    "",
    `${attacks.length} tấn công vào việc kiểm tra chữ ký, ${tests.length} ca kiểm thử. Mỗi ca bắt đầu từ một tài liệu đạt TOTAL_PASSED với đầy đủ tin cậy; sau tấn công, tài liệu không còn đạt, hoặc dữ liệu được trả ra vẫn đúng là phần đã ký.`,
    "",
    `${attacks.length} attacks on the verification of signatures, ${tests.length} cases. Each starts from a document that is TOTAL_PASSED with full trust; after the attack it does not pass, or what is handed out still is what was signed.`,
    ...Object.entries(groups).flatMap(([group, name]) => [
      "",
      `## ${name}`,
      "",
      "| Mã / Id | Tấn công / Attack | Kiểm thử / Tests |",
      "|---|---|---|",
      ...attacks.filter(({ id }) => id.startsWith(group)).map(rowOf),
    ]),
    "",
  ];
  return { [path]: lines.join("\n") };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wrong = disagreements();
  if (wrong.length > 0) {
    console.error(wrong.join("\n"));
    process.exitCode = 1;
  }
  for (const [file, text] of Object.entries(generateAttacksPage())) {
    writeFileSync(join(root, file), text);
    console.log(`written ${file}`);
  }
}

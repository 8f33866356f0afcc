// Makes docs/reference/faults.md: every fault and every finding that the packages declare, with both sentences; and
// packages/exchange/src/cli/explain/fault-catalogue.data.ts, the same for `benhan-exchange explain`.
// It reads the sources, so that a code that is not declared where it belongs does not appear.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every code declared below a folder: `{ code, file, texts: { vi, en }, next: { vi, en }, retry }`. */
export function declaredCodes(folder = "packages") {
  return sources(join(root, folder)).flatMap((file) => codesOf(file));
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return ["node_modules", "dist", "test", "browser", "testkit", "contract"].includes(entry.name)
          ? []
          : sources(path);
      }
      return entry.name.endsWith(".ts") &&
        !entry.name.endsWith(".data.ts") &&
        !entry.name.endsWith(".config.ts")
        ? [path]
        : [];
    });
}

function codesOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const code = literal(member(node, "code"));
      if (code !== undefined && /^[a-z]+\.[a-z0-9_]+(\.[a-z0-9_]+){1,2}$/.test(code)) {
        found.push({
          code,
          file: file.slice(root.length).replaceAll("\\", "/"),
          text: sentences(member(node, "text"), source),
          next: sentences(member(node, "nextStep"), source),
          retry: literal(member(node, "retry")),
          severity: literal(member(node, "severity")),
          rule: literal(member(node, "rule")),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function member(object, name) {
  return object.properties.find((property) => property.name?.getText() === name)?.initializer;
}

function literal(node) {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The `vi` and `en` of an object literal, or of the function that answers with one. */
function sentences(node, source) {
  let body = node;
  while (body !== undefined && (ts.isArrowFunction(body) || ts.isParenthesizedExpression(body))) {
    body = ts.isArrowFunction(body) ? body.body : body.expression;
  }
  if (body !== undefined && ts.isBlock(body)) body = body.statements.find(ts.isReturnStatement)?.expression;
  // Several findings of one file may share a next step.
  if (body !== undefined && ts.isIdentifier(body)) body = constantNamed(body.text, source);
  // One of several sentences: all are told.
  const several = body !== undefined && ts.isElementAccessExpression(body) ? body.expression : body;
  if (several !== body && several !== undefined && ts.isObjectLiteralExpression(several)) {
    const each = several.properties.map((property) => sentences(property.initializer, source));
    if (each.some((one) => one === undefined)) return undefined;
    return { vi: each.map(({ vi }) => vi).join(" / "), en: each.map(({ en }) => en).join(" / ") };
  }
  if (body !== undefined && ts.isConditionalExpression(body)) {
    const [yes, no] = [body.whenTrue, body.whenFalse].map((one) => sentences(one, source));
    return yes && no ? { vi: `${yes.vi} / ${no.vi}`, en: `${yes.en} / ${no.en}` } : undefined;
  }
  if (body === undefined || !ts.isObjectLiteralExpression(body)) return undefined;
  const [vi, en] = ["vi", "en"].map((name) => written(member(body, name), source));
  return vi === undefined || en === undefined ? undefined : { vi, en };
}

function constantNamed(name, source) {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((declaration) => declaration.name.getText(source) === name)?.initializer;
}

function written(node, source) {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return (
      node.head.text +
      node.templateSpans.map((span) => `‹${span.expression.getText(source)}›${span.literal.text}`).join("")
    );
  }
  if (ts.isBinaryExpression(node)) return `${written(node.left, source)}${written(node.right, source)}`;
  return `‹${node.getText(source)}›`;
}

/** One entry a code, in the order of the codes. */
function codesInOrder() {
  return [...new Map(declaredCodes().map((entry) => [entry.code, entry])).values()].sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

/** The catalogue of the command: what a sentence leaves open is `…`. */
export function faultCatalogue() {
  const open = (words) => words.replaceAll(/‹[^›]*›/g, "…");
  const entries = codesInOrder().map(({ code, severity: declared, text, next }) => {
    const severity = ["warning", "information"].includes(declared) ? declared : "error";
    const sentences = [text?.vi, text?.en, next?.vi, next?.en].map((words) => open(words ?? ""));
    return `  ${JSON.stringify(code)}: ${JSON.stringify([severity, ...sentences])},`;
  });
  return `// Generated by tools/generate/faults.mjs from the sources. Do not edit: run \`npm run generate\`.
import type { Severity } from "@benhan/core/faults";

/** The level of a code, its sentence and the next step, each in Vietnamese and English; empty where none is fixed. */
export type FaultEntry = readonly [severity: Severity, vi: string, en: string, nextVi: string, nextEn: string];

/** Every code that the packages declare. */
export const faultCatalogue: Readonly<Record<string, FaultEntry>> = {
${entries.join("\n")}
};
`;
}

/** The page, one section a code, in the order of the codes. */
export function faultsPage() {
  const byCode = codesInOrder();
  const lines = [
    "# Mã lỗi · Faults and findings",
    "",
    "Made by `npm run generate` out of the sources. A code never changes its meaning. `‹…›` stands for a name or a count; no",
    "sentence ever holds patient data.",
    "",
  ];
  for (const { code, file, text, next, retry, severity, rule } of byCode) {
    const facts = [
      severity,
      rule && `rule ${rule}`,
      retry && `retry: ${retry}`,
      `[${file.split("/").at(-1)}](../../${file})`,
    ];
    lines.push(`<a id="${code}"></a>`, "", `## ${code}`, "", facts.filter(Boolean).join(" · "), "");
    if (text) lines.push(`- ${text.vi}`, `- *${text.en}*`);
    if (next) lines.push(`- → ${next.vi}`, `- → *${next.en}*`);
    lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(join(root, "docs/reference/faults.md"), faultsPage());
  writeFileSync(join(root, "packages/exchange/src/cli/explain/fault-catalogue.data.ts"), faultCatalogue());
}

// Makes docs/reference/bhyt-rules.md: one line for each rule of the library's list (data/bhyt/rules.json) and for each rule
// that the SDK adds: where it is checked or why it is not, with both sentences. The rules are read by running them, not by
// reading their text: some are made from tables.
//   node tools/generate/bhyt-rules.mjs          writes the page
//   node tools/generate/bhyt-rules.mjs --check  writes nothing, fails when the page differs or a rule is not accounted for
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = join(root, "docs/reference/bhyt-rules.md");
const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve("tsup"))("esbuild");
const inSource = (path) => JSON.stringify(join(root, "packages/exchange/src", path));

const { outputFiles } = esbuild.buildSync({
  stdin: {
    contents: `
      export { bhytRules } from ${inSource("bhyt/rules/bhyt-rules.ts")};
      export { notCheckedRule, stoppedRule } from ${inSource("bhyt/rules/engine/find-issues.ts")};
      export { unruledRule } from ${inSource("bhyt/rules/engine/unruled-edition.ts")};
      export { notCheckable, provedByOthers } from ${inSource("bhyt/rules/engine/not-checkable.ts")};
      export { listFileRules } from ${inSource("bhyt/codec/file-findings.ts")};
      export { ruleMutations } from ${inSource("testkit/rule-mutations.ts")};`,
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  conditions: ["@benhan/source"],
});
const {
  bhytRules,
  notCheckedRule,
  stoppedRule,
  unruledRule,
  notCheckable,
  provedByOthers,
  listFileRules,
  ruleMutations,
} = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
const { rules: listed } = JSON.parse(readFileSync(join(root, "data/bhyt/rules.json"), "utf8"));

const byRule = (items) => {
  const groups = new Map();
  for (const item of items) groups.set(item.rule, [...(groups.get(item.rule) ?? []), item]);
  return groups;
};
const engine = byRule([...bhytRules, notCheckedRule, stoppedRule, unruledRule]);
const reader = byRule(listFileRules());
const reasons = new Map(notCheckable.map(({ rule, reason }) => [rule, reason]));
const mutated = new Set(ruleMutations.map(({ rule }) => rule));

const cell = (text) => text.replaceAll("|", "\\|");
const sentence = (text) => cell(text.replaceAll(/\{(\w+)\}/g, "‹$1›"));
const both = ({ vi, en }) => `${sentence(vi)}<br>*${sentence(en)}*`;
const unique = (items) => [...new Set(items)];
const problems = [];

/** When and where a rule of the engine holds, in short. */
function validity({ editions, from, until, needs, appliesTo }) {
  return [
    appliesTo.length > 4 ? "all tables" : appliesTo.join(", "),
    ...(editions === undefined ? [] : [editions.join(", ")]),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(needs === undefined ? [] : [`needs \`${needs}\``]),
  ].join("; ");
}

/** The columns of the page for one rule. */
function line(rule, level, text, origin) {
  const asked = engine.get(rule) ?? [];
  const read = reader.get(rule) ?? [];
  const made = [...asked, ...read];
  if (made.length > 0) {
    const where = [...(asked.length > 0 ? ["rule"] : []), ...(read.length > 0 ? ["reader"] : [])].join(", ");
    const severity = unique(made.map(({ severity }) => severity)).join(" or ");
    const codes = unique(made.map(({ code }) => `\`${code}\``)).join(" ");
    const proof = asked.length === 0 ? "tests of the reader" : mutated.has(rule) ? "yes" : "no";
    const when = unique(asked.map(validity)).join("<br>") || "file";
    const from = cell(unique([...made.map(({ source }) => source)]).join("; "));
    return [
      where,
      severity,
      codes,
      when,
      from,
      unique(made.map((one) => both(one.text))).join("<br>"),
      proof,
    ];
  }
  const others = provedByOthers[rule];
  if (others !== undefined) {
    return [`through ${others.join(", ")}`, level, "", "", cell(origin), sentence(text), "by those"];
  }
  const reason = reasons.get(rule);
  if (reason !== undefined) {
    return ["not checkable", level, "", "", cell(origin), `${sentence(text)}<br>${both(reason)}`, ""];
  }
  if (level === "information") return ["no check", level, "", "", cell(origin), sentence(text), ""];
  problems.push(rule);
  return ["**open**", level, "", "", cell(origin), sentence(text), ""];
}

const head = [
  "| Rule | Where | Severity | Code | Tables, validity | Source | What is found | Mutation |",
  "|---|---|---|---|---|---|---|---|",
];
const rowOf = (rule, columns) => `| ${[rule, ...columns].join(" | ")} |`;
const own = unique([...engine.keys()].filter((rule) => !listed.some((one) => one.rule === rule)));
const lines = listed.map(({ rule, level, text, sources }) => [rule, line(rule, level, text, sources)]);
const ownLines = own.map((rule) => [rule, line(rule, "", "", "")]);
const count = (where) => lines.filter(([, columns]) => columns[0].startsWith(where)).length;
const proved = lines.filter(([, columns]) => columns.at(-1) === "yes").length;

const text = `${[
  "# Quy tắc kiểm tra bảng BHYT · Rules of the insurance tables",
  "",
  "Made by `npm run generate` out of the rules that `checkTables` and the reader apply and of the library's list. A single cell",
  "may lower a rule's severity. `‹at›` stands for the place, such as `XML2[3].MA_THUOC`; no sentence ever holds what a cell holds.",
  "*Mutation* tells whether the testkit breaks exactly this rule in a valid dossier. A rule that *needs* a list, prices or the",
  "patient's other visits is asked when the host has loaded them; else the report says so, in `about.notChecked` and once as",
  "information.",
  "",
  `${listed.length} rules: ${count("rule")} asked of the tables (${proved} proved by a mutation), ${count("reader")} by the reader alone, ${count("through")} through others, ${count("not checkable")} not checkable, ${count("no check")} without a check${problems.length > 0 ? `, ${problems.length} open` : ""}.`,
  "",
  ...head,
  ...lines.map(([rule, columns]) => rowOf(rule, columns)),
  "",
  "## Quy tắc của BenhAn · Rules that the SDK adds",
  "",
  ...head,
  ...ownLines.map(([rule, columns]) => rowOf(rule, columns)),
].join("\n")}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(page, text);
  if (problems.length > 0) console.error(`neither checked nor explained: ${problems.join(", ")}`);
} else {
  if (problems.length > 0) {
    console.error(`neither checked nor explained: ${problems.join(", ")}`);
    process.exitCode = 1;
  }
  if (!existsSync(page) || readFileSync(page, "utf8") !== text) {
    console.error("stale, run npm run generate: docs/reference/bhyt-rules.md");
    process.exitCode = 1;
  }
}

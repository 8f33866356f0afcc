// Makes the packed tables of `@benhan/core/admin-units` out of data/admin-units.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`data/admin-units/${name}.json`, root), "utf8"));
const folder = "packages/core/src/admin-units";

const head = (...sources) =>
  `// Made by tools/generate/admin-units.mjs from ${sources.map((name) => `data/admin-units/${name}.json`).join(", ")}. Do not edit: run \`npm run generate\`.\n`;

/** A string over many lines; the data has none of the characters that would need an escape. */
function block(lines) {
  const text = lines.join("\n");
  if (/[`\\$]/.test(text)) throw new Error("a name needs an escape");
  return `\`\n${text}\n\``;
}

/** `4pBa Đình;4pNgọc Hà`: each unit is the step from the code before it, the letter of its kind and its names. */
function packed(units) {
  let before = 0;
  return [...units]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, kind, names }) => {
      if (names.some((name) => /[;|=\n]/.test(name)))
        throw new Error(`${code}: a name has a separator in it`);
      const step = Number(code) - before;
      before = Number(code);
      return `${step}${kind}${names.join("=")}`;
    })
    .join(";");
}

function provinces() {
  const now = read("provinces-2025");
  const old = read("legacy-units").provinces;
  const line = (...cells) => `  ${JSON.stringify(cells).replaceAll(",", ", ")},`;
  return [
    head("provinces-2025", "legacy-units"),
    "/** Provinces from 2025-07-01: code, kind on that day, name, and the old provinces that each one took in. */",
    "export const provinces2025: readonly (readonly [code: string, kind: string, name: string, from: string])[] = [",
    ...now.provinces.map(({ code, type, name, from }) => line(code, type, name, from.join(" "))),
    "];",
    "",
    "/** Later changes: code, first day, kind from then on. Code, name and border stay. */",
    "export const provinceChanges: readonly (readonly [code: string, from: string, kind: string])[] = [",
    ...now.changes.map(({ code, effective, type }) => line(code, effective, type)),
    "];",
    "",
    "/** Provinces on 2025-06-30: code, kind, name. */",
    "export const provinces2004: readonly (readonly [code: string, kind: string, name: string])[] = [",
    ...old.map(([code, kind, name]) => line(code, kind, name)),
    "];",
    "",
  ].join("\n");
}

function communes() {
  const { communes: all, changes, aliases } = read("communes-2025");
  const otherNames = new Map(aliases.map(([code, name]) => [code, name]));
  const ofProvince = bySecondCell(all);
  const lines = [...ofProvince]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([province, rows]) => {
      const units = rows.map(([code, , kind, name]) => {
        const alias = otherNames.get(code);
        return { code, kind, names: alias === undefined ? [name] : [name, alias] };
      });
      return `${province}|${packed(units)}`;
    });
  const byDay = new Map();
  for (const { code, effective, kind } of changes) {
    const key = `${effective}|${kind}`;
    byDay.set(key, [...(byDay.get(key) ?? []), code]);
  }
  return [
    head("communes-2025"),
    "/** Communes on 2025-07-01, a line per province: its code, then step, kind and names of each. */",
    `export const communes2025 = ${block(lines)};`,
    "",
    "/** Later changes, a line per day and kind: first day, kind from then on, codes. */",
    `export const communeChanges = ${block([...byDay].map(([key, codes]) => `${key}|${codes.join(" ")}`))};`,
    "",
  ].join("\n");
}

/** Rows by the unit that they lie in. */
function bySecondCell(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row[1], [...(groups.get(row[1]) ?? []), row]);
  return groups;
}

function legacyUnits() {
  const { districts, communes: all } = read("legacy-units");
  const ofDistrict = bySecondCell(all);
  const lines = districts.map(([code, province, kind, name]) => {
    const rows = ofDistrict.get(code) ?? [];
    const units = rows.map(([commune, , letter, ...names]) => ({ code: commune, kind: letter, names }));
    return `${code}|${province}|${kind}|${name}|${packed(units)}`;
  });
  return [
    head("legacy-units"),
    "/** Districts and communes on 2025-06-30, a line per district: code, province, kind, name, its communes. */",
    `export const legacyUnits = ${block(lines)};`,
    "",
  ].join("\n");
}

function legacyMap() {
  const map = read("legacy-map");
  let before = 0;
  const tokens = Object.keys(map.communes)
    .sort()
    .map((code) => {
      const step = Number(code) - before;
      before = Number(code);
      const to = map.communes[code];
      const parts = Array.isArray(to) ? to : [[to, ""]];
      return `${step}${parts.map(([target, share]) => `${signed(Number(target) - Number(code))}${share}`).join("")}`;
    });
  const lines = [];
  for (let at = 0; at < tokens.length; at += 40) lines.push(tokens.slice(at, at + 40).join(" "));
  const ended = Object.entries(map.retired).sort(([a], [b]) => (a < b ? -1 : 1));
  const endedDistricts = Object.entries(map.retiredDistricts).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    head("legacy-map"),
    "/**",
    " * Old communes and the new ones that took them in: step from the old code before, then for each new one its distance",
    " * from the old code and, where the old one was split, its share.",
    " */",
    `export const communeEdges = ${block(lines)};`,
    "",
    "/** Old island districts that had no communes, and their special zones. */",
    `export const islandDistricts = ${block(Object.entries(map.islandDistricts).map((pair) => pair.join("|")))};`,
    "",
    "/** Dissolved between 2021-11 and 2025-03: code, name, month, district, province, surviving old code. */",
    `export const endedCommunes = ${block(ended.map(([code, cells]) => [code, ...cells.map((cell) => cell ?? "")].join("|")))};`,
    "",
    "/** Districts dissolved in those years: code, name, month, province. */",
    `export const endedDistricts = ${block(endedDistricts.map(([code, cells]) => [code, ...cells].join("|")))};`,
    "",
  ].join("\n");
}

const signed = (step) => (step < 0 ? String(step) : `+${step}`);

export function generateAdminUnits() {
  return {
    [`${folder}/provinces.data.ts`]: provinces(),
    [`${folder}/communes-2025.data.ts`]: communes(),
    [`${folder}/legacy-units.data.ts`]: legacyUnits(),
    [`${folder}/legacy-map.data.ts`]: legacyMap(),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [path, text] of Object.entries(generateAdminUnits())) writeFileSync(new URL(path, root), text);
}

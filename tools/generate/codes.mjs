// Makes the code lists of `@benhan/core/codes/<list>` out of data/codes and of the lists that other generators read too.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cite } from "../cite.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

/** From this day on the two lists of QĐ 1804/QĐ-BYT must be used; before it, those of `before`. */
const lists1804 = { start: "2026-08-01", lastDayBefore: "2026-07-31" };

/**
 * Each list: the edition that it states, the folder when it is not data/codes, `closed` for lists that are so stable
 * that their codes may be a type, `uncertain` for those whose unknown codes must not stop an export.
 */
const lists = {
  accident: { edition: "QD5937-2021" },
  "bhyt-benefit-level": { edition: "ND188-2025", folder: "identifiers" },
  "bhyt-object-prefix": {
    edition: "QD1351-2015+NQ261-2025",
    uncertain: true,
    folder: "identifiers",
    rows: prefixRows,
  },
  "blood-group": { edition: "recommended", uncertain: true },
  country: { edition: "ISO3166-1", rows: countryRows },
  department: { edition: "QD1804-2026", uncertain: true, folder: "bhyt", before: departmentsBefore },
  "discharge-type": { edition: "QD130-2023" },
  "encounter-type": { edition: "QD1804-2026", folder: "bhyt", before: encounterTypesBefore },
  "ethnic-group": { edition: "QD121-1979", rows: ethnicGroupRows },
  "exam-specialty": { edition: "QD2010-2025" },
  gender: { edition: "QD130-2023", closed: true },
  "insurance-visit-category": {
    edition: "QD3276-2025",
    rows: visitCategoryRows,
    more: retiredVisitCategories,
  },
  "living-area": { edition: "QD1351-2015", closed: true },
  occupation: { edition: "QD34-2020", uncertain: true },
  "payment-scope": { edition: "QD3176-2024", closed: true },
  "personal-id-century": { edition: "ND137-2015", folder: "identifiers" },
  "personal-id-province": { edition: "QD124-2004", uncertain: true, folder: "identifiers" },
  "practitioner-position": { edition: "TT12-2026-BTC" },
  "practitioner-title": { edition: "TT12-2026-BTC" },
  route: { edition: "QD7603-2018", uncertain: true, folder: "bhyt" },
  "service-group": { edition: "QD5937-2021", folder: "bhyt" },
  "transport-fuel": { edition: "QD3276-2025" },
  "treatment-result": { edition: "QD130-2023" },
};

/** Names of lists that are no field of a claim. */
const noField = new Set([
  "BHYT_LEVEL",
  "BHYT_OBJECT",
  "ISO-3166-1",
  "MA_CHUYEN_KHOA_KHAM",
  "PERSONAL_ID_CENTURY_SEX",
  "PERSONAL_ID_PROVINCE",
]);

export const codeLists = Object.keys(lists);

/** The one code of the police's own country list that is known stands beside its ISO code. */
function countryRows(entry, { maQuocTich }) {
  return [{ ...entry, maQuocTich: maQuocTich[entry.code] }];
}

/** What the file calls `extra` are codes in use outside the official 54. */
function ethnicGroupRows({ extra, ...entry }) {
  return [{ ...entry, outsideList: extra }];
}

/** The level of CT and PV changed on 2026-01-01: a row for either side. */
function prefixRows({ levelBefore2026, ...entry }) {
  if (levelBefore2026 === undefined) return [entry];
  return [
    { ...entry, to: "2025-12-31", level: levelBefore2026 },
    { ...entry, from: "2026-01-01" },
  ];
}

/** A share that changes on a day becomes a row for either side, one that differs by kind of stay two columns. */
function visitCategoryRows(entry) {
  if (entry.rate === undefined) return [entry];
  const change = /^(\d+) until (\S+), (\d+) from (\S+)$/.exec(entry.rate);
  if (change !== null) {
    return [
      { ...entry, to: change[2], rate: Number(change[1]) },
      { ...entry, from: change[4], rate: Number(change[3]) },
    ];
  }
  const stays = /^(\d+) in-patient, (\d+) out-patient$/.exec(entry.rate);
  if (stays === null) throw new Error(`unknown rate: ${entry.rate}`);
  const { rate, ...rest } = entry;
  return [{ ...rest, rateInpatient: Number(stays[1]), rateOutpatient: Number(stays[2]) }];
}

/** Codes of QĐ 824/QĐ-BYT without a row in QĐ 3276/QĐ-BYT, as data/bhyt/codes.json has them. */
function retiredVisitCategories() {
  return read("data/bhyt/codes.json").lists.MA_DOITUONG_KCB.supersededCodes.map(({ code, en }) => ({
    code,
    vi: "Mã cũ (QĐ 824/QĐ-BYT)",
    en,
    status: "retired",
  }));
}

function departmentsBefore() {
  return {
    edition: "QD5937-2021",
    basis: "QĐ 5937/QĐ-BYT (2021) annex 5; QĐ 2010/QĐ-BYT (2025) annex 6 changed it and was not seen",
    entries: read("data/bhyt/codes.json").lists.MA_KHOA.codes.map(({ code, vi, en }) => ({
      code,
      vi: vi.replace(/^Khoa /, "").replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
      en,
    })),
  };
}

/** 11 has no start in any source: it belongs to the newer edition, so that it is a warning before. */
function encounterTypesBefore({ entries }) {
  return {
    edition: "QD824-2023",
    basis: "QĐ 824/QĐ-BYT (2023) annex 1",
    entries: entries.filter(({ code, from }) => from === undefined && code !== "11"),
  };
}

/** A JavaScript literal on one line; dates get their type. */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).filter(([, part]) => part !== undefined);
    return `{ ${parts.map(([key, part]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${literal(part)}`).join(", ")} }`;
  }
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return `${JSON.stringify(value)} as CalendarDate`;
  return JSON.stringify(value);
}

function entryLine({ code, vi, en, from, to, status, alt, ...extra }) {
  const more = Object.values(extra).every((value) => value === undefined) ? undefined : extra;
  return `    ${literal({ code, vi, en, from, to, status, aliases: alt, extra: more })},`;
}

function system(data, { edition, basis, validFrom, validTo, uncertain, entries }) {
  const { licence, origin, checked } = data.source;
  return [
    "{",
    `  id: ${literal(data.system)},`,
    `  edition: ${literal(edition)},`,
    `  name: ${literal(data.name)},`,
    `  source: ${literal({ basis: cite(basis ?? data.source.basis), licence, origin, checked })},`,
    ...(validFrom === undefined ? [] : [`  validFrom: ${literal(validFrom)},`]),
    ...(validTo === undefined ? [] : [`  validTo: ${literal(validTo)},`]),
    ...(uncertain === true ? ["  uncertain: true,"] : []),
    "  entries: [",
    ...entries.map(entryLine),
    "  ],",
    "}",
  ].join("\n");
}

export const constName = (list) => list.replace(/-./g, (dash) => dash[1].toUpperCase());

function fileOf(list) {
  const { edition, uncertain, closed = false, rows = (entry) => [entry], more, before } = lists[list];
  const folder = lists[list].folder ?? "codes";
  const path = `data/${folder}/${list}.json`;
  const data = read(path);
  const entries = [...data.entries.flatMap((entry) => rows(entry, data)), ...(more?.() ?? [])];
  const name = constName(list);
  const head = [
    `// Made by tools/generate/codes.mjs from ${path}. Do not edit: run \`npm run generate\`.`,
    "",
    'import { frozen } from "../shape/frozen.ts";',
    'import type { CalendarDate } from "../time/calendar-date.ts";',
    'import type { CodeSystem } from "./code-system.ts";',
    "",
  ];
  // Shared by everybody who asks: frozen. Marked pure, so that a list that nobody asks for stays out of a bundle.
  const shared = (text) => `/* @__PURE__ */ frozen(${text})`;
  const doc = [
    "/**",
    ` * ${data.name.vi} · ${data.name.en}. ${data.source.basis}.`,
    ...(data.notes === undefined
      ? []
      : [" *", ...data.notes.map((note) => ` * - ${note.replace("`extra`", "`outsideList`")}`)]),
    ...(noField.has(data.system) ? [] : [" *", ` * @official ${data.system}`]),
    " */",
  ].join("\n");
  if (before !== undefined) {
    const older = system(data, { ...before(data), uncertain, validTo: lists1804.lastDayBefore });
    const newer = system(data, { edition, entries, uncertain, validFrom: lists1804.start });
    return [
      ...head,
      doc,
      `export const ${name}: readonly CodeSystem[] = ${shared(`[${older}, ${newer}]`)};`,
      "",
    ].join("\n");
  }
  const made = system(data, { edition, entries, uncertain });
  if (!closed) return [...head, doc, `export const ${name}: CodeSystem = ${shared(made)};`, ""].join("\n");
  return [
    ...head,
    doc,
    `export const ${name} = ${shared(`${made} as const satisfies CodeSystem`)};`,
    "",
    `/** A code of {@link ${name}}. For code that decides by it; data that comes from outside stays text. */`,
    `export type ${name[0].toUpperCase()}${name.slice(1)}Code = (typeof ${name}.entries)[number]["code"];`,
    "",
  ].join("\n");
}

export function generateCodes() {
  return Object.fromEntries(
    codeLists.map((list) => [`packages/core/src/codes/${list}.data.ts`, fileOf(list)]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [path, text] of Object.entries(generateCodes())) writeFileSync(new URL(path, root), text);
}

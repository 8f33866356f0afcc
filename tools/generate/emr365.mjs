// Makes the field table and the type of `HoSoBenhAn` (CV 365/TTYQG-GPQLCL) out of data/emr365.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const tablePath = "packages/exchange/src/emr365/fields.data.ts";
const typePath = "packages/exchange/src/emr365/emr365.data.ts";
const made = "// Made by tools/generate/emr365.mjs from data/emr365. Do not edit: run `npm run generate`.";

/** The field table as nested items, in the order of the annex as far as it is known. */
function groups() {
  const { groups: all, groupOrder } = read("data/emr365/fields.json");
  const handling = read("data/emr365/handling.json");
  const byPath = new Map(all.map((group) => [group.path.replace("HoSoBenhAn.", ""), group]));
  const organ = byPath.get("ThongTinVaoVien.khambenh_caccoquan.<organ>[]");

  const text = (field, path) => {
    const size = handling.sizes[path] ?? handling.sizes[field.name];
    const moment = handling.dates.includes(field.name)
      ? "date"
      : handling.instants.includes(field.name)
        ? "instant"
        : field.dateLike
          ? "either"
          : undefined;
    const form =
      moment ??
      (field.type === "number" ? "digits" : handling.decimals.includes(field.name) ? "decimal" : undefined);
    return {
      name: field.name,
      shape: "text",
      ...(field.descriptionEn && { en: field.descriptionEn }),
      ...(form && { form }),
      ...(size && { max: size.max, sizeBasis: size.basis }),
      ...(isOfOne(field) && { written: "when-filled" }),
    };
  };
  // What one implementer alone has is not written empty.
  const isOfOne = (field) => field.evidence?.length === 1 && field.evidence[0] === "S2";
  const nested = (field, path, inner) => {
    const list = field.shape === "array";
    return {
      name: field.name,
      shape: list ? "list" : "object",
      ...(field.descriptionEn && { en: field.descriptionEn }),
      ...(handling.alone.includes(field.name) && { alone: true }),
      ...(isOfOne(field) && { written: "when-filled" }),
      ...heads(inner),
      items: items(inner, `${path}${list ? "[]" : ""}`),
    };
  };
  const heads = (group) => ({
    confidence: group.confidence,
    ordered: !["unknown", "medium-low", "low"].includes(group.orderConfidence),
  });
  const items = (group, path) =>
    group.fields.map((field) => {
      const own = `${path}.${field.name}`;
      const inner =
        byPath.get(`${own}[]`) ??
        byPath.get(own) ??
        (path.endsWith("khambenh_caccoquan") && field.shape === "array" ? organ : undefined) ??
        (path.includes("khambenh_caccoquan.") && field.name === "dauchung_ma"
          ? byPath.get("ThongTinVaoVien.khambenh_caccoquan.<organ>[].dauchung_ma")
          : undefined);
      return inner === undefined || field.shape === "unknown"
        ? text(field, own)
        : nested(field, path === "" ? field.name : own, inner);
    });
  const unionOf = (name) => {
    const own = new Set(byPath.get(name).fields.map((field) => field.name));
    const others = handling.union.filter((one) => one.includes(name)).flat();
    const names = new Map();
    for (const other of others) {
      for (const field of byPath.get(other).fields) if (!own.has(field.name)) names.set(field.name, field);
    }
    for (const more of handling.alsoRead[name] ?? []) names.set(more, { name: more });
    return [...names.values()].map((field) => ({
      ...text(field, `${name}.${field.name}`),
      written: "when-filled",
    }));
  };
  return groupOrder.map((name) => {
    const group = byPath.get(name);
    const own = items(group, name);
    const isListed = handling.listed.includes(name);
    const key = own.find((item) => item.name === "sovaovien") ?? { name: "sovaovien", shape: "text" };
    const rows = [...own.filter((item) => item.name !== "sovaovien"), ...unionOf(name)];
    return {
      name,
      shape: "object",
      no: group.no,
      vi: group.titleVi,
      en: group.titleEn,
      confidence: group.confidence,
      ordered: !["unknown", "medium-low", "low"].includes(group.orderConfidence),
      items: isListed
        ? [
            key,
            { name: "danhsach", shape: "list", confidence: group.confidence, ordered: false, items: rows },
          ]
        : own,
    };
  });
}

function literal(value) {
  return JSON.stringify(value, null, 2);
}

function typeOf(item, indent) {
  if (item.shape === "text") return "string";
  const inner = membersOf(item.items, `${indent}  `);
  const object = item.items.length === 0 ? "Emr365Row" : `{\n${inner}\n${indent}}`;
  return item.shape === "list" ? `readonly ${object}[]` : object;
}

function membersOf(items, indent) {
  return items
    .map((item) => {
      const mark = item.written === "when-filled" ? "?" : "";
      const doc = item.en === undefined ? "" : `${indent}/** ${item.en}. */\n`;
      return `${doc}${indent}readonly ${item.name}${mark}: ${typeOf(item, indent)};`;
    })
    .join("\n");
}

/** The files, by their paths. */
export function generateEmr365() {
  const table = groups();
  const { edition } = read("data/emr365/handling.json");
  return {
    [tablePath]: `${made}

import type { Emr365Group } from "./field-table.ts";

/** The edition of this field table. */
export const emr365Edition = ${JSON.stringify(edition)};

/** The 11 groups in their order, each with its items. */
export const emr365Groups: readonly Emr365Group[] = ${literal(table)};
`,
    [typePath]: `${made}

/** A row of a group whose items nobody could read yet: whatever a sender wrote. */
export type Emr365Row = Readonly<Record<string, unknown>>;

/**
 * \`HoSoBenhAn\`: one record in the exchange format of CV 365/TTYQG-GPQLCL, by the names that the format gives. Every
 * value is text, an empty one says nothing. What a sender wrote beyond these names stays beside them.
 */
export interface Emr365 {
${membersOf(table, "  ")}
}

/** The names of the 11 groups. */
export type Emr365GroupName = keyof Emr365;
`,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, text] of Object.entries(generateEmr365())) {
    writeFileSync(new URL(path, root), text);
    console.log(`written ${path}`);
  }
}

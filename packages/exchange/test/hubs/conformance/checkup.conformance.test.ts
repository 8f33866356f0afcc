import { expect } from "vitest";
import { type Checkup, type CheckupForm, checkCheckup, encodeCheckup } from "../../../src/ksk/index.ts";
import { adult, facilityId, samples } from "../../ksk/sample-checkups.ts";
import { conform } from "./conform.ts";
import { adultCheckupTable } from "./ksk-adult.spec-rows.ts";
import { childCheckupTable } from "./ksk-child.spec-rows.ts";
import { checkupCodeTable, checkupEnvelopeTable } from "./ksk-codes.spec-rows.ts";
import { minorCheckupTable } from "./ksk-minor.spec-rows.ts";
import type { SpecRow, SpecTable } from "./spec-table.ts";

type Field = SpecRow<"root" | "place" | "type" | "size" | "rule">;

const tables: Readonly<Record<CheckupForm, SpecTable<"root" | "place" | "type" | "size" | "rule">>> = {
  child: childCheckupTable,
  minor: minorCheckupTable,
  adult: adultCheckupTable,
};
/** The block of results: it holds a list. */
const results = "KHAM_CAN_LAM_SANG";

/** The sample with one value changed. */
function changed(form: CheckupForm, root: string, name: string, value: unknown): Checkup {
  const sample: Readonly<Record<string, unknown>> = { ...samples[form] };
  const row = { ...(root === results ? {} : (sample[root] as object | undefined)), [name]: value };
  return { ...sample, [root]: root === results ? [row] : row } as unknown as Checkup;
}

function codesAt(checkup: Checkup, name: string): readonly string[] {
  return checkCheckup(checkup)
    .issues.filter(({ path, severity }) => path.at(-1) === name && severity === "error")
    .map(({ code }) => code.replace("exchange.ksk.", ""));
}

function codesIn(list: string): readonly string[] {
  return checkupCodeTable.rows
    .filter(({ means }) => means === list)
    .map(({ key }) => key.split(" ")[1] ?? "");
}

/** A value that the field takes; the sample's own, where it has one. */
function valueFor(form: CheckupForm, { key, root, type, rule }: Field): string {
  const sample: unknown = Reflect.get(samples[form], root);
  const own: unknown =
    typeof sample === "object" && sample !== null ? Reflect.get(sample, key.split(".")[1] ?? "") : "";
  if (typeof own === "string" && own !== "") return own;
  if (rule.startsWith("list ")) return codesIn(rule.slice(5))[0] ?? "";
  if (rule === "icd") return "I10";
  if (rule.startsWith("yyyy")) return "202001020000".slice(0, rule.length);
  return type === "number" ? "7" : "x";
}

conform(childCheckupTable, (field) => proveField("child", field));
conform(minorCheckupTable, (field) => proveField("minor", field));
conform(adultCheckupTable, (field) => proveField("adult", field));

function proveField(form: CheckupForm, field: Field): void {
  const { key, means, root, place, type, size, rule } = field;
  const [file = "", name = ""] = key.split(".");
  const at = (value: unknown) => codesAt(changed(form, root, name, value), name);
  // It stands in the bytes under its printed name, in its file.
  const good = valueFor(form, field);
  const checkup = changed(form, root, name, good);
  expect(codesAt(checkup, name)).toEqual([]);
  const content = fileIn(checkup, file);
  expect(content).toContain(`<${name}>${escaped(good)}</${name}>`);
  const names = [...content.matchAll(/<([A-Z0-9_]+)(?:\/>|>[^<]*<\/\1>)/g)].map(([, found]) => found);
  expect(names.indexOf(name) + 1).toBe(Number(place));
  // What the annex marks, counts and lists.
  expect(at(undefined)).toEqual(means === "required" ? ["required"] : []);
  if (type === "number" && rule === "") expect(at("ba")).toContain("not_a_number");
  if (size !== "" && !rule.startsWith("list ")) {
    expect(at("1".repeat(Number(size) + 1)).some((code) => /too_long|_shape/.test(code))).toBe(true);
    expect(at("1".repeat(Number(size)))).not.toContain("too_long");
  }
  if (rule.startsWith("list ")) {
    expect(at("77")).toEqual(["not_in_list"]);
    for (const code of codesIn(rule.slice(5))) expect(at(code)).toEqual([]);
  }
  if (rule === "icd") expect([at("I10;E11.9"), at("I10,E11.9")]).toEqual([[], ["icd_list_shape"]]);
  if (rule.startsWith("yyyy")) expect(at("15-07-2026")).toContain("date_shape");
}

conform(checkupCodeTable, ({ key, means }) => {
  const code = key.split(" ")[1] ?? "";
  const uses = (["child", "minor", "adult"] as const).flatMap((form) =>
    tables[form].rows.filter(({ rule }) => rule === `list ${means}`).map((field) => ({ form, field })),
  );
  expect(uses.length).toBeGreaterThan(0);
  for (const { form, field } of uses) {
    const name = field.key.split(".")[1] ?? "";
    const checkup = changed(form, field.root, name, code);
    expect(codesAt(checkup, name)).toEqual([]);
    expect(fileIn(checkup, field.key.split(".")[0] ?? "")).toContain(`<${name}>${code}</${name}>`);
  }
});

conform(checkupEnvelopeTable, ({ key, means }) => {
  const text = bytesOf(adult);
  const names = key.split("/");
  expect(text).toMatch(new RegExp(names.map((name) => `<${name}[ />]`).join(".*"), "s"));
  const name = names.at(-1) ?? "";
  if (means === "empty") expect(text.endsWith(`<${name}/></KHAMSUCKHOE>`)).toBe(true);
  else if (means === "present") expect(text.split(`<${name}>`).length).toBeGreaterThan(1);
  else expect(new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1]).toBe(means);
});

function bytesOf(checkup: Checkup): string {
  return new TextDecoder().decode(encodeCheckup(checkup, { facilityId }).bytes);
}

function fileIn(checkup: Checkup, file: string): string {
  const text = bytesOf(withKey(checkup));
  const [, content = ""] = text.split(`<LOAIHOSO>${file}</LOAIHOSO><NOIDUNGFILE>`);
  return content.split("</NOIDUNGFILE>")[0] ?? "";
}

/** Nothing is written without the key of the examination. */
function withKey(checkup: Checkup): Checkup {
  const visit = checkup.THONG_TIN_CHUNG_VE_LAN_KHAM;
  return { ...checkup, THONG_TIN_CHUNG_VE_LAN_KHAM: { MA_LK: "KSK-1", ...visit } } as Checkup;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

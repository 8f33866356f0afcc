import type { CalendarDate } from "@benhan/core";
import { expect } from "vitest";
import { encodeTables } from "../../../src/bhyt/qd3176/index.ts";
import { checkPrescriptionCode, createPrescriptionCode } from "../../../src/eprescription/index.ts";
import { sampleTables } from "../../bhyt/sample-tables.ts";
import { conform } from "./conform.ts";
import { codePartTable, dossierFileTable, envelopeTable } from "./dossier.spec-rows.ts";

const file = { facilityCode: "79999", createdOn: "2026-07-03" as CalendarDate };
const textOf = (tables: object) =>
  new TextDecoder().decode(encodeTables(tables as typeof sampleTables, file));

conform(envelopeTable, ({ key, means }) => {
  const text = textOf(sampleTables);
  const names = key.split("/");
  expect(text).toMatch(new RegExp(names.map((name) => `<${name}[ />]`).join(".*"), "s"));
  const name = names.at(-1) ?? "";
  const [, first = ""] = new RegExp(`<${name}>(.*?)</${name}>`, "s").exec(text) ?? [];
  if (means === "one") expect(text.split(`<${name}>`)).toHaveLength(2);
  else if (means === "last") expect(text.endsWith(`<${name}/></GIAMDINHHS>`)).toBe(true);
  else if (means === "Base64") expect(Buffer.from(first, "base64").toString("utf8")).toContain("<TONG_HOP>");
  else expect(first).toBe(means);
});

conform(dossierFileTable, ({ key, means }) => {
  const row = { MA_LK: sampleTables.XML1.MA_LK };
  const { XML1 } = sampleTables;
  const text = textOf({ XML1, ...(key !== "XML1" && { [key]: means === "list" ? [row] : row }) });
  const files = [...text.matchAll(/<LOAIHOSO>(\w+)<\/LOAIHOSO><NOIDUNGFILE>([^<]+)</g)];
  expect(files.map(([, name]) => name)).toEqual(key === "XML1" ? ["XML1"] : ["XML1", key]);
  expect(Buffer.from(files.at(-1)?.[2] ?? "", "base64").toString("utf8")).toContain(
    `<MA_LK>${row.MA_LK}</MA_LK>`,
  );
  expect(() => textOf({ XML1, XML12: [row] })).toThrow();
});

conform(codePartTable, async ({ key, means, wrong }) => {
  const random = { bytes: (count: number) => new Uint8Array(count).fill(11) };
  const code = await createPrescriptionCode({
    ...{ facilityCode: "79999", type: "n", random, isTaken: () => false },
  });
  expect(code).toHaveLength(14);
  const [from = 0, to = from] = means.split("-").map(Number);
  const part = code.slice(from - 1, to);
  const shapes = { facility: /^79999$/, "drawn part": /^[0-9a-z]{7}$/, hyphen: /^-$/, letter: /^n$/ };
  expect(part).toMatch(Reflect.get(shapes, key));
  expect(checkPrescriptionCode(code)).toMatchObject({
    ok: true,
    value: { facilityCode: "79999", type: "n" },
  });
  expect(checkPrescriptionCode(code.toUpperCase())).toMatchObject({ ok: true, value: { code } });
  expect(checkPrescriptionCode(wrong).ok).toBe(false);
});

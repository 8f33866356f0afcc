import { describe, expect, it } from "vitest";
import { dataClassOf } from "../../../src/privacy/data-class/data-class-of.ts";
import { recordFields } from "../../../src/privacy/data-class/record-fields.schema.ts";
import {
  type InventoryOptions,
  processingInventory,
} from "../../../src/privacy/inventory/processing-inventory.ts";
import { renderInventory } from "../../../src/privacy/inventory/render-inventory.ts";
import { coreDataCitizens } from "../../../src/privacy/inventory/volume-alert.ts";
import { agreement } from "../egress/requests.ts";

const text = (vi: string) => ({ vi, en: vi });
const options: InventoryOptions = {
  purposes: [
    { code: "treatment", name: text("Điều trị"), grounds: ["contract"], dataClasses: ["identity", "health"] },
    {
      code: "research",
      name: text("Nghiên cứu"),
      grounds: ["consent"],
      dataClasses: ["health"],
      recipients: ["bv-khac", "cloud"],
    },
  ],
  recipients: [
    { code: "bv-khac", name: text("Bệnh viện khác"), region: "VN" },
    { code: "cloud", name: text("Đám mây"), region: "SG" },
  ],
  agreements: [agreement],
  retention: { health: text("TT 33/2025") },
  protection: { health: text("Mã hóa") },
};
const inventory = processingInventory(options);

describe("processingInventory", () => {
  it("[PDP-09] holds every field of the schemas once, under its class", () => {
    const listed = inventory.rows.flatMap((row) => row.fields.map((path) => [path, row.dataClass]));
    expect(listed.length).toBe(recordFields().length);
    expect(new Set(listed.map(([path]) => path)).size).toBe(listed.length);
    const classes = new Map(listed.map(([path, dataClass]) => [path, dataClass]));
    for (const { path } of recordFields()) expect(classes.get(path)).toBe(dataClassOf(path));
  });

  it("[PDP-09] tells purposes, basis, recipients, cross-border, agreements, retention and protection of a group", () => {
    const row = inventory.rows.find(
      ({ group, dataClass }) => group === "record.entries.diagnosis" && dataClass === "health",
    );
    expect(row).toMatchObject({
      isSensitive: true,
      purposes: ["treatment", "research"],
      grounds: ["contract", "consent"],
      recipients: ["bv-khac", "cloud"],
      crossBorder: ["cloud"],
      agreements: ["TT-1"],
      retention: text("TT 33/2025"),
      protection: text("Mã hóa"),
    });
    expect(row?.fields).toContain("record.entries.diagnosis.text");
    expect(row?.legalBasis).toEqual([
      "Luật 91/2025/QH15 Đ19 k1",
      "Luật 91/2025/QH15 Đ9; NĐ 356/2025/NĐ-CP Đ6",
    ]);
    const names = inventory.rows.find(
      ({ group, dataClass }) => group === "record.patient" && dataClass === "identity",
    );
    expect(names).toMatchObject({ isSensitive: false, purposes: ["treatment"], recipients: [] });
  });

  it("[PDP-09] tells what is still missing", () => {
    const codes = inventory.issues.map(({ code }) => code);
    expect(codes).toContain("core.privacy.inventory_no_purpose");
    expect(codes).toContain("core.privacy.inventory_no_retention");
    expect(codes).not.toContain("core.privacy.inventory_no_region");
    const { recipients: _, ...rest } = options;
    expect(processingInventory(rest).issues.filter(({ code }) => code.endsWith("no_region"))).toHaveLength(2);
  });

  it("takes in the fields of the facility's own, and those of no known class as sensitive", () => {
    const { rows } = processingInventory({
      ...options,
      fields: [
        { path: "his.photo", dataClass: "id-photo" },
        { path: "his.other", dataClass: "who-knows" as "health" },
      ],
    });
    expect(rows.filter(({ group }) => group === "his")).toMatchObject([
      { dataClass: "id-photo", isSensitive: true, fields: ["his.photo"] },
      { dataClass: "unclassified", isSensitive: true, fields: ["his.other"] },
    ]);
  });

  it("[PDP-17] warns from 100,000 citizens on", () => {
    const warned = (citizens: number) =>
      processingInventory({ ...options, citizens }).issues.some(({ rule }) => rule === "PDP-17");
    expect([0, coreDataCitizens - 1, coreDataCitizens, 5_000_000].map(warned)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(coreDataCitizens).toBe(100_000);
  });

  it("refuses a call that is wrong", () => {
    expect(() => processingInventory({} as never)).toThrow(/core\.options\.wrong/);
    expect(() => processingInventory({ ...options, agreements: [{}] } as never)).toThrow(
      /core\.options\.wrong/,
    );
    expect(() => processingInventory({ ...options, citizens: Number.NaN })).toThrow(/core\.options\.wrong/);
  });
});

describe("renderInventory", () => {
  it("[PDP-09] prints every field on a page and in a table", () => {
    const page = renderInventory(inventory);
    const table = renderInventory(inventory, { format: "csv" });
    for (const { path } of recordFields()) {
      expect(page.includes(path)).toBe(true);
      expect(table.includes(path)).toBe(true);
    }
    expect(table.split("\r\n")).toHaveLength(inventory.rows.length + 2);
    expect(table.startsWith('\ufeff"Nhóm dữ liệu / Group"')).toBe(true);
    expect(JSON.parse(JSON.stringify(inventory))).toEqual(inventory);
  });

  it("lets no text become markup, a formula or a cell of its own", () => {
    const evil = processingInventory({ ...options, retention: { health: text('=1+1","<script>') } });
    expect(renderInventory(evil)).not.toContain("<script");
    const table = renderInventory(evil, { format: "csv" });
    expect(table).toContain(`"'=1+1"",""<script>`);
    expect(() => renderInventory({} as never)).toThrow(/core\.options\.wrong/);
  });
});

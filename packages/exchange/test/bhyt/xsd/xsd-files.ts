import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TableDefinition } from "../../../src/bhyt/schema/table-definition.ts";

const missing = spawnSync("xmllint", ["--version"]).error !== undefined;

/** True where the tool is not installed; in CI a test without it fails instead. */
export const skipped = missing && process.env["CI"] !== "true";

/** The title of a suite that needs xmllint, with the reason when it is skipped. */
export const titled = (title: string) => (skipped ? `${title} [skipped: xmllint is not installed]` : title);

/** One document and the table that it claims to be, or GIAMDINHHS. */
export interface SchemaDocument {
  readonly table: string;
  readonly bytes: Uint8Array | string;
}

/** The document of one table, written without the writer of the SDK. Cells must need no escape. */
export function documentOf({ root, list, fields }: TableDefinition, rows: readonly object[]): string {
  const wrap = (name: string | undefined, inner: string) =>
    name === undefined ? inner : `<${name}>${inner}</${name}>`;
  const written = rows.map((row) => {
    const cells = new Map<string, string>(Object.entries(row));
    const text = fields.map(({ name }) => {
      const value = cells.get(name) ?? "";
      return value === "" ? `<${name}/>` : wrap(name, value);
    });
    return wrap(list?.row, text.join(""));
  });
  return wrap(root, wrap(list?.element, written.join("")));
}

/** The envelope and every table document in it. */
export function documentsOf(envelope: Uint8Array): SchemaDocument[] {
  const found = new TextDecoder()
    .decode(envelope)
    .matchAll(/<LOAIHOSO>(\w+)<\/LOAIHOSO><NOIDUNGFILE>([^<]*)/g);
  return [
    { table: "GIAMDINHHS", bytes: envelope },
    ...[...found].map(([, table = "", content = ""]) => ({
      table,
      bytes: new Uint8Array(Buffer.from(content, "base64")),
    })),
  ];
}

/** What xmllint says about documents, checked by the schemas of an edition; empty when it accepts them all. */
export function schemaErrors(edition: string, documents: readonly SchemaDocument[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "benhan-xsd-"));
  try {
    const byTable = new Map<string, string[]>();
    documents.forEach(({ table, bytes }, index) => {
      const path = join(folder, `${table}-${index}.xml`);
      writeFileSync(path, bytes);
      byTable.set(table, [...(byTable.get(table) ?? []), path]);
    });
    return [...byTable].flatMap(([table, paths]) => {
      const schema = fileURLToPath(new URL(`../../../schemas/bhyt/${edition}/${table}.xsd`, import.meta.url));
      const { stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...paths], {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      });
      return stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

/** What a page pays that imports only these names, zod included, and the files that come with them. */
async function bundled(names: string, subpath = "qd3176") {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `export { ${names} } from "./${subpath}/index.ts";`,
      resolveDir: fileURLToPath(new URL("../../../src/bhyt", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    write: false,
    metafile: true,
    format: "esm",
    target: "chrome109",
    conditions: ["@benhan/source"],
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [file.replace(/.*\/src\/bhyt\//, "")] : [],
  );
  return { files, bytes: gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length };
}

const otherEditions = /^(?:qd130|qd4210|qd4750\/(?!check-in)|editions|migration|explain)\/|earlier-table/;
/** The shape of a rule names the sources, which the reader's findings name too. */
const notNeeded = /codes\.data|^rules\/(?!bhyt-rule\.ts)/;

describe("what an edition pulls in", () => {
  it("reading, writing and mapping QĐ 3176 carry no other edition, no words, no code lists, no rules", async () => {
    const { files } = await bundled("decodeDossiers, encodeTables, toTables, fromTables");
    expect(files).toContain("qd3176/tables.data.ts");
    expect(files.filter((file) => otherEditions.test(file) || notNeeded.test(file))).toEqual([]);
  });

  it("reading and writing with the tables of one edition stay below 32 kB", async () => {
    const { bytes } = await bundled("decodeDossiers, encodeTables");
    expect(bytes).toBeGreaterThan(15_000);
    expect(bytes).toBeLessThan(32_000);
  });

  it("the check-in comes without the tables of the episode", async () => {
    const { files } = await bundled("encodeCheckIn, decodeCheckIn", "qd4750");
    expect(files).toContain("qd4750/check-in.data.ts");
    expect(files).not.toContain("qd3176/tables.data.ts");
  });

  it("QĐ 4210 comes without the tables of its successors", async () => {
    const { files, bytes } = await bundled("qd4210", "qd4210");
    expect(files.filter((file) => /^qd(?:130|3176|4750)\//.test(file))).toEqual([]);
    expect(bytes).toBeLessThan(3_000);
  });
});

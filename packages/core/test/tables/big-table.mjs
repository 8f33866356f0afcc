// Run by large-tables.test.ts in a process of its own with a small heap: makes so many supplies as CSV and loads them
// with the bundle whose address comes second.
import process from "node:process";

const count = Number(process.argv[2]);
const { loadTable, suppliesTable } = await import(process.argv[3]);
const encoder = new TextEncoder();
const bytes = new Uint8Array(200 * count);
let length = 0;
const write = (text) => {
  length += encoder.encodeInto(text, bytes.subarray(length)).written;
};
write("MA_VAT_TU;TEN_VAT_TU;DON_VI_TINH;DON_GIA;HANG_SX;NUOC_SX;TT_THAU;TU_NGAY\n");
for (let at = 0; at < count; at += 1) {
  const name = `Vật tư thử số ${at}, loại dùng một lần`;
  write(`N99.99.999.${at};${name};Cái;${1000 + at};Hãng thử ${at % 50};Việt Nam;01/QĐ;20260101\n`);
}
const edition = { edition: "TEST-1", source: { basis: "invented" } };
const report = await loadTable(bytes.subarray(0, length), suppliesTable, edition);
globalThis.gc();
const { heapUsed } = process.memoryUsage();
const { ok, issues, summary } = report;
process.stdout.write(JSON.stringify({ ok, issues, loaded: summary.loaded, heapUsed }));

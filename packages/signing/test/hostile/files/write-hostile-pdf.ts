import { deflateSync } from "node:zlib";
import { bytesOf } from "../latin1.ts";

/** A file whose objects stand one behind the other, with a table. */
export function pdf(
  objects: readonly string[],
  trailer = "/Root 1 0 R",
  more: { table?: string } = {},
): Uint8Array {
  const parts = ["%PDF-1.7\n"];
  let at = 9;
  const rows = objects.map((object, i) => {
    const row = `${String(at).padStart(10, "0")} 00000 n\r\n`;
    const piece = `${i + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(piece);
    at += piece.length;
    return row;
  });
  const table = more.table ?? `0 ${objects.length + 1}\n0000000000 65535 f\r\n${rows.join("")}`;
  parts.push(
    `xref\n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
  );
  return bytesOf(parts.join(""));
}
export const catalog = "<< /Type /Catalog /Pages 2 0 R >>";
export const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";
export const pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
export const stream = (entries: string, data: string) =>
  `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
export const bomb = (size: number) => deflateSync(Buffer.alloc(size), { level: 9 }).toString("latin1");

/** With revisions behind it that change nothing that anybody sees, so that all that is there is looked through. */
export function revised(before: Uint8Array, count = 1): Uint8Array {
  const parts = [Buffer.from(before)];
  let size = before.length;
  let previous = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(before.subarray(-100)).toString("latin1"))?.[1],
  );
  for (let left = count; left > 0; left--) {
    const piece = Buffer.from(`8000000 0 obj\n(${left})\nendobj\n`);
    const start = size + piece.length;
    const tail = Buffer.from(
      `xref\n8000000 1\n${String(size).padStart(10, "0")} 00000 n\r\ntrailer\n<< /Size 8000001 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`,
    );
    parts.push(piece, tail);
    size = start + tail.length;
    previous = start;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Objects that hold the objects behind them. */
export function overlapping(count: number, opening: string): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${i + 4} 0 R`).join(" ");
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /X [${kids}] >>\nendobj\n2 0 obj\n${pages}\nendobj\n3 0 obj\n${page}\nendobj\n`;
  const offsets = [9, head.indexOf("2 0 obj"), head.indexOf("3 0 obj")];
  const parts = [head];
  let at = head.length;
  for (let i = 0; i < count; i++) {
    const piece = `${i + 4} 0 obj ${opening}`;
    offsets.push(at);
    parts.push(piece);
    at += piece.length;
  }
  const pad = "x".repeat(200);
  parts.push(pad, "\n");
  at += pad.length + 1;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n\r\n`).join("");
  parts.push(
    `xref\n1 ${offsets.length}\n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  );
  return bytesOf(parts.join(""));
}

export function crossStream(entries: string, data: string): Uint8Array {
  const head = `%PDF-1.7\n1 0 obj\n${catalog}\nendobj\n`;
  return bytesOf(
    `${head}5 0 obj\n${stream(`/Type /XRef /Size 9 /Root 1 0 R ${entries}`, data)}\nendobj\nstartxref\n${head.length}\n%%EOF\n`,
  );
}

/** Objects 20 and up lie in object streams 10 and up, each of which is the same. */
export function packed(entries: string, data: string, count: number): Uint8Array {
  const parts = [`%PDF-1.7\n1 0 obj\n${catalog}\nendobj\n2 0 obj\n${pages}\nendobj\n`];
  let at = parts[0]?.length ?? 0;
  const rows: number[] = [];
  const row = (type: number, one: number, other: number) =>
    rows.push(type, one >>> 24, (one >> 16) & 255, (one >> 8) & 255, one & 255, other);
  row(1, 9, 0);
  row(1, 9 + `1 0 obj\n${catalog}\nendobj\n`.length, 0);
  row(2, 10, 0);
  for (let i = 0; i < count; i++) {
    const piece = `${10 + i} 0 obj\n${stream(`/Type /ObjStm ${entries}`, data)}\nendobj\n`;
    row(1, at, 0);
    parts.push(piece);
    at += piece.length;
  }
  for (let i = 0; i < count; i++) row(2, 10 + i, 0);
  const own = String.fromCharCode(...rows);
  parts.push(
    `9 0 obj\n${stream(`/Type /XRef /Size 999 /Root 1 0 R /W [1 4 1] /Index [1 3 10 ${count} 300 ${count}]`, own)}\nendobj\nstartxref\n${at}\n%%EOF\n`,
  );
  return bytesOf(parts.join(""));
}

export function signed(
  count: number,
  range = "[0 1 2 3]",
  evidence?: { readonly count: number; readonly data: string },
): Uint8Array {
  const fields = Array.from({ length: count }, (_, i) => `${4 + i} 0 R`).join(" ");
  const value = 4 + count;
  const store = value + 1;
  const items = Array.from({ length: evidence?.count ?? 0 }, (_, i) => `${store + i} 0 R`).join(" ");
  return pdf([
    `<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [${fields}] >> ${evidence ? `/DSS << /CRLs [${items}] >>` : ""} >>`,
    pages,
    page,
    ...Array.from({ length: count }, (_, i) => `<< /FT /Sig /T (s${i}) /V ${value} 0 R >>`),
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${range} /Contents <${"30".repeat(100)}> >>`,
    ...Array.from({ length: evidence?.count ?? 0 }, () =>
      stream("/Filter /FlateDecode", evidence?.data ?? ""),
    ),
  ]);
}

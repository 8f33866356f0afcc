import { deflateSync } from "node:zlib";
import { bytesOf } from "./latin1.ts";

/** A file of one page, as small as can be, with a table of cross-references or a stream of them. */
export function plainPdf(text: string, references: "table" | "stream"): Uint8Array {
  const content = `BT /F 9 Tf (${Buffer.from(text).toString("latin1")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let out = "%PDF-1.7\n";
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  if (references === "table") {
    const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n\r\n`).join("");
    out += `xref\n0 5\n0000000000 65535 f\r\n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\n`;
  } else {
    const row = (type: number, offset: number) => [type, offset >> 8, offset & 255, 0];
    const rows = [row(0, 0), ...offsets.map((offset) => row(1, offset)), row(1, start)].flat();
    const data = deflateSync(Uint8Array.from(rows)).toString("latin1");
    const entries = "/Type /XRef /Size 6 /Root 1 0 R /W [1 2 1] /Filter /FlateDecode";
    out += `5 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n`;
  }
  return bytesOf(`${out}startxref\n${start}\n%%EOF\n`);
}

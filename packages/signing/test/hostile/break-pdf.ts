import { breakBytes } from "./break-bytes.ts";
import { breakDer } from "./break-der.ts";
import type { Choices } from "./choices.ts";
import { bytesOf, textOf } from "./latin1.ts";

const words = [
  "/Type",
  "/Sig",
  "/Root",
  "/Prev",
  "/Size",
  "/Contents",
  "/ByteRange",
  "/SubFilter",
  "/Kids",
  "/Length",
  "/V",
  "/AP",
  "/XRefStm",
  "/Annots",
  "/Perms",
  "/OpenAction",
  "null",
  "[]",
  "<<>>",
  "0",
  "1 0 R",
  "99 0 R",
  "(x)",
  "<00>",
  "-1",
  "9999999999",
  "stream",
  "%x\n",
];
const value =
  /\/ByteRange ?\[[^\]]*\]|\/Contents ?<[0-9A-Fa-f]*>|\b\d{1,6} \d+ R|\/[A-Za-z]+|\d{10} \d{5} [nf]|\b\d{1,10}\b|\([^)]*\)/g;

/** Edits a value of the file, the gap of a signature, or adds a revision with objects as an attacker would. */
export function breakPdf(bytes: Uint8Array, other: Uint8Array, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  const text = textOf(bytes);
  switch (below(7)) {
    case 0:
    case 1: {
      const found = [...text.matchAll(value)];
      if (found.length === 0) return bytes;
      const { 0: all, index } = pick(found);
      const change = below(3) === 0 ? pick(found)[0] : pick(words);
      // As long as before where there is room, so that everything else stays in its place.
      const fitted = below(2) === 0 ? change.padEnd(all.length).slice(0, Math.max(all.length, 1)) : change;
      return bytesOf(text.slice(0, index) + fitted + text.slice(index + all.length));
    }
    case 2:
      return breakGap(text, other, choices);
    case 3:
      return bytesOf(
        text.replace(/\/ByteRange ?\[([^\]]*)\]/, (all, numbers: string) => {
          const list = numbers.trim().split(/\s+/).map(Number);
          const at = below(list.length + 1);
          list[at] = (list[at] ?? 0) + pick([1, -1, 2, 10, -10, 1000, 4e9, Number.NaN]);
          return `/ByteRange [${list.join(" ")}]`.padEnd(all.length);
        }),
      );
    case 4:
      return breakBytes(bytes, choices);
    default:
      return withRevision(text, choices);
  }
}

/** The signature in the gap, broken and filled up again. */
function breakGap(text: string, other: Uint8Array, choices: Choices): Uint8Array {
  const { below, pick } = choices;
  const gaps = [...text.matchAll(/\/Contents ?<([0-9A-Fa-f]{200,})>/g)];
  if (gaps.length === 0) return bytesOf(text);
  const { 0: all, 1: hex = "", index } = pick(gaps);
  const from = index + all.length - hex.length - 1;
  const put = (piece: string) => bytesOf(text.slice(0, from) + piece + text.slice(from + hex.length));
  const change = below(5);
  if (change === 0) return put(hex.toLowerCase());
  if (change === 1) {
    const at = below(hex.length);
    return put(hex.slice(0, at) + pick(["0", "F", " ", ">", "<", "z", "\n"]) + hex.slice(at + 1));
  }
  if (change === 2) {
    const strange = /\/Contents ?<([0-9A-Fa-f]{200,})>/.exec(textOf(other))?.[1] ?? hex;
    return put(strange.slice(0, hex.length).padEnd(hex.length, "0"));
  }
  const der = new Uint8Array(Buffer.from(hex, "hex"));
  const length = 4 + (der[2] ?? 0) * 256 + (der[3] ?? 0);
  const value = der.subarray(0, length);
  const broken = change === 3 ? breakBytes(value, choices) : breakDer(value, value, choices);
  return put(Buffer.from(broken).toString("hex").slice(0, hex.length).padEnd(hex.length, "0"));
}

/** One more revision, well-formed, in which one to three objects are other ones or new. */
function withRevision(text: string, { below, pick }: Choices): Uint8Array {
  const objects = [...text.matchAll(/\b(\d{1,6}) 0 obj\b([\s\S]*?)endobj/g)];
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const root = [...text.matchAll(/\/Root (\d+ 0 R)/g)].pop()?.[1];
  if (objects.length === 0 || before === undefined || root === undefined) return bytesOf(text);
  let out = text.endsWith("\n") ? text : `${text}\n`;
  const rows: string[] = [];
  const used = new Set<number>();
  for (let left = 1 + below(3); left > 0; left--) {
    const [, number = "1", body = ""] = pick(objects);
    const target = below(4) === 0 ? 90 + below(5) : Number(number);
    if (used.has(target)) continue;
    used.add(target);
    const values = [...body.matchAll(value)];
    const chosen = values.length === 0 ? undefined : pick(values);
    const changed =
      chosen === undefined || below(5) === 0
        ? body
        : body.slice(0, chosen.index) +
          (below(2) === 0 ? pick(words) : pick(values)[0]) +
          body.slice(chosen.index + chosen[0].length);
    rows.push(
      `${target} 1\n${String(out.length).padStart(10, "0")} 00000 ${below(12) === 0 ? "f" : "n"}\r\n`,
    );
    out += `${target} 0 obj${changed}endobj\n`;
  }
  const start = out.length;
  out += `xref\n${rows.join("")}trailer\n<< /Size 100 /Root ${root} /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(out);
}

import { dictionaryOf, nameOf, type PdfStream } from "../../src/pdf/pdf-object.ts";
import { latin1 } from "../../src/pdf/serialize-object.ts";

/** A file written by hand, and where its objects stand. */
class Draft {
  text = "%PDF-1.7\n";
  readonly offsets = new Map<number, number>();

  add(number: number, object: string): this {
    this.offsets.set(number, this.text.length);
    this.text += `${number} 0 obj\n${object}\nendobj\n`;
    return this;
  }

  stream(number: number, entries: string, data: string): this {
    return this.add(number, `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`);
  }

  /** Rows of one type byte, four bytes and two. */
  rows(entries: readonly (readonly [type: number, one: number, other: number])[]): string {
    return entries
      .map(([type, one, other]) =>
        String.fromCharCode(
          type,
          one >>> 24,
          (one >> 16) & 255,
          (one >> 8) & 255,
          one & 255,
          other >> 8,
          other & 255,
        ),
      )
      .join("");
  }

  offset(number: number): number {
    return this.offsets.get(number) ?? 0;
  }

  end(start: number): Uint8Array {
    return latin1(`${this.text}startxref\n${start}\n%%EOF\n`);
  }
}

const looks = (width: number) => `<< /ExtGState << /G << /LW ${width} >> >> >>`;

/** An object stream that holds nothing but the resources of the page, number 3. */
export function packedLooks(width: number): PdfStream {
  const data = latin1(`3 0 ${looks(width)}`);
  return {
    kind: "stream",
    dictionary: dictionaryOf({ Type: nameOf("ObjStm"), N: 1, First: 4, Length: data.length }),
    data,
  };
}

function body(content: string): Draft {
  return new Draft()
    .add(1, "<< /Type /Catalog /Pages 2 0 R >>")
    .add(2, "<< /Type /Pages /Kids [7 0 R] /Count 1 >>")
    .stream(4, "", content)
    .stream(6, "/Type /ObjStm /N 1 /First 4", `3 0 ${looks(1)}`)
    .add(7, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources 3 0 R >>");
}

/** A file of one page, whose resources lie in object stream 6, with a cross-reference stream. */
export function packedPdf(content: string): Uint8Array {
  const draft = body(content);
  const start = draft.text.length;
  const data = draft.rows([
    [0, 0, 65535],
    [1, draft.offset(1), 0],
    [1, draft.offset(2), 0],
    [2, 6, 0],
    [1, draft.offset(4), 0],
    [1, start, 0],
    [1, draft.offset(6), 0],
    [1, draft.offset(7), 0],
  ]);
  return draft.stream(5, "/Type /XRef /Size 8 /Root 1 0 R /W [1 4 2]", data).end(start);
}

/** The same as a hybrid file: the table leaves the resources out, a stream for newer readers has it. */
export function hybridPdf(content: string): Uint8Array {
  const draft = body(content);
  const hidden = draft.text.length;
  draft.stream(5, "/Type /XRef /Size 8 /Root 1 0 R /W [1 4 2] /Index [3 1]", draft.rows([[2, 6, 0]]));
  const start = draft.text.length;
  const row = (number: number) => `${String(draft.offset(number)).padStart(10, "0")} 00000 n\r\n`;
  const free = "0000000000 65535 f\r\n";
  draft.text += `xref\n0 8\n${free}${row(1)}${row(2)}${free}${row(4)}${row(5)}${row(6)}${row(7)}`;
  draft.text += `trailer\n<< /Size 8 /Root 1 0 R /XRefStm ${hidden} >>\n`;
  return draft.end(start);
}

/** A table that names itself, or one behind it, as the one before it. */
export function loopingPdf(previous: (start: number) => number): Uint8Array {
  const draft = body("");
  const start = draft.text.length;
  draft.text += `xref\n1 1\n${String(draft.offset(1)).padStart(10, "0")} 00000 n\r\n`;
  draft.text += `trailer\n<< /Size 8 /Root 1 0 R /Prev ${previous(start)} >>\n`;
  return draft.end(start);
}

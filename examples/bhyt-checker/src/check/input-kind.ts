/** What a file is, as its bytes show; by its name only where bytes do not tell. */
export type InputKind = "dossiers" | "check-in" | "assessment" | "xlsx" | "csv" | "unknown";

/** Bytes of a file that are enough to tell. */
export const headBytes = 4096;

const roots: Readonly<Record<string, InputKind>> = {
  CHI_TIEU_TRANG_THAI_KCB: "check-in",
  CHI_TIEU_GIAM_DINH_YKHOA: "assessment",
};

/** Says what a file is. */
export function inputKindOf(head: Uint8Array, name: string): InputKind {
  if (head[0] === 0x50 && head[1] === 0x4b) return "xlsx";
  if (/\.csv$/i.test(name)) return "csv";
  // UTF-16 is refused by the reader of dossiers, which can say so.
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return "dossiers";
  const text = new TextDecoder().decode(head).trimStart();
  if (!text.startsWith("<")) return /\.xml$/i.test(name) ? "dossiers" : "unknown";
  // Declarations and comments begin with `<?` and `<!`: the first name after a `<` is the root.
  const root = /<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/.exec(text.replace(/<!--[\s\S]*?-->/g, ""))?.[1];
  return roots[root ?? ""] ?? "dossiers";
}

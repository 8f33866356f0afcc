/** What the page says by itself, to whoever cannot see it; the paper itself is in Vietnamese always. */
export interface HtmlWords {
  readonly ticked: string;
  readonly notTicked: string;
  readonly toFillIn: string;
  readonly signatures: string;
  readonly table: string;
}

export const htmlWords: Readonly<Record<"vi" | "en", HtmlWords>> = {
  vi: {
    ticked: "có đánh dấu",
    notTicked: "không đánh dấu",
    toFillIn: "để trống",
    signatures: "Chữ ký",
    table: "Bảng",
  },
  en: {
    ticked: "ticked",
    notTicked: "not ticked",
    toFillIn: "left blank",
    signatures: "Signatures",
    table: "Table",
  },
};

import type { CalendarDate } from "@benhan/core";
import type { FormSignature } from "@benhan/core/forms";

/**
 * A paper as what it says, in reading order, without points and pages: the PDF and the page in HTML are two ways of
 * drawing it. Everything in it is text that is ready to print; nothing is looked up any more.
 */
export interface PaperDocument {
  /** `06/BV2`, `TT25-02`, or what the host calls its own paper. */
  readonly form: string;
  /** The title of the file and of its bookmark. */
  readonly title: string;
  readonly size: "A4" | "A5" | LabelSize;
  readonly orientation: "portrait" | "landscape";
  /** Stands small at the head of every page after the first: who and what the page belongs to. */
  readonly runningHead: string;
  /** Stands small at the foot of every page before its number: form code, edition, "bố cục chưa đối chiếu bản gốc". */
  readonly runningFoot: string;
  /** Its place in a file with other papers; a page in HTML stands alone and says nothing of it. */
  readonly inFile?: PaperInFile;
  /**
   * It is to leave the facility, is no draft, and says nowhere whose it is: it is not drawn. `unknownOn`: catalogues were
   * given, of which no profile was in force on that day.
   */
  readonly nameless?: { readonly unknownOn?: CalendarDate };
  readonly blocks: readonly PaperBlock[];
}

/** How a paper stands in one PDF with others, such as those of a whole record. */
export interface PaperInFile {
  /** The bookmark above its own; papers of one group that follow each other share it. */
  readonly group?: string;
  /** The name by which {@link CellText.pageOf} asks for the page on which the paper begins. */
  readonly key?: string;
  /** Printed at the foot of each page before its number in the whole file, by which the contents find it. */
  readonly pageLabel?: string;
}

/**
 * A label or wristband: one page of exactly this size, upright whatever `orientation` says, with no running head and
 * foot. Its text was measured to fit (advance widths of Tinos, lines 1.22 times as high as the text), so the renderer
 * uses exactly these sizes: a {@link MarkBlock} has no frame there, its title is bold and as large as its lines, its
 * picture stands on the right, centred, 1 mm away from the text. Nothing stands between the blocks.
 */
export interface LabelSize {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  /** On all four sides, in millimetres. */
  readonly margin: number;
  /** Of all text, in points. */
  readonly fontSize: number;
}

export type PaperBlock =
  | LetterheadBlock
  | TitleBlock
  | HeadingBlock
  | LinesBlock
  | ParagraphBlock
  | ChoicesBlock
  | TableBlock
  | SignaturesBlock
  | PictureBlock
  | MarkBlock
  | PageBreakBlock;

/** The head of the first page: the facility on the left, the State or the numbers of the paper on the right. */
export interface LetterheadBlock {
  readonly kind: "letterhead";
  readonly logo?: Picture;
  /** Lines on the left, on top of each other: governing authority, facility (bold), department. */
  readonly left: readonly StyledText[];
  /** Lines on the right: quốc hiệu and tiêu ngữ, or form code and numbers. */
  readonly right: readonly StyledText[];
}

export interface TitleBlock {
  readonly kind: "title";
  readonly text: string;
  /** Below it: "Mẫu số …", "Liên 2: giao cho người bệnh", "Cấp lại". */
  readonly below: readonly string[];
}

export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** Labels with their values, several beside each other on one line. */
export interface LinesBlock {
  readonly kind: "lines";
  readonly lines: readonly (readonly LabelledValue[])[];
}

export interface LabelledValue {
  /** Without a colon; the renderer sets it. */
  readonly label: string;
  /** Empty: a dotted line to be written on by hand. Line breaks are kept. */
  readonly value: string;
  /** Its share of the line; the shares of a line are summed. */
  readonly share: number;
  /** One frame for each character, as the forms do for codes. */
  readonly boxes?: boolean;
}

/** Free text with an optional label before it, over the whole width; line breaks are kept. */
export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly label?: string;
  readonly text: string;
  /** When there is no text: how many dotted lines to write on. Default 1 under a label, else none. */
  readonly emptyLines?: number;
  readonly style?: "plain" | "italic" | "small";
  readonly align?: "left" | "center" | "right";
}

/** A closed list with frames to tick; the frame is drawn, never a glyph. */
export interface ChoicesBlock {
  readonly kind: "choices";
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly ticked: boolean }[];
}

/** Rows under a head that is repeated on every page. A row that fits on no page is broken across pages. */
export interface TableBlock {
  readonly kind: "table";
  readonly label?: string;
  readonly columns: readonly {
    readonly title: string;
    readonly share: number;
    readonly align?: "left" | "center" | "right";
  }[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Drawn when there are no rows, to be written on. Default 3. */
  readonly emptyRows?: number;
}

/** Text of one style, or texts below each other of a style each: a drug's name in bold above how to take it. */
export type TableCell = string | readonly CellText[];

/** One text of a cell, or the number of a page that is not known yet. */
export interface CellText extends StyledText {
  /**
   * In a PDF, instead of the text: the page of the file on which the paper of this {@link PaperInFile.key} begins, as a
   * link to it. The paper may come later; of one that never comes nothing is printed.
   */
  readonly pageOf?: string;
}

/** Places beside each other where people sign. They are kept together with their labels on one page. */
export interface SignaturesBlock {
  readonly kind: "signatures";
  /** "Hà Nội, ngày 05 tháng 07 năm 2026" above the last place. */
  readonly placeAndDate?: string;
  readonly places: readonly SignaturePlace[];
}

/** One place where somebody signs: in a PDF an empty signature field of this name. */
export interface SignaturePlace {
  /** Name of the field in the PDF, unique in the document and stable: `sign.head-of-facility`. */
  readonly name: string;
  readonly role: FormSignature["role"];
  /** "BÁC SĨ ĐIỀU TRỊ". */
  readonly label: string;
  /** Below the label: "(Ký, ghi rõ họ tên)", "(Ký, đóng dấu)". */
  readonly hint: string;
  /** Name of who signs, below the place. */
  readonly by?: string;
  readonly required: boolean;
}

export interface PictureBlock {
  readonly kind: "picture";
  readonly picture: Picture;
  /** In millimetres. */
  readonly width: number;
  /** In millimetres, of a picture of bars without the text below it. Default 12. */
  readonly height?: number;
  readonly align?: "left" | "center" | "right";
}

/** PNG or JPEG, or modules that are drawn (QR, Code 128). */
export type Picture = { readonly alt: string } & (
  | { readonly bytes: Uint8Array }
  /** Square modules, row by row; `true` is dark. The four light modules around a QR are among them. */
  | { readonly modules: readonly (readonly boolean[])[] }
  /**
   * Widths of bars and gaps in turn, beginning with a bar. The renderer leaves ten widths empty on either side, and
   * prints the text below.
   */
  | { readonly bars: readonly number[]; readonly text: string }
);

/** A framed mark: converted from paper, printed from data, "Cấp lại", a look-up code with its QR. */
export interface MarkBlock {
  readonly kind: "mark";
  readonly title: string;
  readonly lines: readonly string[];
  readonly picture?: Picture;
  /** Of the picture, in millimetres. Default: what the renderer finds fit to be scanned, at least 20. */
  readonly pictureWidth?: number;
}

export interface PageBreakBlock {
  readonly kind: "page-break";
}

export interface StyledText {
  readonly text: string;
  readonly style?: "plain" | "bold" | "italic" | "underlined";
}

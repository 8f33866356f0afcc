/** True when a text is RTF, as systems with older forms keep their passages. */
export function isRichText(text: string): boolean {
  return /^\s*\{\\rtf/.test(text);
}

/** What RTF says as text. */
export interface PlainReading {
  readonly text: string;
  /** True when something could not be turned into letters with certainty. */
  readonly uncertain: boolean;
}

interface State {
  readonly hidden: boolean;
  readonly font: string;
  /** Characters that follow a `\u` for readers that do not know it. */
  readonly fallback: number;
}

const token = /\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([\r\n]+)|([^\\{}\r\n]+)/y;

/** Groups that hold no text of the passage. */
const hiddenGroups: ReadonlySet<string> = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "pict",
  "object",
  "header",
  "footer",
  "generator",
  "listtable",
  "listoverridetable",
  "themedata",
  "datastore",
  "latentstyles",
  "fldinst",
  "xmlnstbl",
]);

const words: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  tab: "\t",
  cell: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
};

/** Code pages by the charset of a font. The text decoders of the platform know them. */
const codePages: Readonly<Record<string, string>> = {
  "0": "windows-1252",
  "1": "windows-1252",
  "163": "windows-1258",
};

/**
 * Turns RTF into text: `\uN`, `\'xx` by the charset of the font (163 windows-1258, 0 windows-1252), paragraphs and
 * tabs. Letters and their marks are composed. What has no certain reading (another charset, broken groups, a picture)
 * is told.
 */
export function plainOfRichText(rich: string): PlainReading {
  const charsets = new Map<string, string>();
  const stack: State[] = [];
  let state: State = { hidden: false, font: "", fallback: 1 };
  let inFonts = 0;
  let declared = "";
  let defaultFont = "";
  let skip = 0;
  let opening = false;
  let text = "";
  let bytes: number[] = [];
  let uncertain = false;

  const flush = () => {
    if (bytes.length === 0) return;
    const page = codePages[charsets.get(state.font || defaultFont) ?? "0"];
    if (page === undefined) uncertain = true;
    text += new TextDecoder(page ?? "windows-1252").decode(new Uint8Array(bytes));
    bytes = [];
  };
  const say = (piece: string) => {
    flush();
    if (state.hidden) return;
    const said = piece.slice(skip);
    skip = Math.max(0, skip - piece.length);
    text += said;
  };
  const word = (name: string, value: string | undefined) => {
    if (opening && hiddenGroups.has(name)) {
      if (name === "fonttbl") inFonts = stack.length;
      if (name === "pict" || name === "object") uncertain = true;
      state = { ...state, hidden: true };
    } else if (name === "f" && inFonts > 0) declared = value ?? "";
    else if (name === "fcharset" && inFonts > 0) charsets.set(declared, value ?? "0");
    else if (name === "f") {
      flush();
      state = { ...state, font: value ?? "" };
    } else if (name === "deff") defaultFont = value ?? "";
    else if (name === "plain") {
      flush();
      state = { ...state, font: "" };
    } else if (name === "uc") state = { ...state, fallback: Math.max(0, Number(value ?? "1")) };
    else if (name === "u") {
      say(String.fromCharCode((Number(value ?? "63") + 0x10000) % 0x10000));
      if (!state.hidden) skip = state.fallback;
    } else if (name === "bin") uncertain = true;
    else if (words[name] !== undefined) {
      skip = 0;
      say(words[name]);
    }
  };

  token.lastIndex = 0;
  for (;;) {
    const at = token.lastIndex;
    const found = token.exec(rich);
    if (found === null) {
      if (at < rich.length) uncertain = true;
      break;
    }
    const [, name, value, hex, sign, brace, , plain] = found;
    if (brace === "{") {
      flush();
      skip = 0;
      stack.push(state);
      opening = true;
      continue;
    }
    if (brace === "}") {
      flush();
      skip = 0;
      const outer = stack.pop();
      if (outer === undefined) uncertain = true;
      else state = outer;
      if (stack.length < inFonts) inFonts = 0;
    } else if (sign === "*") {
      // `{\*\name`: a group that readers who do not know it pass over.
      state = { ...state, hidden: true };
      continue;
    } else if (name !== undefined) word(name, value);
    else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!state.hidden) bytes.push(Number.parseInt(hex, 16));
    } else if (sign !== undefined)
      say(sign === "~" ? "\u00a0" : sign === "_" ? "-" : /[\\{}]/.test(sign) ? sign : "");
    else if (plain !== undefined) say(plain);
    opening = false;
  }
  flush();
  if (stack.length > 0) uncertain = true;
  return {
    text: text
      .normalize("NFC")
      .split("\n")
      .map((line) => line.trimEnd())
      .join("\n")
      .trim(),
    uncertain,
  };
}

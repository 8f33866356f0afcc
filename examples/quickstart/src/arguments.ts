import { join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Bilingual } from "@benhan/core";
import { argumentsInvalid } from "./arguments.faults.ts";

export type Lang = keyof Bilingual;

/** What the command line asked for. Folders are absolute. */
export interface DemoOptions {
  readonly lang: Lang;
  /** Go on with the data of an earlier run instead of beginning afresh. */
  readonly keep: boolean;
  /** One JSON object a line instead of text for people. */
  readonly json: boolean;
  readonly input: string;
  readonly data: string;
  readonly out: string;
  /** Address of a simulator that already runs; otherwise one is started. */
  readonly hub?: string;
}

/** Where the person stands: `npm run` starts programs elsewhere and names the place in a variable. */
export const workingFolder = process.env["INIT_CWD"] ?? process.cwd();

/** The folder of this example, one above `dist`. */
const home = fileURLToPath(new URL("..", import.meta.url));

export const help: Bilingual = {
  vi: `Chạy thử BenhAn trên máy này, không cần mạng.

  --lang vi|en   ngôn ngữ (mặc định vi)
  --keep         làm tiếp trên dữ liệu của lần chạy trước, không xóa
  --data DIR     nơi đặt kho dữ liệu (mặc định out/data)
  --out DIR      nơi đặt kết quả (mặc định out)
  --input DIR    nơi đọc dữ liệu vào (mặc định input)
  --hub URL      dùng cổng mô phỏng đang chạy; mật khẩu trong biến BENHAN_HUB_PASSWORD
  --json         in mỗi sự kiện một dòng JSON, cho chương trình khác đọc`,
  en: `Tries BenhAn on this machine, without a network.

  --lang vi|en   language (vi by default)
  --keep         goes on with the data of the run before instead of wiping it
  --data DIR     where the store lies (out/data by default)
  --out DIR      where the results go (out by default)
  --input DIR    where the input is read (input by default)
  --hub URL      uses a simulator that already runs; password in BENHAN_HUB_PASSWORD
  --json         prints one JSON object for each event, for other programs`,
};

const known = {
  lang: { type: "string", default: "vi" },
  keep: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  input: { type: "string" },
  data: { type: "string" },
  out: { type: "string" },
  hub: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Reads the command line; `help` when it was asked for. Throws `quickstart.arguments.invalid`. */
export function readArguments(args: readonly string[]): DemoOptions | "help" {
  const values = valuesOf(args);
  if (values.help) return "help";
  if (values.lang !== "vi" && values.lang !== "en") throw argumentsInvalid({ reason: "--lang vi | en" });
  for (const name of ["input", "data", "out", "hub"] as const) {
    if (values[name]?.trim() === "") throw argumentsInvalid({ reason: `--${name} ""` });
  }
  const folder = (given: string | undefined, usual: string) =>
    given === undefined ? usual : resolve(workingFolder, given);
  const out = folder(values.out, join(home, "out"));
  return {
    lang: values.lang,
    keep: values.keep,
    json: values.json,
    input: folder(values.input, join(home, "input")),
    data: folder(values.data, join(out, "data")),
    out,
    ...(values.hub !== undefined && { hub: values.hub }),
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (cause) {
    throw argumentsInvalid({ reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}

/** The language, also while the rest of the command line cannot be read. */
export function langOf(args: readonly string[]): Lang {
  return /(?:^| )--lang[ =]en(?: |$)/.test(args.join(" ")) ? "en" : "vi";
}

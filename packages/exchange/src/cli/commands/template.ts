import { extname } from "node:path";
import process from "node:process";
import { type Command, exitCodes, type Language, missing, numberOf } from "@benhan/core/command-line";
import { explainField } from "../../bhyt/explain/index.ts";
import { guideSheet } from "../../bhyt/rows/sheet-names.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { usageWrong } from "../cli.faults.ts";
import { editionOption } from "../edition-option.ts";
import { newestEdition } from "../editions.ts";
import { needText } from "../explain/explain-column.ts";
import { openOutput } from "../write-output.ts";
import { type WorkbookCell, type WorkbookSheet, writeWorkbook } from "../write-workbook.ts";

const name = "template";

/** `benhan-exchange template`: the empty workbook that `check` and `encode` read. */
export const templateCommand: Command = {
  name,
  takes: [0, 0],
  arguments: "",
  options: { edition: "text", out: "text", rows: "text", force: "flag" },
  help: {
    vi: `benhan-exchange template --out TỆP.xlsx  …  bảng tính trống: mỗi bảng một trang, dòng 1 là tên cột chính thức

  --rows N       số dòng trống đã định dạng văn bản ở mỗi trang, mặc định 100
  --edition ID   mặc định chuẩn mới nhất
  --force        ghi đè tệp của --out; không có thì tệp đã có được giữ nguyên

Trang ${guideSheet} giải thích từng cột. Điền rồi chạy check và encode trên chính tệp này.
Chuẩn qd4210 đã hết hiệu lực nên encode không ghi: điền rồi chạy migrate, bổ sung kết quả rồi encode.`,
    en: `benhan-exchange template --out FILE.xlsx  …  an empty workbook: one sheet a table, official column names in row 1

  --rows N       empty rows of each sheet that are formatted as text, by default 100
  --edition ID   by default the newest
  --force        overwrite the file of --out; without it, a file that exists is kept

The sheet ${guideSheet} explains every column. Fill it in, then run check and encode on the file itself.
The edition qd4210 has ended, so encode does not write it: run migrate on the file, complete the result and encode that.`,
  },
  async run(line, { language }) {
    const out = line.text("out");
    if (out === undefined && process.stdout.isTTY)
      throw usageWrong({ usage: `${name} --help`, parts: [missing("--out")] });
    // Under another name, Excel and whoever reads it would take a workbook for what it is not.
    if (out !== undefined && !["", ".xlsx"].includes(extname(out).toLowerCase())) {
      const end = { vi: "--out phải là tệp .xlsx", en: "--out must name an .xlsx file" };
      throw usageWrong({ usage: `${name} --help`, parts: [end] });
    }
    const rows = numberOf(name, line, "rows", { least: 0, most: 5000, usual: 100 });
    const edition = editionOption(name, line) ?? newestEdition;
    const output = openOutput(out, [], { keepsOld: !line.has("force") });
    await output.write(await templateWorkbook(edition, rows, language));
    await output.end();
    return exitCodes.clean;
  },
};

/** The workbook; every cell that will be filled in is text, so that Excel takes no leading zero and no date. */
export function templateWorkbook(
  edition: BhytEdition,
  rows: number,
  language: Language,
): Promise<Uint8Array> {
  const sheets = Object.entries(edition.tables).map(([table, { fields }]): WorkbookSheet => {
    const empty: WorkbookCell[] = fields.map(() => ({ text: "" }));
    return {
      name: table,
      lines: [
        fields.map(({ name: text }) => ({ text, head: true })),
        ...Array.from({ length: rows }, () => empty),
      ],
      widths: fields.map((field) => Math.max(10, field.name.length + 2)),
      stickyRows: 1,
    };
  });
  return writeWorkbook([...sheets, guideOf(edition, language)]);
}

const guideHead = {
  vi: ["Bảng", "Cột", "Dạng", "Yêu cầu", "Danh mục", "Ý nghĩa"],
  en: ["Table", "Column", "Form", "Need", "List", "Meaning"],
} as const;

function guideOf(edition: BhytEdition, language: Language): WorkbookSheet {
  const lines = Object.keys(edition.tables).flatMap((table) =>
    explainField(table, edition).map((own): WorkbookCell[] => {
      const need = needText(own, language);
      return [table, own.field, own.form[language], need, own.codeList ?? "", own.meaning?.[language] ?? ""];
    }),
  );
  const head = guideHead[language].map((text): WorkbookCell => ({ text, head: true }));
  return { name: guideSheet, lines: [head, ...lines], widths: [8, 22, 36, 40, 22, 80], stickyRows: 1 };
}

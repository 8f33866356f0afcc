import { type Bilingual, defineFault } from "@benhan/core/faults";

/** The system does not let a file or folder be read. */
export const inputUnreadable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "exchange.cli.input_unreadable",
  text: ({ file, reason }) =>
    reason === "ENOENT"
      ? { vi: `Không có tệp ${file} (ENOENT).`, en: `There is no file ${file} (ENOENT).` }
      : { vi: `Không đọc được ${file} (${reason}).`, en: `${file} cannot be read (${reason}).` },
  nextStep: () => ({
    vi: "Kiểm tra đường dẫn và quyền đọc của tài khoản đang chạy.",
    en: "Check the path, and that this account may read it.",
  }),
});

/** The content is none of the kinds that can be read. */
export const inputUnknown = defineFault<object>({
  code: "exchange.cli.input_unknown",
  text: () => ({
    vi: "Nội dung không phải XML giám định, XLSX, CSV hay JSON.",
    en: "The content is no insurance XML, XLSX, CSV or JSON.",
  }),
  nextStep: () => ({
    vi: "Đưa tệp GIAMDINHHS, bảng tính có trang XML1…XML15, thư mục XML1.csv…, hoặc JSON của lệnh decode.",
    en: "Give a GIAMDINHHS file, a workbook with sheets XML1…XML15, a folder of XML1.csv…, or the JSON of decode.",
  }),
});

/** JSON that holds no tables. */
export const jsonUnreadable = defineFault<object>({
  code: "exchange.cli.json_unreadable",
  text: () => ({
    vi: "JSON không chứa các bảng của hồ sơ.",
    en: "The JSON holds no tables of episodes.",
  }),
  nextStep: () => ({
    vi: 'Dùng {"dossiers":[{"XML1":{…},"XML2":[…]}]} hoặc {"XML1":[…],"XML2":[…]} với tên cột chính thức.',
    en: 'Use {"dossiers":[{"XML1":{…},"XML2":[…]}]} or {"XML1":[…],"XML2":[…]} with the official column names.',
  }),
});

/** A text that is no JSON, and where it ceases to be. */
export const jsonBroken = defineFault<{
  /** Bytes that are no UTF-8; the text breaks off; something stands where something else is wanted. */
  readonly seen: "encoding" | "end" | "syntax";
  /** From 1, as an editor shows it. */
  readonly line?: number;
  readonly column?: number;
  /** Where a command reads several. */
  readonly file?: string;
}>({
  code: "exchange.cli.json_broken",
  text: ({ seen, line = 0, column = 0, file }) =>
    ({
      encoding: {
        vi: `JSON${inFile(file)} có byte không phải UTF-8.`,
        en: `The JSON${inFile(file)} has bytes that are no UTF-8.`,
      },
      end: {
        vi: `JSON${inFile(file)} bị cắt: hết tệp ở dòng ${line}, cột ${column} khi chưa đóng đủ dấu ngoặc hay dấu nháy.`,
        en: `The JSON${inFile(file)} breaks off: it ends at line ${line}, column ${column} with a bracket or quote still open.`,
      },
      syntax: {
        vi: `JSON${inFile(file)} sai cú pháp ở dòng ${line}, cột ${column}.`,
        en: `The JSON${inFile(file)} has a syntax error at line ${line}, column ${column}.`,
      },
    })[seen],
  nextStep: ({ seen }) =>
    ({
      encoding: { vi: "Xuất lại tệp với mã hóa UTF-8.", en: "Export the file again in UTF-8." },
      end: {
        vi: "Xuất lại tệp, chờ ghi xong rồi mới sao chép.",
        en: "Export the file again, and copy it when it is whole.",
      },
      syntax: {
        vi: "Sửa chỗ đó (dấu phẩy thừa hoặc thiếu, dấu nháy, ngoặc, số có số 0 ở đầu …) rồi chạy lại.",
        en: "Mend that place (a comma too many or too few, a quote, a bracket, a number with a leading zero …) and run again.",
      },
    })[seen],
});

const inFile = (file: string | undefined): string => (file === undefined ? "" : ` (${file})`);

/** An object of a JSON input that has a key twice: which of the two values counts would be a guess. */
export const jsonKeyTwice = defineFault<{ readonly at: string; readonly file?: string }>({
  code: "exchange.cli.json_key_twice",
  text: ({ at, file }) => ({
    vi: `JSON${inFile(file)} có khóa xuất hiện hai lần trong một đối tượng: ${at}.`,
    en: `An object of the JSON${inFile(file)} has a key twice: ${at}.`,
  }),
  nextStep: () => ({
    vi: "Sửa phần mềm xuất JSON để mỗi cột chỉ có một lần trong một dòng, rồi xuất lại.",
    en: "Mend the software that writes the JSON so that each column stands once in a row, and export again.",
  }),
});

/** JSON whose `edition` is none that is known. */
export const jsonEditionUnknown = defineFault<{ readonly known: readonly string[] }>({
  code: "exchange.cli.json_edition_unknown",
  text: () => ({
    vi: "Thành phần edition của JSON không phải một chuẩn dữ liệu đã biết.",
    en: "The member edition of the JSON is no known edition.",
  }),
  nextStep: ({ known }) => ({
    vi: `Ghi một trong ${known.join(", ")}, hoặc bỏ thành phần này để chọn theo NGAY_RA.`,
    en: `Write one of ${known.join(", ")}, or leave it out for the one in force at NGAY_RA.`,
  }),
});

/** Tables beside the list of dossiers: nobody would read them. */
export const jsonBesideDossiers = defineFault<{ readonly count: number }>({
  code: "exchange.cli.json_beside_dossiers",
  text: ({ count }) => ({
    vi: `JSON có ${count} thành phần đứng cạnh "dossiers" mà không thuộc hồ sơ nào nên không đọc.`,
    en: `The JSON has ${count} ${count === 1 ? "member" : "members"} beside "dossiers" that belong to no dossier; it was not read.`,
  }),
  nextStep: () => ({
    vi: 'Đưa mỗi bảng vào hồ sơ của nó: {"dossiers":[{"XML1":{…},"XML2":[…]}]}; cạnh dossiers chỉ có edition và envelope.',
    en: 'Put each table into its dossier: {"dossiers":[{"XML1":{…},"XML2":[…]}]}; only edition and envelope stand beside dossiers.',
  }),
});

/** Files of a folder of tables that bear no table's name: what is made of the folder would lack them. */
export const filesPassedOver = defineFault<{ readonly names: readonly string[] }>({
  code: "exchange.cli.files_passed_over",
  text: ({ names }) => ({
    vi: `Thư mục có ${names.length} tệp không mang tên bảng: ${names.slice(0, 10).join(", ")}.`,
    en: `The folder has ${names.length} ${names.length === 1 ? "file" : "files"} without the name of a table: ${names.slice(0, 10).join(", ")}.`,
  }),
  nextStep: () => ({
    vi: "Đặt tên đúng XML1.csv … XML15.csv, hoặc đưa các tệp đó ra khỏi thư mục rồi chạy lại.",
    en: "Name them XML1.csv … XML15.csv, or move them out of the folder, and run it again.",
  }),
});

/** A file without anything in it. */
export const inputEmpty = defineFault<object>({
  code: "exchange.cli.input_empty",
  text: () => ({ vi: "Tệp trống: không có nội dung nào.", en: "The file is empty: there is nothing in it." }),
  nextStep: () => ({
    vi: "Xuất lại tệp từ HIS; kiểm tra lần xuất hay sao chép trước có bị ngắt giữa chừng không.",
    en: "Export it again from the hospital system; see whether the last export or copy broke off.",
  }),
});

/** A CSV file that cannot be read, and what was seen in it. */
export const csvUnreadable = defineFault<{
  readonly file: string;
  /** Bytes that are no UTF-8; a quote that is never closed; neither. */
  readonly seen: "encoding" | "quoting" | "other";
  /** From 1, where it is. */
  readonly line?: number;
}>({
  code: "exchange.cli.csv_unreadable",
  text: ({ file, seen, line }) => {
    const at = {
      vi: line === undefined ? "" : ` dòng ${line}`,
      en: line === undefined ? "" : ` line ${line}`,
    };
    return {
      encoding: {
        vi: `${file}${at.vi}: có byte không phải UTF-8.`,
        en: `${file}${at.en}: there are bytes that are no UTF-8.`,
      },
      quoting: {
        vi: `${file}${at.vi}: dấu nháy kép mở ra mà không đóng đúng chỗ.`,
        en: `${file}${at.en}: a double quote is opened and not closed where it should be.`,
      },
      other: {
        vi: `${file}: không đọc được thành các dòng CSV.`,
        en: `${file}: it cannot be read as lines of CSV.`,
      },
    }[seen];
  },
  nextStep: ({ seen }) => {
    return {
      encoding: {
        vi: "Xuất lại tệp này với mã hóa UTF-8 (trong Excel: CSV UTF-8).",
        en: "Export the file again in UTF-8 (in Excel: CSV UTF-8).",
      },
      quoting: {
        vi: 'Đặt cả ô trong một cặp dấu nháy kép và viết dấu nháy trong ô thành hai dấu (""), rồi xuất lại.',
        en: 'Put the whole cell into one pair of double quotes and double those within it (""), then export again.',
      },
      other: {
        vi: "Xuất lại tệp CSV với mã hóa UTF-8, phân cách bằng dấu phẩy hoặc chấm phẩy.",
        en: "Export the CSV again in UTF-8, with commas or semicolons between the fields.",
      },
    }[seen];
  },
});

/** Input that is larger than the reader takes. */
export const inputTooLarge = defineFault<{ readonly megabytes: number }>({
  code: "exchange.cli.input_too_large",
  text: ({ megabytes }) => ({
    vi: `Tệp lớn hơn ${megabytes} MB.`,
    en: `The file is larger than ${megabytes} MB.`,
  }),
  nextStep: () => ({
    vi: "Chia thành nhiều tệp nhỏ hơn, hoặc tăng --max-mb.",
    en: "Split it into smaller files, or raise --max-mb.",
  }),
});

/** A list of codes cannot be used. */
export const listUnusable = defineFault<{
  readonly file: string;
  /** No code at all; two columns of codes; an error of Excel in place of a code. Default `nothing`. */
  readonly seen?: "nothing" | "twice" | "broken";
}>({
  code: "exchange.cli.list_unusable",
  text: ({ file, seen = "nothing" }) =>
    ({
      nothing: {
        vi: `Danh mục ${file} không có cột "code" hoặc không có mã nào.`,
        en: `The list ${file} has no column "code", or no codes.`,
      },
      twice: {
        vi: `Danh mục ${file} có hai cột "code": không biết cột nào đúng.`,
        en: `The list ${file} has two columns "code": which of them counts is unknown.`,
      },
      broken: {
        vi: `Danh mục ${file} có ô mã chứa lỗi Excel hoặc công thức chưa tính.`,
        en: `The list ${file} has a code that is an error of Excel or a formula that was not calculated.`,
      },
    })[seen],
  nextStep: () => ({
    vi: "Mỗi danh mục là một tệp TÊN.csv hoặc TÊN.xlsx (ví dụ ICD10.csv), dòng 1 có cột code.",
    en: "Each list is a file NAME.csv or NAME.xlsx (such as ICD10.csv) with a column code in row 1.",
  }),
});

/** A file of `--lists` is no spreadsheet, or a damaged or too large one. */
export const listUnreadable = defineFault<{
  readonly file: string;
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}>({
  code: "exchange.cli.list_unreadable",
  text: ({ file, reason }) => ({
    vi: `Danh mục ${file}: ${reason.vi}`,
    en: `The list ${file}: ${reason.en}`,
  }),
  nextStep: ({ remedy }) => remedy,
});

/** The folder of `--lists` holds nothing that is a list. */
export const listsMissing = defineFault<{ readonly folder: string }>({
  code: "exchange.cli.lists_missing",
  text: ({ folder }) => ({
    vi: `Thư mục ${folder} không có danh mục .csv hay .xlsx nào.`,
    en: `The folder ${folder} holds no list as .csv or .xlsx.`,
  }),
  nextStep: () => ({
    vi: "Đặt vào đó các tệp như ICD10.csv, MA_CSKCB.csv.",
    en: "Put files such as ICD10.csv, MA_CSKCB.csv there.",
  }),
});

/** Files in the folder of `--lists` whose names are those of no list, or of one list twice. */
export const listNameUnknown = defineFault<{
  readonly files: readonly string[];
  readonly known: readonly string[];
}>({
  code: "exchange.cli.list_name_unknown",
  text: ({ files }) => ({
    vi: `Không có danh mục nào mang tên này, hoặc trùng danh mục: ${files.join(", ")}.`,
    en: `No list has this name, or the list is there twice: ${files.join(", ")}.`,
  }),
  nextStep: ({ known }) => ({
    vi: `Đặt tên tệp theo danh mục: ${known.join(", ")}. Nhân viên, bảng giá, lịch sử chỉ nạp được từ chương trình.`,
    en: `Name each file after a list: ${known.join(", ")}. Staff, prices and history can be loaded by a program only.`,
  }),
});

/** Rules of a host lack a part, or bear a name that is taken. */
export const rulesWrong = defineFault<{ readonly file: string; readonly wrong: readonly string[] }>({
  code: "exchange.cli.rules_wrong",
  text: ({ file, wrong }) => ({
    vi: `Không dùng được tệp luật ${file}: thiếu, sai hoặc trùng ${wrong.join("; ")}.`,
    en: `The file of rules ${file} cannot be used: missing, wrong or taken ${wrong.join("; ")}.`,
  }),
  nextStep: () => ({
    vi: "Mỗi luật cần rule, code, severity, source, appliesTo, text, nextStep và ít nhất một hàm cell, row hoặc check; rule và code không trùng luật có sẵn.",
    en: "Each rule needs rule, code, severity, source, appliesTo, text, nextStep and at least one of the functions cell, row and check; rule and code are not those of a rule that exists.",
  }),
});

/** A module of host rules cannot be used. */
export const rulesUnusable = defineFault<{ readonly file: string; readonly reason: string }>({
  code: "exchange.cli.rules_unusable",
  text: ({ file, reason }) => ({
    vi: `Không dùng được tệp luật ${file} (${reason}).`,
    en: `The file of rules ${file} cannot be used (${reason}).`,
  }),
  nextStep: () => ({
    vi: "Tệp là mô-đun ES (.mjs) có `export const rules = […]`, mỗi luật đủ rule, code, severity, source, text, nextStep.",
    en: "The file is an ES module (.mjs) with `export const rules = […]`; each has rule, code, severity, source, text, nextStep.",
  }),
});

/** A link to a folder, below a folder that is checked. */
export const folderLinked = defineFault<object>({
  code: "exchange.cli.folder_linked",
  text: () => ({
    vi: "Đây là liên kết tới một thư mục nên chưa kiểm tra gì trong đó.",
    en: "This is a link to a folder; nothing in it was checked.",
  }),
  nextStep: () => ({
    vi: "Ghi thẳng tên thư mục đó vào lệnh check.",
    en: "Name that folder itself in the command.",
  }),
});

/** Nothing to check in a folder. */
export const nothingFound = defineFault<{ readonly folder: string }>({
  code: "exchange.cli.nothing_found",
  text: ({ folder }) => ({
    vi: `Thư mục ${folder} không có tệp .xml, .xlsx hay bộ XML1.csv nào.`,
    en: `The folder ${folder} holds no .xml, no .xlsx and no set of XML1.csv.`,
  }),
  nextStep: () => ({ vi: "Chọn thư mục khác.", en: "Choose another folder." }),
});

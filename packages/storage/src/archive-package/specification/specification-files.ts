import { describedFiles } from "./described-files.data.ts";

/** The specification that goes with every package, by path below `data/`: a reader in each language, and JSON Schemas. */
export function specificationFiles(
  schemas: Readonly<Record<string, string>>,
): readonly (readonly [path: string, text: string])[] {
  return [
    ["specification/README.vi.md", readme("vi")],
    ["specification/README.en.md", readme("en")],
    ...Object.entries(schemas).map(([name, text]) => [`specification/schemas/${name}`, text] as const),
  ];
}

const words = {
  vi: {
    title: "# Đặc tả gói lưu trữ benhan-archive-package@1",
    intro: [
      "Gói là một túi BagIt 1.0 (RFC 8493): `manifest-sha256.txt` có mã băm SHA-256 của mọi tệp dưới `data/`; kiểm tra bằng `sha256sum -c manifest-sha256.txt`.",
      "Đọc gói không cần phần mềm đã lập ra nó. Mọi văn bản là UTF-8; tệp `.jsonl` có mỗi dòng một đối tượng JSON; thời điểm theo RFC 3339.",
      "Lược đồ JSON của nội dung tài liệu nằm ở `specification/schemas/`. Gói một hồ sơ hoặc một năm không có thư mục `store/`.",
    ],
    field: "| Trường | Nghĩa |",
  },
  en: {
    title: "# Specification of the archive package benhan-archive-package@1",
    intro: [
      "The package is a bag of BagIt 1.0 (RFC 8493): `manifest-sha256.txt` has the SHA-256 of every file below `data/`; check it with `sha256sum -c manifest-sha256.txt`.",
      "It can be read without the program that made it. All texts are UTF-8; a file `.jsonl` has one JSON object a line; moments are those of RFC 3339.",
      "JSON Schemas of the content of documents are in `specification/schemas/`. A package of one record or one year has no folder `store/`.",
    ],
    field: "| Field | Meaning |",
  },
} as const;

function readme(language: "vi" | "en"): string {
  const { title, intro, field } = words[language];
  const files = describedFiles.map(({ path, text, fields }) => {
    const rows = fields.map(([name, vi, en]) => `| \`${name}\` | ${language === "vi" ? vi : en} |`);
    const table = rows.length === 0 ? [] : ["", field, "| --- | --- |", ...rows];
    return ["", `## \`${path}\``, "", text[language], ...table].join("\n");
  });
  return `${[title, ...intro.flatMap((line) => ["", line]), ...files].join("\n")}\n`;
}

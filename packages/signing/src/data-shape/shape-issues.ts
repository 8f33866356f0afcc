import type { Bilingual, Issue } from "@benhan/core/faults";
import type { DataShape, ShapeDefect } from "./data-shape.ts";

const words: Readonly<Record<ShapeDefect["what"], Bilingual>> = {
  missing: { vi: "Thiếu mục này", en: "This is missing" },
  wrong: { vi: "Mục này sai kiểu hoặc sai giá trị", en: "This has the wrong type or value" },
  unknown: { vi: "Có mục không thuộc định dạng", en: "There is a member that the format does not have" },
};

/** What is wrong with the shape of a value, all at once; `code` is that of the feature. */
export function shapeIssues(shape: DataShape, value: unknown, code: string): readonly Issue[] {
  return shape(value, []).map(({ path, what, wanted }) => ({
    code,
    severity: "error",
    path,
    text: { vi: `${words[what].vi}; cần ${wanted.vi}.`, en: `${words[what].en}; wanted: ${wanted.en}.` },
    nextStep: {
      vi: "Sửa dữ liệu ở đường dẫn đã nêu trong phần mềm đã tạo ra nó.",
      en: "Mend the data at that path in the program that made it.",
    },
  }));
}

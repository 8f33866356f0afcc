import type { Issue } from "@benhan/core/faults";

/** True for something that can be asked for tables; callers in JavaScript may pass anything. */
export function isTablesObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is said about a value that should hold the tables of an episode and is no object at all. */
export const notTables: Issue = {
  code: "exchange.bhyt.not_tables",
  severity: "error",
  path: [],
  text: {
    vi: "Dữ liệu nhập vào không phải các bảng của một đợt điều trị.",
    en: "What was given is not the tables of an episode.",
  },
  nextStep: {
    vi: "Lập trình viên: truyền một đối tượng { XML1: …, XML2: […] } của một đợt điều trị.",
    en: "Developers: pass one object { XML1: …, XML2: […] } of one episode.",
  },
  source: "BenhAn",
};

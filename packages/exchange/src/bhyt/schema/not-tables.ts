import type { Issue } from "@benhan/core/faults";

/** True for something that can be asked for tables; callers in JavaScript may pass anything. */
export function isTablesObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !hasDossiers(value);
}

/** What `decode` answers, which holds the tables of many episodes. */
function hasDossiers(value: object): boolean {
  return !("XML1" in value) && Array.isArray((value as { readonly dossiers?: unknown }).dossiers);
}

/** What is said about a value that should hold the tables of an episode and does not. A list of episodes is named as such. */
export function notTables(value: unknown): Issue {
  const isList = Array.isArray(value) || (typeof value === "object" && value !== null && hasDossiers(value));
  return isList ? listOfEpisodes : noTables;
}

const noTables: Issue = {
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

const listOfEpisodes: Issue = {
  code: "exchange.bhyt.not_tables",
  severity: "error",
  path: [],
  text: {
    vi: "Dữ liệu nhập vào là một danh sách; hàm này nhận các bảng của một đợt điều trị.",
    en: "What was given is a list; this function takes the tables of one episode.",
  },
  nextStep: {
    vi: "Lập trình viên: gọi hàm cho từng phần tử: for (const tables of dossiers) …; các dòng rời của nhiều đợt thì đưa qua tablesFromSheets trước.",
    en: "Developers: call it for each element: for (const tables of dossiers) …; pass loose rows of many episodes through tablesFromSheets first.",
  },
  source: "BenhAn",
};

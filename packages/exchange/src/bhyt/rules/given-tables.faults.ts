import { defineFault } from "@benhan/core/faults";

/** Of a set of sheets, tables that others are compared with were not handed over. */
export const tablesNotGiven = defineFault<{
  readonly tables: readonly string[];
  /** Those among them that XML1 calls for: it has their money, or facts that only they can show. */
  readonly needed: readonly string[];
}>({
  code: "exchange.bhyt.tables_not_given",
  text: ({ tables, needed }) => ({
    vi: `Chưa đưa vào ${tables.join(", ")}${needed.length > 0 ? ` (theo XML1 thì phải có ${needed.join(", ")})` : ""}: các tổng tiền và những gì phải so với các bảng này chưa được kiểm tra.`,
    en: `${tables.join(", ")} were not given${needed.length > 0 ? ` (XML1 calls for ${needed.join(", ")})` : ""}: sums and whatever is compared with these tables were not checked.`,
  }),
  nextStep: () => ({
    vi: "Để mọi bảng của hồ sơ (XML1.csv, XML2.csv, XML3.csv …) trong một thư mục rồi kiểm tra cả thư mục, hoặc thêm trang tính còn thiếu. Bảng thật sự không có dòng nào thì để tệp hoặc trang chỉ có dòng tên cột.",
    en: "Put all tables of the dossiers (XML1.csv, XML2.csv, XML3.csv …) into one folder and check the folder, or add the missing sheets. For a table that really has no rows, give the file or sheet with nothing but its column names.",
  }),
});

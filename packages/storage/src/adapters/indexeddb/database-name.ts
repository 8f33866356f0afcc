import { type OptionShape, textLike } from "@benhan/core/options";

/** The name under which a browser keeps a database. */
export const databaseName: OptionShape = /* @__PURE__ */ textLike(
  "tên cơ sở dữ liệu, chuỗi không rỗng",
  "the name of a database, a text that is not empty",
  (name) => name !== "",
);

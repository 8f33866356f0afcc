import { kind, type OptionShape, textLike } from "@benhan/core/options";

/** A pool of the host. */
export const poolShape: OptionShape = /* @__PURE__ */ kind(
  "một Pool của pg (có hàm connect)",
  "a pool of pg (with a function connect)",
  // An instance of a class.
  (value) =>
    typeof value === "object" && value !== null && typeof Reflect.get(value, "connect") === "function",
);
/** The name of a schema. */
export const schemaName: OptionShape = /* @__PURE__ */ textLike(
  "tên lược đồ gồm a-z, 0-9, _ (tối đa 63 ký tự, không bắt đầu bằng chữ số hay pg_)",
  "the name of a schema out of a-z, 0-9, _ (at most 63, beginning neither with a digit nor with pg_)",
  (name) => /^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(name),
);

import { kind } from "@benhan/core/options";

/** Deeper than what any file may hold. */
const deepest = 64;

/** What JSON can say, however it came about: no function, no promise, nothing that holds itself. */
export const jsonData = kind("dữ liệu như của JSON", "data as JSON has it", (value) => isData(value, 0));

function isData(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) {
    return ["string", "number", "boolean", "undefined"].includes(typeof value) || value === null;
  }
  if (depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isData(item, depth + 1));
  const root: unknown = Object.getPrototypeOf(value);
  const isPlain = root === null || Object.getPrototypeOf(root) === null;
  return isPlain && Object.values(value).every((item) => isData(item, depth + 1));
}

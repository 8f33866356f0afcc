// @ts-check
// Prevents: a copy that is none. Of Node's `Buffer`, `slice()` is a view, and `.buffer` behind it the pool that all small
// buffers of the process share: a key file that does not open, a stored document that follows the caller's memory.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { filesBelow, root } from "../../scripts/machine.mjs";

export const title = "bytes are copied with new Uint8Array(bytes), lists with [...list]";

export async function problems() {
  const sources = filesBelow("packages").filter((file) => /[\\/]src[\\/].*\.ts$/.test(file));
  return sources.flatMap((file) =>
    viewsIn(readFileSync(file, "utf8")).map((line) => `${relative(root, file)}:${line}: .slice()`),
  );
}

/**
 * @param {string} text Source text.
 * @returns {number[]} The lines that call `slice` without arguments, which nothing but copying is meant by.
 */
export function viewsIn(text) {
  return text.split("\n").flatMap((line, index) => (/\.slice\(\s*\)/.test(line) ? [index + 1] : []));
}

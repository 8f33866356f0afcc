import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { bench } from "vitest";
import { bundle } from "../tests/kill/bundle.ts";

const program = await bundle(
  fileURLToPath(new URL("storage-append.program.ts", import.meta.url)),
  "storage-append",
);
console.log(execFileSync(process.execPath, [program, "1000"]).toString());
bench("x", () => {});

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { bench } from "vitest";
import { bundle } from "../tests/kill/bundle.ts";

const program = await bundle(
  fileURLToPath(new URL("zz-read.program.ts", import.meta.url)),
  "zz-read",
);
console.log(execFileSync(process.execPath, [program, "1000"]).toString());
bench("x", () => {});

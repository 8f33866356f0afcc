import { fileURLToPath } from "node:url";
import { it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { killSqlite } from "./sqlite-kills.ts";

it.runIf(process.env["ZZ"])("try", { timeout: 3_600_000 }, async () => {
  const program = await bundle(fileURLToPath(new URL("working-child.ts", import.meta.url)), "zz-child");
  const start = Date.now();
  const plans = JSON.parse(process.env["ZZ"] ?? "[]");
  console.log(
    JSON.stringify(await killSqlite(program, process.env["SEED"] ?? "zz", plans)),
    Date.now() - start,
  );
});

import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isEmrError } from "@benhan/core";
import { runServer } from "./server/run-server.ts";
import { runStory } from "./story/run-story.ts";

const usage = `Ký từ xa: một giấy ra viện, ba người ký và chữ ký của cơ sở / remote signing of one discharge paper

  node dist/main.js [--out DIR]                        chạy cả câu chuyện / plays the whole story
  node dist/main.js server --data DIR [--port PORT]    chỉ máy chủ / the server alone`;

const program = fileURLToPath(import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: join(program, "../../out") },
    data: { type: "string" },
    port: { type: "string", default: "0" },
    help: { type: "boolean", short: "h", default: false },
  },
});

try {
  const [command] = positionals;
  if (values.help) console.log(usage);
  else if (command === "server" && values.data !== undefined)
    await runServer(values.data, Number(values.port));
  else if (command === undefined) process.exitCode = (await runStory(program, values.out)) ? 0 : 1;
  else {
    console.error(usage);
    process.exitCode = 2;
  }
} catch (error) {
  if (!isEmrError(error)) throw error;
  console.error(`✗ ${error.text.vi}\n  ${error.text.en}\n  ${error.code}`);
  process.exitCode = 1;
}

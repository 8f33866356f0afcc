import process from "node:process";
import { isEmrError } from "@benhan/core";
import { help, langOf, readArguments } from "./arguments.ts";
import { runDemo } from "./run-demo.ts";
import { createJsonScreen, createTextScreen } from "./screen/screen.ts";

const args = process.argv.slice(2);
const lang = langOf(args);
// Whoever reads may leave early, as `head` does. The store is safe at any moment, and `exit` ends the hub.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
try {
  const options = readArguments(args);
  if (options === "help") {
    console.log(help[lang]);
  } else {
    const screen = options.json ? createJsonScreen(lang) : createTextScreen(lang);
    process.exitCode = (await runDemo(options, screen)) ? 0 : 1;
  }
} catch (error) {
  if (!isEmrError(error)) throw error;
  console.error(`✗ ${error.text[lang]}\n  → ${error.nextStep?.[lang] ?? ""}\n  ${error.code}`);
  process.exitCode = 1;
}

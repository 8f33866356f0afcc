import process from "node:process";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

// The browser is the machine's own (CHROMIUM_BIN), never a downloaded one.
const executablePath = process.env["CHROMIUM_BIN"] ?? "/usr/bin/chromium";
const conditions = ["@benhan/source", "browser", "module", "import", "default"];

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  cacheDir: "tests/.work/vite-browser",
  resolve: { conditions },
  test: {
    include: ["packages/*/browser/**/*.browser.test.ts", "tests/browser/**/*.browser.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath,
          args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
          ],
        },
      }),
      instances: [{ browser: "chromium" }],
    },
  },
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Measured is what is installed: the built packages, loaded by Node itself. Vitest's own loader makes each imported name a
 * property that is read, which costs small functions up to a quarter of their time.
 */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  resolve: { conditions: ["node", "module", "import", "default"] },
  ssr: { resolve: { conditions: ["node", "module", "import", "default"] } },
  test: {
    pool: "forks",
    server: { deps: { external: [/\/packages\/[a-z]+\/dist\//] } },
    benchmark: { include: ["benchmarks/**/*.bench.ts"] },
  },
});

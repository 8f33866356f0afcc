import { defineConfig } from "tsup";

/** One file that holds all it needs, to be copied to a PC; out of the sources, so that no package has to be built before. */
export default defineConfig({
  entry: { main: "src/main.ts" },
  format: ["esm"],
  target: "node20",
  removeNodeProtocol: false,
  noExternal: [/./],
  splitting: false,
  outDir: "dist",
  clean: true,
  dts: false,
  esbuildOptions(options) {
    options.conditions = ["@benhan/source"];
  },
});

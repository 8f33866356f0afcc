import { defineConfig } from "vitest/config";
import shared from "../../../../vitest.config.ts";

/**
 * For tests in processes of their own: a thread has a copy of the environment only, and native libraries such as SoftHSM
 * read the real one.
 */
export default defineConfig({
  resolve: shared.resolve ?? {},
  ssr: shared.ssr ?? {},
  test: {
    ...shared.test,
    include: ["packages/signing/test/pkcs11/*.forked.ts"],
    exclude: [],
    pool: "forks",
    testTimeout: 60_000,
  },
});

import { once } from "node:events";
import { createServer } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Bundle, bundleProgram } from "../../../../../tests/cli/command-line.ts";

let command: Bundle;
beforeAll(async () => {
  command = await bundleProgram({
    of: "exchange",
    program: ["benhan-exchange", "src/cli/cli.ts"],
    beside: {
      host: "test/cli/outbox/host.config.ts",
      "benhan-exchange-serve-worker": "src/cli/serve-worker.ts",
    },
  });
}, 120_000);
afterAll(() => command.remove());

it("a service whose port is taken ends, and has sent nothing of what waits", {
  timeout: 60_000,
}, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as { port: number };
  const { code, err } = await command.run(["serve", "--config", "host.js", "--port", String(port)], {
    OUTBOX_CLOCK: "real",
  });
  other.close();
  expect([code, err]).toEqual([2, expect.stringContaining("exchange.cli.port_unusable")]);
  expect(err).not.toMatch(/sending/);
});

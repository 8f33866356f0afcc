import { expect, it } from "vitest";
import { guards } from "../../src/lifecycle/index.ts";
import { contextWith } from "./context.ts";

it("[RET-08] what has no last day yet is not given up, however late it is", () => {
  const retention = { rule: "TT33-049", edition: "tt33-2025", keepUntil: "open" };
  const found = guards.retention.check(contextWith({ retention }));
  expect(found.map(({ code, path }) => [code, path])).toEqual([
    ["core.lifecycle.retention_open", ["retention"]],
  ]);
});

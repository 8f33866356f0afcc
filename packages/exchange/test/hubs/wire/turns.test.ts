import { expect, test } from "vitest";
import { createTurns } from "../../../src/hubs/wire/turns.ts";

/** A work that ends when it is told to. */
function work() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  const begun: string[] = [];
  return { run: (name: string) => () => done.then(() => void begun.push(name)), end, begun };
}

test("who gives up while waiting leaves the queue at once, and the others go on in their order", async () => {
  const turns = createTurns(1);
  const { run, end, begun } = work();
  const controller = new AbortController();
  const first = turns.run(run("first"));
  const second = turns.run(run("second"), controller.signal);
  const third = turns.run(run("third"), new AbortController().signal);
  controller.abort("enough");
  await expect(second).rejects.toBe("enough");
  end();
  await Promise.all([first, third]);
  expect(begun).toEqual(["first", "third"]);
  await turns.run(run("fourth"));
  expect(begun).toEqual(["first", "third", "fourth"]);
});

test("who has given up before is not queued", async () => {
  const turns = createTurns(1);
  const { run, begun, end } = work();
  end();
  await expect(turns.run(run("first"), AbortSignal.abort("before"))).rejects.toBe("before");
  await turns.run(run("second"));
  expect(begun).toEqual(["second"]);
});

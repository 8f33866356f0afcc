import type { Storage } from "@benhan/storage";
import type { Gate, Passage } from "../../src/front/gate.ts";
import { partsOf } from "../../src/front/parts.ts";

export class Broken extends Error {}

/** Lets the write of that number fail, before it is done or after: as a kill does, from the view of the caller. */
export function breakWrite(storage: Storage, number: number, when: "before" | "after"): void {
  const { gate } = partsOf(storage, "test");
  const turn = gate.turn;
  let writes = 0;
  const breaking = (passage: Passage): Passage => ({
    ...passage,
    async write(work, signal) {
      writes += 1;
      const isIt = writes === number;
      if (isIt && when === "before") throw new Broken();
      const result = await passage.write(work, signal);
      if (isIt) throw new Broken();
      return result;
    },
  });
  const own: Pick<Gate, "turn" | "write"> = {
    turn: (work, signal) => turn((passage) => work(breaking(passage)), signal),
    write: (work, signal) => own.turn((passage) => passage.write(work, signal), signal),
  };
  Object.assign(gate, own);
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { simulatedCards, simulatedOfficer } from "../../src/simulator/bhxh/card-tables.ts";

const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");

it("the README lists every card of the simulated gateway, and no other", () => {
  const rows = [...readme.matchAll(/^\| `(\w{15})` \| `(\d{12})` \| (.+?) \| (.+?) \| (.+?) \| `(\d{3})`/gm)];
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    simulatedCards.map(({ maThe, soCccd, hoTen, ngaySinh, gtTheDen, maKetQua }) => [
      ...[maThe, soCccd, hoTen, ngaySinh, gtTheDen, maKetQua],
    ]),
  );
  for (const text of Object.values(simulatedOfficer)) expect(readme).toContain(`\`${text}\``);
});

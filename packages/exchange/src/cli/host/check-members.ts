import { noSuch } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { isObject } from "@benhan/core/options";
import type { ServiceHost } from "../serve/service-host.ts";
import { configMembersWrong } from "./host.faults.ts";

/** What the commands of this program take, `serve` among them. */
const own: Readonly<Record<keyof ServiceHost, true>> = {
  ...{ storage: true, connectors: true, dispatcher: true, actor: true, clock: true, close: true },
  ...{ facilityCode: true, masters: true, sign: true, cards: true, papers: true },
  ...{ prescriptions: true, checkups: true },
};

/** What `benhan-storage` takes besides: a facility may have one module for both programs. */
const ofStorage: readonly string[] = [
  ...["vault", "keys", "blobs", "folder", "isCloud", "keysFolder", "patientOf", "describe", "organisation"],
];

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
const isConnector = (value: unknown) => isObject(value) && isText(value["hub"]) && "send" in value;

/** Members whose kind would otherwise be found out late, or never. */
const kinds: readonly (readonly [name: string, isRight: (value: unknown) => boolean, kind: Bilingual])[] = [
  ["actor", isText, { vi: "một chuỗi ký tự (mã người làm)", en: "a text (the key of who acts)" }],
  [
    "connectors",
    (value) => Array.isArray(value) && value.every(isConnector),
    { vi: "danh sách đầu nối [ … ]", en: "a list of connectors [ … ]" },
  ],
  ["dispatcher", isObject, { vi: "một đối tượng { … }", en: "an object { … }" }],
  ["clock", isObject, { vi: "một đồng hồ (Clock)", en: "a clock (Clock)" }],
  ["close", (value) => typeof value === "function", { vi: "một hàm", en: "a function" }],
];

/**
 * A misspelt name would be passed over, and the command would work without what it names.
 *
 * @throws EmrError `exchange.cli.config_members_wrong`
 */
export function checkMembers(file: string, given: Readonly<Record<string, unknown>>): void {
  const known = Object.keys(own);
  const member: Bilingual = { vi: "thành phần", en: "member" };
  const unknown = Object.keys(given).filter((name) => !known.includes(name) && !ofStorage.includes(name));
  const parts = [
    ...unknown.map((name) => noSuch(member, name, known)),
    ...kinds
      .filter(([name, isRight]) => given[name] !== undefined && !isRight(given[name]))
      .map(([name, , kind]) => ({ vi: `${name} phải là ${kind.vi}`, en: `${name} must be ${kind.en}` })),
  ];
  if (parts.length > 0) throw configMembersWrong({ file, parts, known });
}
